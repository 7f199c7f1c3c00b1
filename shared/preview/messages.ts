import { z } from 'zod'
import { attachmentFileSchema } from '../domain/attachment.ts'
import { imageTypes } from '../domain/image-header.ts'
import { localeSchema } from '../domain/locale.ts'
import { printTreeSchema } from './print-tree.ts'

/** How long the frame may take to answer before the window ends it. Diagrams get the same time each. */
export const previewTimeLimit = 2_000

/** How long the frame may take to load its own program, or the diagram library: our code, not the note's. */
export const previewLoadLimit = 15_000

/** A longer diagram is shown as its source. */
export const diagramLengthLimit = 20_000

const request = z.number().int().nonnegative()

const renderSchema = z.object({
  type: z.literal('render'),
  /** Counts the requests of one frame; every answer names the one it belongs to. */
  request,
  /** Which document is shown: a new one starts at its top, the same one keeps its place. */
  document: z.string(),
  markdown: z.string(),
  theme: z.enum(['light', 'dark']),
  locale: localeSchema,
  /** Sources of diagrams that took too long before; they are shown as source and not tried again. */
  slowDiagrams: z.array(z.string()),
  /** Whether the boxes of tasks can be ticked. */
  canTick: z.boolean(),
})

/** What the window tells the preview frame. */
export const toPreviewSchema = z.discriminatedUnion('type', [
  renderSchema,
  /** A picture that the frame asked for; null when it is not there. */
  z.object({
    type: z.literal('image'),
    file: attachmentFileSchema,
    content: z.object({ type: z.enum(imageTypes), bytes: z.instanceof(Uint8Array<ArrayBuffer>) }).nullable(),
  }),
  /** Marks every place where the text says this; an empty text marks none. */
  z.object({ type: z.literal('find'), search: request, text: z.string().max(1_000) }),
  /** Shows the found place of that number, or none. */
  z.object({ type: z.literal('show-found'), index: z.number().int().nullable() }),
  /** Brings the heading of that number to the top. */
  z.object({ type: z.literal('show-heading'), index: z.number().int().nonnegative() }),
  /** Asks for what is shown as plain data, to be printed. */
  z.object({ type: z.literal('print') }),
])
export type ToPreview = z.infer<typeof toPreviewSchema>
export type RenderRequest = z.infer<typeof renderSchema>

const answer = { request }

/** A key pressed in the frame that may be a shortcut of the window. */
const keySchema = z.object({
  type: z.literal('key'),
  key: z.string().max(20),
  ctrlKey: z.boolean(),
  metaKey: z.boolean(),
  shiftKey: z.boolean(),
  altKey: z.boolean(),
})

/** A place in the frame, in pixels from its upper left corner. */
const boxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type FrameBox = z.infer<typeof boxSchema>

const address = z.string().max(2_081)

/** What the preview frame tells the window. It shows untrusted text, so nothing here is believed unparsed. */
export const fromPreviewSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('rendered'), ...answer }),
  /** The text could not be laid out at all, e.g. because it is nested too deeply. */
  z.object({ type: z.literal('failed'), ...answer }),
  z.object({ type: z.literal('diagrams-loading'), ...answer }),
  z.object({ type: z.literal('diagram-started'), ...answer, source: z.string() }),
  z.object({ type: z.literal('diagrams-done'), ...answer }),
  /** The reader chose a link. */
  z.object({ type: z.literal('link'), href: address }),
  /** The reader rests on a link, or has left it. */
  z.object({ type: z.literal('hover'), href: address, box: boxSchema }),
  z.object({ type: z.literal('hover-end') }),
  /** The reader ticked the task of that number, counted through the document. */
  z.object({ type: z.literal('task'), index: z.number().int().nonnegative(), done: z.boolean() }),
  /** A picture comes into view. */
  z.object({ type: z.literal('image-wanted'), file: attachmentFileSchema }),
  z.object({ type: z.literal('found'), search: request, count: z.number().int().nonnegative() }),
  keySchema,
  z.object({ type: z.literal('printed'), tree: printTreeSchema }),
])
export type FromPreview = z.infer<typeof fromPreviewSchema>
