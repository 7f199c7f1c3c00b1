import { Lexer, walkTokens, type Token } from 'marked'
import { attachmentAt } from '../domain/attachment.ts'

/** A longer text keeps its addresses, so that one hostile note can't hold up an export. */
const maxBodyLength = 2_000_000
const address = /trivet:\/\/attachment\/[0-9a-f]{64}\.(?:png|jpg|gif|webp)(?![0-9A-Za-z])/g

/** A picture as a text shows it. */
export interface ShownImage {
  file: string
  /** How the text describes it. */
  alt: string
}

/** The pictures of the workspace that a text shows or links to, in reading order; what stands in code is left out. */
export function shownImages(body: string): ShownImage[] {
  return marked(body).images
}

/**
 * Gives the pictures of a text their place among the exported files and leaves every other byte alone. One without a
 * place keeps its address.
 */
export function rewriteAttachments(body: string, placeOf: (file: string) => string | null): string {
  const { source, occurrences, shown } = marked(body)
  return source.replace(new RegExp(`${markOf(body)}(\\d+)\\.`, 'g'), (_, number: string) => {
    const original = occurrences[Number(number)] ?? ''
    const file = shown.has(Number(number)) ? attachmentAt(original) : null
    return (file === null ? null : placeOf(file)) ?? original
  })
}

/**
 * The tree of tokens knows what is a picture and what is code but not where, so each address becomes a mark with a
 * number, and the tree says which numbers are pictures or links.
 */
function marked(body: string): {
  source: string
  occurrences: string[]
  shown: Set<number>
  images: ShownImage[]
} {
  const occurrences = [...body.matchAll(address)].map(([text]) => text)
  const shown = new Set<number>()
  const images: ShownImage[] = []
  if (occurrences.length === 0 || body.length > maxBodyLength)
    return { source: body, occurrences, shown, images }
  const mark = markOf(body)
  const whole = new RegExp(`^${mark}(\\d+)\\.$`)
  let count = 0
  const source = body.replace(address, () => `${mark}${count++}.`)
  try {
    void walkTokens(new Lexer({ gfm: true }).lex(source), (token: Token) => {
      if (token.type !== 'image' && token.type !== 'link' && token.type !== 'def') return
      const { href, text } = token as { href?: string; text?: string }
      const number = Number(whole.exec(href ?? '')?.[1] ?? Number.NaN)
      const file = attachmentAt(occurrences[number] ?? '')
      if (file === null) return
      shown.add(number)
      images.push({ file, alt: token.type === 'def' ? '' : (text ?? '') })
    })
  } catch {
    // Nested beyond what the lexer can follow: the text leaves as it is.
    return { source, occurrences, shown: new Set(), images: [] }
  }
  return { source, occurrences, shown, images }
}

/** Letters that the text does not hold. They depend on the text alone, so every export gives the same bytes. */
function markOf(body: string): string {
  for (let round = 0; ; round += 1) {
    const mark = `trivet-picture-${round}-`
    if (!body.includes(mark)) return mark
  }
}
