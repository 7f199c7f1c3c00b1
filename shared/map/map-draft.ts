import { z } from 'zod'
import { mapContentSchema } from '../domain/map-document.ts'

/** The forms of a map that can be read. `outline` is Markdown, or lines indented with tabs or spaces. */
const mapFormats = ['outline', 'opml', 'free-mind', 'canvas', 'mermaid'] as const
const mapFormatSchema = z.enum(mapFormats)
export type MapFormat = z.infer<typeof mapFormatSchema>

/** Why a file does not become a map. */
const mapRefusalSchema = z.enum([
  'empty',
  'not-readable',
  'unknown-format',
  'not-allowed-here',
  'too-large',
  'too-many-topics',
  'too-deep',
])
export type MapRefusal = z.infer<typeof mapRefusalSchema>

/** Something that a format holds and a map has no place for; the words of the file are kept in every case. */
const mapLossSchema = z.enum(['looks', 'pictures', 'several-roots', 'direction', 'groups'])
export type MapLoss = z.infer<typeof mapLossSchema>

/** A map read from a file and not kept yet, or the reason why there is none. */
export const mapDraftSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('read'),
    format: mapFormatSchema,
    content: mapContentSchema,
    losses: z.array(mapLossSchema),
  }),
  z.object({ outcome: z.literal('refused'), refusal: mapRefusalSchema }),
])
export type MapDraft = z.infer<typeof mapDraftSchema>
