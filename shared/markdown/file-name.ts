/** Longest name in UTF-8 bytes, extension included: file systems and sync services stop at 255. */
const maxNameBytes = 200
/** Longest name in UTF-16 units, so that a path stays under the 260 of Windows with room for the folder. */
const maxNameUnits = 150

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const fullWidth: Readonly<Record<string, string>> = {
  ':': '：', '?': '？', '*': '＊', '"': '＂', '<': '＜', '>': '＞', '|': '｜',
  '[': '［', ']': '］', '#': '＃', '^': '＾', '%': '％',
} // prettier-ignore
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i

/** One document that wants a name: its title as the user wrote it and the id that never changes. */
export interface NameWish {
  /** What the name is returned under. */
  key: string
  id: string
  title: string
}

/**
 * Makes a title into a file name without extension that every file system, sync service and Markdown
 * program takes. Returns an empty string when nothing of the title can stay.
 */
export function fileStem(title: string, maxBytes = maxNameBytes, maxUnits = maxNameUnits): string {
  const plain = title
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/[/\\]/g, '-')
  const readable = cjk.test(plain)
    ? plain.replace(/[:?*"<>|[\]#^%]/g, (character) => fullWidth[character] ?? '')
    : plain
        .replace(/:(?= )/g, ' -')
        .replace(/[:|]/g, '-')
        .replace(/[?*"<>[\]#^%]/g, '')
  const tidy = settle(readable.replace(/ +/g, ' '))
  // Cutting may leave a space or a dot at the end, or lay a reserved name bare.
  return settle(cut(tidy, maxBytes, maxUnits))
}

/**
 * Names every document. Names are unique on systems that don't tell case or Unicode forms apart. Of several
 * with one title the first in the list keeps it and the others get a suffix made of their id, so a document
 * that comes later in the list never renames an earlier one. `taken` holds names, with extension, that
 * belong to somebody else.
 */
export function assignFileNames(
  wishes: readonly NameWish[],
  options: { extension: string; untitled: string; taken?: ReadonlySet<string> },
): Map<string, string> {
  const used = new Set([...(options.taken ?? [])].map(nameKey))
  const names = new Map<string, string>()
  for (const { key, id, title } of wishes) {
    const name = freeName(id, title, options, used)
    used.add(nameKey(name))
    names.set(key, name)
  }
  return names
}

/** What two names share when a file system may take them for one. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

function freeName(
  id: string,
  title: string,
  { extension, untitled }: { extension: string; untitled: string },
  used: ReadonlySet<string>,
): string {
  const stem = fileStem(title, maxNameBytes - extension.length, maxNameUnits - extension.length)
  if (stem !== '' && !used.has(nameKey(stem + extension))) return stem + extension
  // One round is enough unless a title spells out somebody's suffix.
  for (let round = 0; ; round += 1) {
    const ending = ` (${shortHash(id, round)})${extension}`
    const room = fileStem(
      stem === '' ? untitled : stem,
      maxNameBytes - ending.length,
      maxNameUnits - ending.length,
    )
    const name = room + ending
    if (!used.has(nameKey(name))) return name
  }
}

/** Takes off what Windows drops or hides at the ends and marks the names that it keeps for devices. */
function settle(stem: string): string {
  const trimmed = stem.replace(/^[. ]+|[. ]+$/g, '')
  const device = trimmed.split('.', 1)[0]?.trimEnd() ?? ''
  return reserved.test(device) ? `_${trimmed}` : trimmed
}

/** Cuts between characters as the reader sees them; only one that alone is too long is cut inside. */
function cut(stem: string, maxBytes: number, maxUnits: number): string {
  if (fits(stem, maxBytes, maxUnits)) return stem
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(stem)
  const start = takeWhileFits(
    Array.from(graphemes, ({ segment }) => segment),
    maxBytes,
    maxUnits,
  )
  return start === '' ? takeWhileFits([...stem], maxBytes, maxUnits) : start
}

function takeWhileFits(pieces: readonly string[], maxBytes: number, maxUnits: number): string {
  let taken = ''
  let bytes = 0
  for (const piece of pieces) {
    bytes += utf8Length(piece)
    if (bytes > maxBytes || taken.length + piece.length > maxUnits) break
    taken += piece
  }
  return taken
}

function fits(text: string, maxBytes: number, maxUnits: number): boolean {
  return text.length <= maxUnits && utf8Length(text) <= maxBytes
}

function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Six characters that depend on the id alone (FNV-1a). */
function shortHash(id: string, round: number): string {
  let hash = 0x811c9dc5
  for (const character of round === 0 ? id : `${id} ${round}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6)
}
