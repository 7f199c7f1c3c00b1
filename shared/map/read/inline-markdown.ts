import { outsideMark } from '../to-outline.ts'

/** What one entry of an outline says: its words and where it leads. */
export interface InlineText {
  text: string
  link: string
}

/** Takes the escapes off a text; formatting that somebody wrote on purpose stays as it was written. */
export function unescapeMarkdown(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** True where a line ends with a hard break: a backslash that nothing escapes, or two spaces. */
export function endsHard(line: string): boolean {
  const slashes = /\\+$/.exec(line)?.[0].length ?? 0
  return slashes % 2 === 1 || / {2,}$/.test(line)
}

/** A line without its hard break. */
export function withoutBreak(line: string): string {
  return endsHard(line) ? line.replace(/\\$| +$/, '') : line
}

/** Reads an entry that is a link, or ends with one of ours to an address outside; any other is plain text. */
export function readInline(source: string): InlineText {
  const whole = readLink(source)
  if (whole) {
    const rest = source.slice(whole.end).trim()
    const outside = rest.startsWith(`[${outsideMark}](`) ? readLink(rest) : null
    if (rest === '') return { text: unescapeMarkdown(whole.text), link: whole.link }
    if (outside && outside.end === rest.length) {
      return { text: unescapeMarkdown(whole.text), link: outside.link }
    }
  }
  return { text: unescapeMarkdown(source), link: '' }
}

/** A link at the beginning of a text. */
function readLink(source: string): { text: string; link: string; end: number } | null {
  const match = /^\[((?:[^\\\]]|\\[^])*)\]\((?:<((?:[^\\<>\n]|\\.)*)>|((?:[^\\()\s<]|\\.)*))\)/.exec(source)
  if (!match) return null
  const [all, text = '', angled, bare] = match
  return { text, link: unescapeMarkdown(angled ?? bare ?? ''), end: all.length }
}
