/** What an import takes at most. More is a mistake or an attack, not somebody's notes. */
export const importLimits = {
  /** Bytes of one file, unpacked. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of everything in a source, unpacked. */
  sourceBytes: 4 * 1024 * 1024 * 1024,
  /** Files in a source. */
  files: 200_000,
  /** Documents and attachments. */
  records: 100_000,
  /** Folders inside folders, and objects inside objects. */
  depth: 64,
  /** Characters of a title. */
  title: 500,
  /** Unpacked bytes for each packed one, over a whole archive. Text comes to ten, a bomb to a thousand. */
  ratio: 300,
} as const

/** An archive smaller than this, unpacked, is no bomb whatever its ratio. */
export const harmlessBytes = 64 * 1024 * 1024
