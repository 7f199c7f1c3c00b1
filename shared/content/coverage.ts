import {
  contentKinds,
  sourceItemIds,
  type ContentKind,
  type ContentTarget,
  type Coverage,
} from '../domain/coverage.ts'
import { locales, type Locale } from '../domain/locale.ts'
import { pressureIds, type PressureId } from '../domain/pressure.ts'

/** How many formulae the house's list has. */
const formulaCount = 43

/** What there is, by id: enough to tell whether the built-in content is whole, without its texts. */
export interface ContentInventory {
  coverage: Coverage
  ids: Readonly<Record<ContentKind, readonly string[]>>
  /** The ids that have a text, by language. Pressures are named by the messages and not listed. */
  texts: Readonly<Record<Locale, Readonly<Record<Exclude<ContentKind, 'pressure'>, readonly string[]>>>>
  methods: readonly { id: string; pressures: readonly PressureId[] }[]
  cases: readonly { id: string; pressures: readonly PressureId[] }[]
  formulaNumbers: readonly number[]
}

/** One thing that the built-in content lacks. */
export type ContentGap =
  | { gap: 'item-not-shown'; item: string }
  | { gap: 'item-unknown'; item: string }
  | { gap: 'target-not-there'; item: string; target: ContentTarget }
  | { gap: 'pressure-without-method'; pressure: PressureId }
  | { gap: 'pressure-without-case'; pressure: PressureId }
  | { gap: 'text-not-there'; locale: Locale; target: ContentTarget }
  | { gap: 'formula-not-there'; formula: number }

export interface ContentCoverage {
  /** What is whole: item ids, sub-pressures that lead to methods and a case, formula numbers. */
  covered: { items: string[]; pressures: PressureId[]; formulas: number[] }
  missing: ContentGap[]
}

/**
 * Holds the built-in content against what it must be: every item of the source shown by content that exists,
 * every sub-pressure with methods and a case, every piece in both languages, every formula there.
 */
export function contentCoverage(content: ContentInventory): ContentCoverage {
  const itemGaps = [...gapsOfItems(content), ...unknownItems(content)]
  const pressureGaps = gapsOfPressures(content)
  const formulas = Array.from({ length: formulaCount }, (_, index) => index + 1)
  const formulaGaps = formulas.filter((number) => !content.formulaNumbers.includes(number))
  const faultyItems = new Set(itemGaps.map(({ item }) => item))
  const faultyPressures = new Set(pressureGaps.map(({ pressure }) => pressure))
  return {
    covered: {
      items: sourceItemIds.filter((id) => !faultyItems.has(id)),
      pressures: pressureIds.filter((id) => !faultyPressures.has(id)),
      formulas: formulas.filter((number) => !formulaGaps.includes(number)),
    },
    missing: [
      ...itemGaps,
      ...pressureGaps,
      ...gapsOfTexts(content),
      ...formulaGaps.map((formula) => ({ gap: 'formula-not-there' as const, formula })),
    ],
  }
}

type ItemGap = Extract<ContentGap, { item: string }>

function gapsOfItems({ coverage, ids }: ContentInventory): ItemGap[] {
  return sourceItemIds.flatMap((item): ItemGap[] => {
    const targets = coverage.items.filter(({ id }) => id === item).flatMap(({ shownBy }) => shownBy)
    if (targets.length === 0) return [{ gap: 'item-not-shown', item }]
    return targets
      .filter((target) => !isThere(target, ids))
      .map((target) => ({ gap: 'target-not-there', item, target }))
  })
}

function unknownItems({ coverage }: ContentInventory): ItemGap[] {
  return coverage.items
    .filter(({ id }) => !sourceItemIds.includes(id))
    .map(({ id }) => ({ gap: 'item-unknown', item: id }))
}

function isThere(target: ContentTarget, ids: ContentInventory['ids']): boolean {
  return Object.entries(ids).some(([kind, known]) => known.some((id) => `${kind}:${id}` === target))
}

function gapsOfPressures({ methods, cases }: ContentInventory) {
  return pressureIds.flatMap((pressure) => [
    ...(methods.some(({ pressures }) => pressures.includes(pressure))
      ? []
      : [{ gap: 'pressure-without-method' as const, pressure }]),
    ...(cases.some(({ pressures }) => pressures[0] === pressure)
      ? []
      : [{ gap: 'pressure-without-case' as const, pressure }]),
  ])
}

function gapsOfTexts({ ids, texts }: ContentInventory): ContentGap[] {
  return locales.flatMap((locale) =>
    contentKinds.flatMap((kind) =>
      kind === 'pressure'
        ? []
        : ids[kind]
            .filter((id) => !texts[locale][kind].includes(id))
            .map((id) => ({ gap: 'text-not-there' as const, locale, target: `${kind}:${id}` as const })),
    ),
  )
}
