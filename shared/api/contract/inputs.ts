import { z } from 'zod'
import { documentIdSchema } from '../../domain/document.ts'

export const nothing = z.strictObject({})
export const byId = z.strictObject({ id: documentIdSchema })

/** A folder that the user chose. The client only ever holds the handle; the path is for showing. */
export const folderChoiceSchema = z.object({
  handle: z.string(),
  path: z.string(),
  contents: z.enum(['empty', 'workspace', 'other-files', 'missing']),
})
export const folderHandleSchema = z.string().min(1).max(100)
