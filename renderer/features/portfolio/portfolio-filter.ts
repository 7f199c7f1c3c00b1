import type { channels, Tier } from '#shared/domain/account.ts'
import type { HealthState, PortfolioRow } from '#shared/domain/portfolio.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import { foldText, wordsOf } from '#shared/search/fold-text.ts'

type Channel = (typeof channels)[number]

/** What narrows the portfolio. Within one field any match will do; all fields must match. */
export interface PortfolioFilter {
  words: string
  /** Null stands for accounts without a tier. */
  tiers: readonly (Tier | null)[]
  states: readonly HealthState[]
  channel: Channel | null
  pressure: PressureId | null
}

export const noFilter: PortfolioFilter = { words: '', tiers: [], states: [], channel: null, pressure: null }

export function isFiltering({ words, tiers, states, channel, pressure }: PortfolioFilter): boolean {
  return words.trim() !== '' || tiers.length > 0 || states.length > 0 || channel !== null || pressure !== null
}

/** Tells whether an account passes; words are looked for in its name, its owner and the pinyin of its name. */
export function passes(row: PortfolioRow, filter: PortfolioFilter, pinyin = ''): boolean {
  const { tiers, states, channel, pressure } = filter
  if (tiers.length > 0 && !tiers.includes(row.tier)) return false
  if (states.length > 0 && !states.includes(row.healthState)) return false
  if (channel !== null && row.channel !== channel) return false
  if (pressure !== null && !row.pressures.includes(pressure)) return false
  const text = foldText([row.name, row.owner, pinyin].join('\n'))
  return wordsOf(filter.words).every((word) => text.includes(word))
}

/** The filter that shows one field of the matrix, or without that field where it shows just this one already. */
export function withField(filter: PortfolioFilter, tier: Tier | null, state: HealthState): PortfolioFilter {
  return isField(filter, tier, state)
    ? { ...filter, tiers: [], states: [] }
    : { ...filter, tiers: [tier], states: [state] }
}

/** Tells whether a filter shows just one field of the matrix. */
export function isField({ tiers, states }: PortfolioFilter, tier: Tier | null, state: HealthState): boolean {
  return tiers.length === 1 && tiers[0] === tier && states.length === 1 && states[0] === state
}

/** The list with a value in it, or without it where it was in. */
export function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value]
}

/** By tier, then by name; Chinese names follow their pinyin in both languages of the interface. */
export function sortRows(rows: readonly PortfolioRow[]): PortfolioRow[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true })
  const rank = ({ tier }: PortfolioRow) => tier ?? 'Z'
  return [...rows].sort(
    (a, b) =>
      rank(a).charCodeAt(0) - rank(b).charCodeAt(0) ||
      collator.compare(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  )
}
