import type { DocumentKind } from '../domain/document.ts'

/** What a link can name: a document, a chapter, a pressure, a map of the library, or the map of the account or method with that id. */
export interface LinkTarget {
  kind: DocumentKind | 'chapter' | 'pressure' | 'map' | 'account-map' | 'method-map'
  id: string
}

/** What an address in a text can lead to. */
export interface AppLink extends LinkTarget {
  kind: 'account' | 'note' | 'method' | 'case' | 'pressure' | 'worksheet' | 'map' | 'account-map'
}

/** The map of the whole library. */
export const pressureMap = { kind: 'map', id: 'pressures' } as const satisfies LinkTarget
/** The map of the competency model. */
export const competencyMap = { kind: 'map', id: 'competencies' } as const satisfies LinkTarget
/** The map of the whole playbook. */
export const playbookMap = { kind: 'map', id: 'playbook' } as const satisfies LinkTarget

/** The maps of which there is one each, built from all that there is. */
export const libraryMaps = [pressureMap, competencyMap, playbookMap] as const

const appAddress =
  /^trivet:\/\/(note|account|method|case|pressure|worksheet|map)\/([A-Za-z0-9][A-Za-z0-9_-]{1,63})\/?$/

/**
 * Reads an address such as `trivet://note/k3f9`; null for anything else. The address of a map names an account, a free
 * map or a method without saying which; it is read as an account's, and whoever knows the documents corrects that.
 */
export function parseAppLink(href: string): AppLink | null {
  const match = appAddress.exec(href)
  const [, kind, id] = match ?? []
  if (id === undefined) return null
  switch (kind) {
    case 'note':
    case 'account':
    case 'method':
    case 'case':
    case 'pressure':
    case 'worksheet':
      return { kind, id }
    default:
      return libraryMaps.some((map) => map.id === id) ? { kind: 'map', id } : { kind: 'account-map', id }
  }
}

/** One string for a target, to look it up by. */
export function targetKey({ kind, id }: LinkTarget): string {
  return `${kind}/${id}`
}

/**
 * The destination of a link from one exported file to another. Only what would end the destination or mean
 * something in it is encoded, the percent sign first; Chinese stays readable. `form` is `ascii` for a reader that
 * knows a file again only by its name in full or by all of it encoded, as Joplin does.
 */
export function relativeLink(
  fromPath: string,
  toPath: string,
  form: 'readable' | 'ascii' = 'readable',
): string {
  const from = fromPath.split('/').slice(0, -1)
  const to = toPath.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1
  const link = [...from.slice(shared).map(() => '..'), ...to.slice(shared)].map(encodeSegment).join('/')
  if (form === 'readable') return link
  // What may stand in an address as it is, such readers take encoded for something else.
  return link.replace(/[^\w;/?:@&=+$,\-.!~*'()#%]+/gu, encodeURIComponent).replace(/%26(?!#?\w+;)/g, '&')
}

/** The name by which a link between double brackets finds a file of the export. */
export function pageOf(path: string): string {
  return path.replace(/\.md$/, '')
}

/** What is known of the place that a link leads to. `title` is Markdown. */
export interface LinkPlace {
  /** As seen from the file being written; null when outside of the export. */
  destination: string | null
  title: string
  /** The page to name between double brackets; null or absent where links are ordinary ones. */
  page?: string | null
}

/**
 * Writes a link as the export wants it; only the words where it leads outside. `words` are Markdown. `bar` parts a
 * page from its words, and inside a table it is escaped.
 */
export function writeLink(
  { destination, page = null }: LinkPlace,
  words: string,
  { heading = '', bar = '|' }: { heading?: string | null; bar?: string } = {},
): string {
  if (destination === null) return words
  if (page === null) return `[${words}](${destination}${heading ? `#${encodeFragment(heading)}` : ''})`
  const place = heading ? `#${heading.replace(/[[\]|#^]/g, ' ').trim()}` : ''
  return `[[${page}${place}${bar}${plainWords(words)}]]`
}

/** Words between double brackets are no Markdown, and some signs would end them. */
function plainWords(words: string): string {
  return words
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[[\]|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A heading as the part of an address that leads to it. */
export function encodeFragment(heading: string): string {
  return encodeSegment(heading)
}

function encodeSegment(segment: string): string {
  return segment
    .replaceAll('%', '%25')
    .replace(/[\s\p{Cc}()<>[\]#?"\\^|`&]/gu, (character) =>
      character === '(' || character === ')'
        ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
        : encodeURIComponent(character),
    )
}

/** Writes plain text so that a Markdown reader shows exactly it, on one line. */
export function escapeInline(text: string): string {
  return text
    .replace(/\s*[\n\r\u0085\u2028\u2029]\s*/g, ' ')
    .replace(/[\\`*[\]<>~|$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(^|\s)#(?=\S)/g, '$1\\#')
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|-{2,})/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/** The same for a text of several lines: each line becomes a paragraph of its own. */
export function escapeParagraphs(text: string): string {
  return lines(text).map(escapeInline).join('\n\n')
}

/** The same inside a table, where a row is one line. */
export function escapeCell(text: string): string {
  return lines(text).map(escapeInline).join('<br>')
}

function lines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
