import { z } from 'zod'

/** What hostile content must never bring about. */
export const verdicts = [
  'script',
  'network',
  'navigate',
  'popup',
  'openExternal',
  'ipc',
  'escapeStyle',
  'clobber',
  'pollute',
  'hang',
  'crash',
  'dataLoss',
  'writeOutside',
  'overwrite',
  'collide',
  'invalidName',
  'formula',
] as const
export type Verdict = (typeof verdicts)[number]

export const places = ['note', 'title', 'mermaid', 'import', 'filename'] as const
export type Place = (typeof places)[number]

/** One piece of hostile content, where it is put, and what it must not bring about. */
export const payloadSchema = z.object({
  id: z.string().min(1),
  class: z.string(),
  where: z.enum(places),
  payload: z.string(),
  mustNot: z.array(z.enum(verdicts)).min(1),
  /** Whether `«rep:N|TEXT»` in the payload stands for N times TEXT. */
  expand: z.boolean().optional(),
})
export type Payload = z.infer<typeof payloadSchema>

const repetition = /«rep:(\d+)\|([^»]*)»/g

/** No payload is longer than this once it is written out, in characters: more proves nothing and fills the memory. */
const lengthLimit = 20_000_000

/** The content itself, with its repetitions written out. Null where that would be too long to be put anywhere. */
export function contentOf({ payload, expand }: Payload): string | null {
  if (expand !== true) return payload
  let length = payload.length
  for (const [, times = '0', text = ''] of payload.matchAll(repetition))
    length += Number(times) * Math.max(1, text.length)
  if (length > lengthLimit) return null
  return payload.replace(repetition, (_, times: string, text: string) => text.repeat(Number(times)))
}
