/** One file of what is to be imported. */
export interface SourceFile {
  /** Relative to the root of the source, with `/`, in NFC; never absolute, never with `..`. */
  path: string
  /** Bytes that the file has, or says it has. */
  size: number
  /** When the file was changed last, as ISO 8601 in UTC; null where the source doesn't say. */
  changedAt: string | null
  /** The bytes. Fails with `file-not-supported` where they can't be had, `too-large` above the limit. */
  read(): Promise<Uint8Array>
}

/** Something in the source that is no file to read: a link, a name that leads out of the root, too deep a folder. */
export interface RefusedEntry {
  path: string
  code: 'not-readable' | 'too-large'
}

/** A folder, an archive or a single file, as its readers see it: whatever it was, it is now a list of files. */
export interface SourceTree {
  /** What the user would call it: the name of the folder or the file. */
  name: string
  files: readonly SourceFile[]
  /** What was left out already; the import names it among what is not taken. Readers need not look at it. */
  refused?: readonly RefusedEntry[]
}
