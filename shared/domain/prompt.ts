import { z } from 'zod'

/** Names a question to the user; what the user writes is kept under it, so it never changes its meaning. */
export const promptIdSchema = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** The questions of one text, by id; their order is that of the structure. */
export const promptTextsSchema = z.record(promptIdSchema, z.string().min(1))
