import { describe, expect, it } from 'vitest'
import { accountSchema, type Account } from '#shared/domain/account.ts'
import type { ExportScope } from '#shared/domain/export.ts'
import { computedMeasures, emptyJointMeasure } from '#shared/domain/joint-plan.ts'
import { locales, type Locale } from '#shared/domain/locale.ts'
import { reviewSchema, type Review } from '#shared/domain/review.ts'
import { planExport } from '#shared/markdown/plan-export.ts'
import { helingGrowth } from '#tests/shared/plan/heling-growth.ts'
import { markedDocument, says, withOther, type Fixed, type Leaf } from '#tests/support/marked-document.ts'
import { styleOf } from '#tests/support/export-style.ts'

/** What in a plan names another item of it, and the list that item stands in. A list names both of its items. */
const references: Readonly<Record<string, string>> = {
  'actions[].objectives[]': 'objectives',
  'groupNodes[].parent': 'groupNodes',
  'crossedStrategies[].items[]': 'swotItems',
  'stakeholders[].manager': 'stakeholders',
  'stakeholders[].unit': 'groupNodes',
  'stakeholderLines[].from': 'stakeholders',
  'stakeholderLines[].to': 'stakeholders',
  'functionPairs[].stakeholder': 'stakeholders',
  'whiteSpace[].format': 'formats',
  'whiteSpace[].line': 'productLines',
  'terms[].formats[]': 'formats',
  'costs[].formats[]': 'formats',
  'demands[].askedBy': 'stakeholders',
  'opportunities[].format': 'formats',
  'opportunities[].line': 'productLines',
  'storeClasses[].format': 'formats',
}

/** The whole of what a customer may read of a plan. Whatever is not named here must never leave. */
const forCustomer = [
  'id',
  'name',
  'period',
  'charter.where',
  'charter.value',
  'charter.how',
  'review.wins',
  'review.misses',
  'setting.market',
  'setting.shopper',
  'setting.theirGoals',
  'objectives[].title',
  'objectives[].base',
  'objectives[].target',
  'objectives[].current',
  'objectives[].due',
  'objectives[].keyResults[].title',
  'objectives[].keyResults[].base',
  'objectives[].keyResults[].target',
  'objectives[].keyResults[].current',
  'jointPlan.ourGoals',
  'jointPlan.theirGoals',
  'jointMeasures[].name',
  'jointMeasures[].base',
  'jointMeasures[].target',
  'jointMeasures[].current',
  'promises[].promise',
  'promises[].owner',
  'promises[].due',
  'promotions[].name',
  'promotions[].product',
  'promotions[].mechanic',
  'promotions[].start',
  'promotions[].end',
  'promotions[].depth',
]

/** Choices that show in the copy, or decide what does. */
const choicesForCustomer = [
  'sample',
  'objectives[].unit',
  'objectives[].pressures[]',
  'objectives[].keyResults[].unit',
  'jointMeasures[].unit',
  'jointMeasures[].side',
  'promises[].side',
  'promises[].status',
  'promotions[].status',
]

/** What the full document does not say, and why. */
const notInFull: Readonly<Record<string, string>> = {
  schema: 'how it is stored',
  revision: 'how it is stored',
  touched: 'kept for the freshness of the parts on the screen',
}

const fixed: Fixed = (path, index) => {
  const list = references[path]
  if (list !== undefined) return `${list}id-${path === 'groupNodes[].parent' ? 0 : index}`
  // Counted, so that no objective is one in money.
  return path.endsWith('.unit') ? 'count' : undefined
}
const marked = markedDocument(accountSchema, fixed)
const account = accountOf(marked.document)
const markedReview = markedDocument(reviewSchema.omit({ plan: true }), (path) =>
  path === 'account' ? account.id : undefined,
)
const review = reviewOf(markedReview.document)

/** The marks are of the right kind everywhere, but not all within the limits that the schema sets. */
function accountOf(document: unknown): Account {
  return document as Account
}

function reviewOf(document: unknown): Review {
  return { ...(document as Review), plan: account }
}

function exported(scope: ExportScope, locale: Locale, plan = account, reviews: Review[] = []) {
  const source = {
    accounts: [plan],
    notes: [],
    methods: [],
    methodTexts: [],
    worksheets: [],
    cases: [],
    assessments: [],
    reviews,
    maps: [],
    playbook: null,
    contentNames: new Map<string, never>(),
    chapters: [],
    uses: [],
    methodSettings: [],
    attachments: new Set<string>(),
  }
  return planExport(source, scope, styleOf(locale))
}

function copyOf(plan: Account, locale: Locale, reviews: Review[] = []): string {
  return (
    exported({ kind: 'account', id: plan.id, copy: 'customer' }, locale, plan, reviews).files[0]?.content ??
    ''
  )
}

function pathsSaid(text: string, leaves: readonly Leaf[]): string[] {
  return [...new Set(leaves.filter((leaf) => says(text, leaf)).map(({ path }) => path))].sort()
}

function other({ kind, value }: Leaf): unknown {
  if (kind === 'number') return Number(value) + 1000
  if (kind === 'day') return '2099-09-09'
  if (typeof value === 'boolean') return !value
  return `${String(value)}-other`
}

const words = marked.leaves.filter(({ kind }) => kind === 'text' || kind === 'number' || kind === 'day')

describe.each(locales)('the copy of a plan for the customer (%s)', (locale) => {
  it('says what is named here and nothing else of the plan', () => {
    const said = pathsSaid(
      copyOf(account, locale),
      marked.leaves.filter(({ kind, path }) => kind !== 'choice' && (kind !== 'id' || path === 'id')),
    )
    expect(said).toEqual([...forCustomer].sort())
  })

  it('is the same whatever stands in any other place of the plan', () => {
    const allowed = [...forCustomer, ...choicesForCustomer]
    const before = copyOf(account, locale)
    const shows = (leaf: Leaf) => copyOf(withOther(account, leaf, other(leaf)), locale) !== before
    const leaks = marked.leaves.filter((leaf) => !allowed.includes(leaf.path) && shows(leaf))
    expect(leaks.map(({ path }) => path)).toEqual([])
    const silent = marked.leaves.filter(
      (leaf) => forCustomer.includes(leaf.path) && leaf.path !== 'id' && !shows(leaf),
    )
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('says of a review when it was and what was decided', () => {
    const said = pathsSaid(
      copyOf(account, locale, [review]),
      markedReview.leaves.filter(({ kind }) => kind !== 'choice' && kind !== 'id'),
    )
    expect(said).toEqual(['decisions[].decision', 'decisions[].due', 'decisions[].owner', 'on'])
  })

  it('leaves out what is counted in money, and objectives that answer what is only ours', () => {
    const [first, second] = account.objectives
    const [measure] = account.jointMeasures
    const plan: Account = {
      ...account,
      objectives: [
        { ...first!, title: 'In money', unit: 'wan-yuan' },
        { ...second!, title: 'Points kept', pressures: ['C5', 'C1'] },
        { ...second!, title: 'Shelf', pressures: ['C5', 'K4'] },
        { ...second!, title: 'Ours alone', pressures: [] },
      ],
      jointMeasures: [{ ...measure!, name: 'Sales', unit: 'wan-yuan' }],
    }
    const copy = copyOf(plan, locale)
    const titles = ['In money', 'Points kept', 'Shelf', 'Ours alone', 'Sales']
    expect(titles.filter((title) => copy.includes(title))).toEqual(['Shelf'])
  })

  it('computes on the scorecard only what both sides count', () => {
    const heling = helingGrowth()
    const plan: Account = {
      ...heling,
      jointMeasures: computedMeasures.map((measure) => ({
        ...emptyJointMeasure(measure),
        name: `Line of ${measure}`,
        measure,
      })),
    }
    const copy = copyOf(plan, locale)
    expect(computedMeasures.filter((measure) => copy.includes(`Line of ${measure}`))).toEqual([
      'category-share',
      'on-shelf-availability',
      'on-time-in-full',
      'case-fill',
      'weighted-distribution',
      'numeric-distribution',
    ])
  })

  it('goes alone, under a name of its own, and the full plan keeps its name', () => {
    const scope = { kind: 'account', id: account.id } as const
    const full = exported(scope, locale, { ...account, name: 'Heling' })
    const copy = exported({ ...scope, copy: 'customer' }, locale, { ...account, name: 'Heling' })
    expect(full.files.map(({ key, path }) => [key, path])).toEqual([['account/id-0', 'accounts/Heling.md']])
    expect(copy.files.map(({ key, path }) => [key, path])).toEqual([
      ['account-copy/id-0', `accounts/Heling${locale === 'en' ? ' (for the customer)' : '（给客户）'}.md`],
    ])
    expect(copy.warnings).toEqual([])
    expect(copy.files[0]?.content).not.toMatch(/\]\(|ka_pressure|ka_method|ka_account/)
  })
})

describe('the full document of a plan', () => {
  it('says every text, number and day that the plan holds', () => {
    const text = exported({ kind: 'account', id: account.id }, 'en').files[0]?.content ?? ''
    const silent = words.filter((leaf) => !says(text, leaf) && notInFull[leaf.path] === undefined)
    expect(silent.map(({ path }) => path)).toEqual([])
  })
})
