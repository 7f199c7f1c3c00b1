import { z } from 'zod'
import { packTemplateIdSchema, packTemplateSchema } from '../../domain/pack-template.ts'
import { templateLimits } from '../../pack/template/template-limits.ts'
import { nothing } from './inputs.ts'

const byTemplate = z.strictObject({ id: packTemplateIdSchema })

export const packContract = {
  /** Templates kept on this computer, by name. They belong to no workspace. */
  'packs.templates': { input: nothing, output: z.array(packTemplateSchema) },
  /**
   * Keeps a template; the same file twice is one. Fails with `file-not-supported` for what is no presentation or
   * document without macros, and with `too-large`.
   */
  'packs.addTemplate': {
    input: z.strictObject({
      name: z.string().trim().min(1).max(200),
      base64: z.string().max(Math.ceil(templateLimits.bytes / 3) * 4),
    }),
    output: packTemplateSchema,
  },
  'packs.template': {
    input: byTemplate,
    output: z.object({ template: packTemplateSchema, base64: z.string() }),
  },
  'packs.removeTemplate': { input: byTemplate, output: nothing },
} as const
