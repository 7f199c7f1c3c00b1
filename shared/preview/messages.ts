import { z } from 'zod'
import { localeSchema } from '../domain/locale.ts'

/** How long the frame may take to answer before the window ends it. Diagrams get the same time each. */
export const previewTimeLimit = 2_000

/** How long the frame may take to load its own program, or the diagram library: our code, not the note's. */
export const previewLoadLimit = 15_000

/** A longer diagram is shown as its source. */
export const diagramLengthLimit = 20_000

/** What the window tells the preview frame. */
export const toPreviewSchema = z.object({
  type: z.literal('render'),
  /** Counts the requests of one frame; every answer names the one it belongs to. */
  request: z.number().int().nonnegative(),
  /** Which document is shown: a new one starts at its top, the same one keeps its place. */
  document: z.string(),
  markdown: z.string(),
  theme: z.enum(['light', 'dark']),
  locale: localeSchema,
  /** Sources of diagrams that took too long before; they are shown as source and not tried again. */
  slowDiagrams: z.array(z.string()),
})
export type ToPreview = z.infer<typeof toPreviewSchema>

const answer = { request: z.number().int().nonnegative() }

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
  z.object({ type: z.literal('link'), href: z.string().max(2_081) }),
])
export type FromPreview = z.infer<typeof fromPreviewSchema>
