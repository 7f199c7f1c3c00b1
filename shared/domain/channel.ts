import { z } from 'zod'
import { builtInPressureIdSchema } from './pressure.ts'

/** The channels that key account managers serve; the last entry gathers the formats that are changing. */
export const channelIds = ['ch1', 'ch2', 'ch3', 'ch4', 'ch5', 'ch6', 'ch7'] as const
export const channelIdSchema = z.enum(channelIds)

/** Formats whose weight or business model is on the move. */
export const changingFormats = ['hypermarket', 'convenience', 'o2o', 'community-group-buying'] as const
const changingFormatSchema = z.enum(changingFormats)

/** The language-free half: `resources/content/structure/channels.json`. */
export const channelsStructureSchema = z.strictObject({
  channels: z.array(
    z.strictObject({
      id: channelIdSchema,
      side: z.enum(['offline', 'online', 'changing']),
      /** For the changing formats: each with the sub-pressures that it causes. */
      formats: z
        .array(
          z.strictObject({ id: changingFormatSchema, pressures: z.array(builtInPressureIdSchema).min(1) }),
        )
        .optional(),
    }),
  ),
})

/** The texts in one language. */
export const channelsTextSchema = z.strictObject({
  channels: z.record(
    channelIdSchema,
    z.strictObject({ name: z.string().min(1), meaning: z.string().min(1), watch: z.string().min(1) }),
  ),
  formats: z.record(
    changingFormatSchema,
    z.strictObject({ name: z.string().min(1), change: z.string().min(1) }),
  ),
})
