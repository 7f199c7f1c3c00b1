import fc from 'fast-check'
import { emptyTopic, mapContentSchema, type MapContent } from '#shared/domain/map-document.ts'

/** Ids that tell what was made when. */
export function counter(prefix = 'new'): () => string {
  let count = 0
  return () => `${prefix}-${(count += 1)}`
}

/** What one of the formats would take for something else. */
export const hostileWords = [
  '(', ')', '[', ']', '{{', '))', '"', "'", '`', '```', '*', '**b**', '_', '~~x~~', '$$', '#', '# h', '- x', '1. x', '+',
  '>', '> q', '<b>', '<script>alert(1)</script>', ']]>', '<!--', '-->', '<!DOCTYPE x>', '&amp;', '&', '&#10;', '&lt;',
  '%%', '%%{init: {}}%%', '::icon(x)', 'mindmap', 'end', '\\', '\\\\', '\\n', '|', '---', '===', '[a](b)', '![x](y)',
  '[ ] do', '[x] done', 'www.example.com', 'a@b.cn', 'https://example.com/?a=1&b=2', '{', '}', '{"a":1}', '（全角）：；“”',
  '客户', '收入↓5.7%', '😀', '𠮷野家', '\u200b零宽', '\t', ':', '::', 'a  b', '↗', '…', '•',
] // prettier-ignore

const word = fc.oneof(fc.constantFrom(...hostileWords), fc.string({ maxLength: 8 }))

/** One line without what a text field can't hold; space at its ends and in a row is nobody's words. */
export const lineOfWords = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((parts) => printable(parts.join(' ')).replaceAll(/\s+/g, ' ').trim())
  .filter((line) => line !== '' && line !== '…')

export const labelOfLines = fc
  .array(lineOfWords, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'))

const noteOfLines = fc
  .array(fc.oneof({ weight: 4, arbitrary: lineOfWords }, { weight: 1, arbitrary: fc.constant('') }), {
    maxLength: 5,
  })
  .map((lines) => lines.join('\n').replace(/^\n+|\n+$/g, ''))

const address = fc.constantFrom(
  '',
  '',
  'https://example.com/a?b=1&c=%20d#e',
  'https://zh.wikipedia.org/wiki/账期_(财务)',
  'mailto:a@example.com',
  'file:///D:/年度 计划/表<1>.xlsx',
  'notes/a b.md',
)

/** Maps of a few topics with hostile labels, notes, addresses and lines between them. */
export function someContent(mostTopics = 14): fc.Arbitrary<MapContent> {
  const topic = fc.record({
    parent: fc.nat(),
    label: labelOfLines,
    note: noteOfLines,
    link: address,
    side: fc.constantFrom('left' as const, 'right' as const),
  })
  const line = fc.record({ from: fc.nat(), to: fc.nat(), label: lineOfWords })
  return fc
    .record({
      topics: fc.array(topic, { minLength: 1, maxLength: mostTopics }),
      lines: fc.array(line, { maxLength: 4 }),
    })
    .map(({ topics, lines }) => {
      const made = topics.map(({ parent, side, ...said }, index) => {
        const above = index === 0 ? null : `t${parent % index}-`
        return { ...emptyTopic(`t${index}-`, above), ...said, side: above === 't0-' ? side : null }
      })
      const links = lines.flatMap(({ from, to, label }, index) => {
        const [start, end] = [made[from % made.length]?.id, made[to % made.length]?.id]
        return start === undefined || end === undefined || start === end
          ? []
          : [{ id: `l${index}-`, from: start, to: end, label }]
      })
      return mapContentSchema.parse({
        title: made[0]?.label.replaceAll(/\s+/g, ' ') ?? '',
        topics: made,
        links,
      })
    })
}

/** Characters that XML can't hold, and half pairs, which no file in UTF-8 can. */
function printable(text: string): string {
  return text.replaceAll(
    /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]|[\u0085\u2028\u2029\u00a0]/gu,
    '',
  )
}

/** A map as a tree of what it says, without ids. */
export interface Said {
  label: string
  note: string
  link: string
  side: string | null
  children: Said[]
}

export function saidBy(content: MapContent, id = content.topics[0]?.id ?? ''): Said {
  const topic = content.topics.find((entry) => entry.id === id) ?? emptyTopic(id, null)
  const children = content.topics
    .filter(({ parent }) => parent === id)
    .map((child) => saidBy(content, child.id))
  const { label, note, link, side } = topic
  return { label, note, link, side, children }
}

/** The lines of a map by the labels of their ends. */
export function linesOf({ topics, links }: MapContent): string[] {
  const label = (id: string) => topics.find((topic) => topic.id === id)?.label ?? ''
  return links.map((link) => JSON.stringify([label(link.from), label(link.to), link.label])).sort()
}
