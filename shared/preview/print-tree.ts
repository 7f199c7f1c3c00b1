import { z } from 'zod'
import { attachmentFileSchema } from '../domain/attachment.ts'

/** The elements that a printed text may be made of; the window makes each of them itself. */
export const printTags = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'div', 'span', 'blockquote', 'pre', 'code'],
  ...['strong', 'em', 'b', 'i', 'u', 's', 'del', 'ins', 'mark', 'sub', 'sup', 'small', 'kbd', 'abbr', 'q'],
  ...['cite', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'ruby', 'rt', 'rp'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
] as const

const columns = z.number().int().min(1).max(100)

/** What the window needs to know of an element besides its name. */
const looksSchema = z.object({
  align: z.enum(['left', 'center', 'right']).optional(),
  columns: columns.optional(),
  rows: columns.optional(),
  start: z.number().int().optional(),
  /** What it is, where the name of the element does not say it. */
  role: z.enum(['task-open', 'task-done', 'alert', 'alert-title', 'footnotes', 'left-out']).optional(),
})
export type PrintLooks = z.infer<typeof looksSchema>

const pixels = z.number().positive().max(20_000)

/**
 * One piece of a text as it is shown, in reading order: the frame sends pieces instead of HTML, and a flat list
 * instead of a tree, so that what arrives can be checked without recursion and turned into elements without ever
 * being parsed as markup.
 */
const pieceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), tag: z.enum(printTags), looks: looksSchema }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** A link shows its address on paper; `href` is for programs that show the PDF. */
  z.object({ kind: z.literal('link'), href: z.string().max(2_081) }),
  z.object({ kind: z.literal('attachment'), file: attachmentFileSchema, alt: z.string() }),
  z.object({
    kind: z.literal('picture'),
    /** A picture inside the text or a drawn diagram. As the source of an `img` neither can run anything. */
    source: z.string().regex(/^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/),
    alt: z.string(),
    width: pixels.nullable(),
  }),
])
export type PrintPiece = z.infer<typeof pieceSchema>

/** Nobody prints a text of more pieces; a page that has them would hold up the window. */
export const printPieceLimit = 200_000
/** Elements inside each other, at most. */
export const printDepthLimit = 400

export const printTreeSchema = z.array(pieceSchema).max(printPieceLimit)

export type PrintNode =
  | { kind: 'element'; tag: (typeof printTags)[number]; looks: PrintLooks; children: PrintNode[] }
  | { kind: 'link'; href: string; children: PrintNode[] }
  | Exclude<PrintPiece, { kind: 'open' | 'close' | 'link' }>

/** Makes a tree of the pieces. What is never closed ends with the text; what lies too deep is left out. */
export function printTreeOf(pieces: readonly PrintPiece[]): PrintNode[] {
  const root: PrintNode[] = []
  const open: PrintNode[][] = [root]
  for (const piece of pieces) {
    const siblings = open.at(-1) ?? root
    switch (piece.kind) {
      case 'open':
      case 'link': {
        const children: PrintNode[] = []
        if (open.length <= printDepthLimit) {
          siblings.push(
            piece.kind === 'link'
              ? { kind: 'link', href: piece.href, children }
              : { kind: 'element', tag: piece.tag, looks: piece.looks, children },
          )
        }
        open.push(children)
        break
      }
      case 'close':
        if (open.length > 1) open.pop()
        break
      default:
        siblings.push(piece)
    }
  }
  return root
}
