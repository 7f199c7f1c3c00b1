import { z } from 'zod'
import { readBytes, writeDurably } from './durable-file.ts'
import { decodeJson, formatJson } from './json-text.ts'

const rememberedDays = 60
const useDaysSchema = z.object({ count: z.number().int().nonnegative(), recent: z.array(z.string()) })

/** Counts the days on which a workspace was used. */
export interface UseDays {
  /** The number of different days seen so far, today included. */
  today(): Promise<number>
}

/**
 * Age in days of use instead of in calendar days: a clock that jumps ten years ahead and back adds one or
 * two days, so no version is ever thrown away because of the clock.
 */
export function createUseDays(path: string, now: () => string): UseDays {
  let known: { day: string; count: Promise<number> } | null = null

  async function count(day: string): Promise<number> {
    const bytes = await readBytes(path)
    const json = bytes === null ? null : decodeJson(bytes)
    const parsed = json?.ok === true ? useDaysSchema.safeParse(json.value) : null
    // A lost counter starts again at one: versions with a higher number are then kept for longer.
    const seen = parsed?.success === true ? parsed.data : { count: 0, recent: [] }
    if (seen.recent.includes(day)) return seen.count
    const next = { count: seen.count + 1, recent: [...seen.recent, day].slice(-rememberedDays) }
    await writeDurably(path, formatJson(next), { durable: false })
    return next.count
  }

  return {
    today() {
      const day = now().slice(0, 10)
      if (known?.day !== day) known = { day, count: count(day) }
      return known.count
    },
  }
}
