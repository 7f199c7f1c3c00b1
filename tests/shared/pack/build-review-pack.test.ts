import { describe, expect, it } from 'vitest'
import { accountSchema, type Account } from '#shared/domain/account.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import { locales, type Locale } from '#shared/domain/locale.ts'
import { reviewSchema, type Review } from '#shared/domain/review.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { buildReviewPack, withSections, type PackSource } from '#shared/pack/build-review-pack.ts'
import type { PackVariant } from '#shared/pack/pack-document.ts'
import { customerProfit } from '#shared/plan/customer-profit.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { markedDocument, says, withOther, type Leaf } from '#tests/support/marked-document.ts'
import { sampleAccount, samplePack, sampleReview, sampleSource } from './heling-pack.ts'
import { textOfPack } from './pack-text.ts'

const picture = {
  kind: 'picture',
  png: new Uint8Array([1]),
  width: 10,
  height: 5,
  alt: 'secret map',
} as const

function build(source: PackSource, variant: PackVariant, locale: Locale = 'en') {
  return buildReviewPack(source, { variant, map: picture }, { locale, messages: messagesFor(locale) })
}

function sourceOf(plan: Account, reviews: Review[] = []): PackSource {
  return { plan, review: null, reviews, comparison: null, day: '2026-11-24' }
}

describe.each(locales)('a review pack for our own side (%s)', (locale) => {
  const pack = build(sampleSource(locale), 'internal', locale)

  it('goes from where the account stands to what happens next', () => {
    expect(pack.sections.map(({ id }) => id)).toEqual([
      'summary', 'together', 'looking-back', 'scorecard', 'results', 'profit', 'terms', 'promotions', 'growth',
      'promises', 'execution', 'demands', 'health', 'changes', 'map', 'decisions', 'actions',
    ]) // prettier-ignore
    expect(pack.mark).toContain(messagesFor(locale).packs.mark.internal)
    expect(pack.mark).toContain(messagesFor(locale).packs.mark.sample)
  })

  it('takes its figures from the plan: the waterfall ends at the contribution, and the table with the same', () => {
    const contribution = valueOf(customerProfit(sampleAccount(locale), 'plan').contribution)
    const profit = pack.sections.find(({ id }) => id === 'profit')?.blocks ?? []
    const chart = profit.find((block) => block.kind === 'chart')
    const steps = chart?.series[0]?.values ?? []
    const levels = chart?.levels ?? []
    expect(steps[levels.at(-1)!]).toBeCloseTo(contribution!, 9)
    const way = steps.reduce<number>(
      (sum, value, index) => sum + (levels.slice(1).includes(index) ? 0 : value!),
      0,
    )
    expect(way).toBeCloseTo(contribution!, 6)
    const table = profit.find((block) => block.kind === 'table' && block.id === 'profit')
    const values = table?.kind === 'table' ? table.rows.map(({ cells }) => cells[2]?.value) : []
    expect(values).toContain(contribution)
  })

  it('says by how much the weighted growth misses its target', () => {
    expect(textOfPack(pack)).toContain(
      locale === 'en' ? 'target CNY 6 m, CNY 0.225 m short' : '目标 600 万元，还差 22.5 万元',
    )
  })

  it('holds what was frozen against another state, the older one first', () => {
    const review = sampleReview(locale)
    const now = { plan: sampleAccount(locale), on: '2026-11-24' }
    const of = build(
      { ...sampleSource(locale), plan: review.plan, review, day: review.on, comparison: now },
      'internal',
      locale,
    )
    const changes = of.sections.find(({ id }) => id === 'changes')?.blocks[0]
    expect(changes?.kind === 'table' && changes.rows[1]?.cells.map(({ value }) => value)).toEqual([
      null,
      6700,
      6600,
      -100,
    ])
    expect(of.title).toBe(messagesFor(locale).exports.review.kinds.quarterly)
    expect(textOfPack(of)).toContain(review.notes)
  })

  it('leaves out the sections that nobody wants', () => {
    expect(withSections(pack, ['profit', 'actions']).sections.map(({ id }) => id)).toEqual([
      'profit',
      'actions',
    ])
  })
})

describe('figures that are not there', () => {
  const plan: Account = {
    ...accountSchema.parse({ ...sampleAccount('en'), ...emptyAccountPlan() }),
    formats: [{ id: 'format-1', name: 'Hypermarket', previous: null, base: 100, plan: 120 }],
  }
  const pack = build(sourceOf(plan), 'internal')

  it('are named as missing, and are never 0', () => {
    const text = textOfPack(pack)
    expect(text).toContain('Still needed')
    expect(text).toMatch(/Still needed: .*cost of goods/)
    expect(text).not.toMatch(/NaN|undefined|\bnull\b/)
    const profit = pack.sections
      .find(({ id }) => id === 'profit')
      ?.blocks.find((block) => block.kind === 'table')
    const row =
      profit?.kind === 'table' ? profit.rows.find(({ cells }) => cells[0]?.text === 'Contribution') : null
    expect(row?.cells.slice(1).map(({ text: cell, value }) => [cell, value])).toEqual([
      ['—', null],
      ['—', null],
      ['—', null],
    ])
  })

  it('leave no section that says nothing', () => {
    expect(pack.sections.every(({ blocks }) => blocks.length > 0)).toBe(true)
    expect(pack.sections.map(({ id }) => id)).not.toContain('promotions')
  })
})

/** The whole of what a pack for the customer may say of a plan; the rest must never be in it. */
const forCustomer = [
  'name', 'period', 'charter.where', 'charter.value', 'charter.how', 'review.wins', 'review.misses',
  'setting.market', 'setting.shopper', 'jointPlan.ourGoals', 'jointPlan.theirGoals',
  'objectives[].title', 'objectives[].base', 'objectives[].target', 'objectives[].current', 'objectives[].due',
  'objectives[].keyResults[].title', 'objectives[].keyResults[].base', 'objectives[].keyResults[].target',
  'objectives[].keyResults[].current',
  'jointMeasures[].name', 'jointMeasures[].base', 'jointMeasures[].target', 'jointMeasures[].current',
  'promises[].promise', 'promises[].owner', 'promises[].due',
  'promotions[].name', 'promotions[].product', 'promotions[].mechanic', 'promotions[].start', 'promotions[].end',
  'promotions[].depth',
] // prettier-ignore
/** What decides whether or how something of that is said. */
const decisive = [
  'id', 'sample', 'objectives[].unit', 'objectives[].pressures[]', 'objectives[].keyResults[].unit',
  'jointMeasures[].unit', 'jointMeasures[].side', 'promises[].side', 'promises[].status', 'promotions[].status',
] // prettier-ignore

describe.each(locales)('a review pack for the customer (%s)', (locale) => {
  const marked = markedDocument(accountSchema, (path) => (path.endsWith('.unit') ? 'count' : undefined))
  const account = marked.document as Account
  const markedReview = markedDocument(reviewSchema.omit({ plan: true }), (path) =>
    path === 'account' ? account.id : undefined,
  )
  const review = { ...(markedReview.document as Review), plan: account }
  const comparison = { plan: sampleAccount(locale), on: '2026-01-01' }
  const textOf = (plan: Account, reviews: Review[] = []) =>
    textOfPack(build({ ...sourceOf(plan, reviews), comparison }, 'customer', locale))

  it('says what is named here and nothing else of the plan, and shows no map', () => {
    const text = textOf(account)
    const leaves = marked.leaves.filter(({ kind }) => kind === 'text' || kind === 'number' || kind === 'day')
    const said = [...new Set(leaves.filter((leaf) => says(text, leaf)).map(({ path }) => path))]
    expect(said.sort()).toEqual([...forCustomer].sort())
    expect(text).not.toContain('secret map')
  })

  it('is the same whatever stands in any other place of the plan', () => {
    const before = textOf(account)
    const other = ({ kind, value }: Leaf) =>
      kind === 'number'
        ? Number(value) + 1000
        : kind === 'day'
          ? '2099-09-09'
          : typeof value === 'boolean'
            ? !value
            : `${String(value)}-other`
    const leaks = marked.leaves.filter(
      (leaf) =>
        !forCustomer.includes(leaf.path) &&
        !decisive.includes(leaf.path) &&
        textOf(withOther(account, leaf, other(leaf))) !== before,
    )
    // Goals of the setting stand in where the joint plan says none.
    expect([...new Set(leaks.map(({ path }) => path))]).toEqual([])
  })

  it('says of a review when it was and what was decided, and nothing more', () => {
    const text = textOf(account, [review])
    const said = markedReview.leaves
      .filter(({ kind }) => kind !== 'choice' && kind !== 'id')
      .filter((leaf) => says(text, leaf))
      .map(({ path }) => path)
    expect([...new Set(said)].sort()).toEqual([
      'decisions[].decision',
      'decisions[].due',
      'decisions[].owner',
      'on',
    ])
  })

  it('holds no figure of money of the sample', () => {
    const text = textOfPack(samplePack(locale, 'customer'))
    for (const figure of ['6,600', '1,284', '20.34', '168.41', '817.5']) expect(text).not.toContain(figure)
  })
})
