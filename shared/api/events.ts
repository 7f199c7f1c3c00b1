import { z } from 'zod'
import { commandSchema } from '../domain/command.ts'
import { documentIdSchema, documentKinds } from '../domain/document.ts'
import { jobProgressSchema } from '../domain/job.ts'
import { deepLinkSchema } from '../link/deep-link.ts'
import { errorCodeSchema } from './errors.ts'

/** What the host tells every open window, in order. Events carry names, not content: the view asks again. */
export const appEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('documents-changed'),
    kind: z.enum(documentKinds),
    ids: z.array(documentIdSchema),
    /** `outside`: another program or a sync engine changed the file. */
    origin: z.enum(['app', 'outside']),
  }),
  z.object({ type: z.literal('workspace-changed') }),
  z.object({ type: z.literal('settings-changed') }),
  /** A save that failed and is not on disk. A later `documents-changed` of the document says that it is now. */
  z.object({
    type: z.literal('save-failed'),
    kind: z.enum(documentKinds),
    id: documentIdSchema,
    code: errorCodeSchema,
  }),
  /** Something got another name, and the links in so many notes have followed; `token` takes both back. */
  z.object({
    type: z.literal('links-renamed'),
    from: z.string(),
    to: z.string(),
    notes: z.number().int().positive(),
    token: z.string(),
  }),
  /** An automatic backup was made, or was not, or is made otherwise from now on. */
  z.object({ type: z.literal('backups-changed') }),
  /** Long work goes on; told a few times a second at most. */
  jobProgressSchema.extend({ type: z.literal('job-progress') }),
  /** A link from outside, from a page or a message, asks for something; see `shared/link/deep-link.ts`. */
  z.object({ type: z.literal('deep-link'), link: deepLinkSchema }),
  /** The native menu asks the window to do something. */
  z.object({ type: z.literal('command'), command: commandSchema }),
])
export type AppEvent = z.infer<typeof appEventSchema>
