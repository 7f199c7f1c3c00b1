import { z } from 'zod'

/** Names a template on this computer. */
export const packTemplateIdSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** A presentation or document of the user's own that packs are made with. */
export const packTemplateSchema = z.object({
  id: packTemplateIdSchema,
  /** The name of the file that it was, without its ending. */
  name: z.string(),
  kind: z.enum(['pptx', 'docx']),
  bytes: z.number().int(),
})
export type PackTemplate = z.infer<typeof packTemplateSchema>
