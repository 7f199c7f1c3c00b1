import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accountSchemaVersion, type Account } from '#shared/domain/account.ts'
import { locales, type Locale } from '#shared/domain/locale.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { keyFigures } from '#shared/plan/key-figures.ts'
import { sampleContentSchema, type SampleContent } from '#shared/domain/sample.ts'

function readSample(locale: Locale): SampleContent {
  const folder = new URL(`../../resources/content/${locale}/sample/`, import.meta.url)
  const read = (name: string): object =>
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>
  return sampleContentSchema.parse({ ...read('account.json'), ...read('notes.json'), ...read('cases.json') })
}

const header = {
  schema: accountSchemaVersion,
  revision: 1,
  id: 'heling',
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
}

/** Replaces every text by its kind; what is left must not differ between the languages. */
function shapeOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => shapeOf(item, key))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shapeOf(item, name)]))
  }
  return typeof value === 'string' && !untranslated.has(key) ? 'text' : value
}
const untranslated = new Set([
  'id', 'key', 'pressure', 'pressures', 'methods', 'competencies', 'objectives', 'accountKeys', 'accountKey', 'method', 'outcome',
  'due', 'status', 'unit', 'tier', 'channel', 'depth', 'confidentiality', 'parent', 'level', 'manager', 'decision',
  'influence', 'kind', 'stakeholder', 'contact', 'format', 'formats', 'line', 'measure', 'form', 'until',
  'start', 'end', 'convention', 'verdict', 'askedOn', 'askedBy', 'replyDue', 'on', 'side', 'crossing', 'items', 'state',
  'aspect', 'judgedOn', 'decideBy', 'lastContact', 'nextStepDue',
]) // prettier-ignore

const samples = Object.fromEntries(locales.map((locale) => [locale, readSample(locale)])) as Record<
  Locale,
  SampleContent
>

/** Where the story of the sample is that there is nothing: no condition, nobody who looks after a person … */
const saysNothing = [
  /^.terms.1.condition$/,
  /^.stakeholders.5.owner$/,
  /^.demands.\d.(?:inReturn|result)$/,
  /^.promotions.\d.lesson$/,
  /^.healthDimensions.\d.name$/,
]

describe('the sample workspace', () => {
  it('is the same account with the same figures and links in both languages', () => {
    expect(shapeOf(samples['zh-CN'])).toEqual(shapeOf(samples.en))
  })

  it.each(locales)('is labelled as a sample in %s', (locale) => {
    const word = locale === 'zh-CN' ? '示例' : 'sample'
    expect(samples[locale].accounts.map((account) => account.name)).toEqual([expect.stringContaining(word)])
  })

  it.each(locales)('leaves no text of the plan empty in %s', (locale) => {
    const [account] = samples[locale].accounts
    expect(emptyTexts(account).filter((path) => !saysNothing.some((known) => known.test(path)))).toEqual([])
  })

  it.each(locales)('ties every action to objectives that are there in %s', (locale) => {
    for (const account of samples[locale].accounts) {
      const known = account.objectives.map((objective) => objective.id)
      const named = account.actions.flatMap((action) => action.objectives)
      expect(known).toEqual(expect.arrayContaining(named))
    }
  })

  it('has figures that add up', () => {
    const objectives = samples.en.accounts[0]!.objectives
    const find = (id: string) => objectives.find((objective) => objective.id === id)!
    expect(find('o1').target! - find('o1').base!).toBe(600)
    expect(find('o1').target! / find('o1').base! - 1).toBeCloseTo(0.1)
    expect(find('o3').target! / find('o3').base! - 1).toBeCloseTo(0.165, 3)
    expect(find('o7').base).toBe((5 / 8) * 100)
    expect(100 * (8_360 / 44_520)).toBeCloseTo(find('o2').target!, 2)
  })

  it('has the figures of the whole plan: waterfall, growth, people, stores and health', () => {
    const account: Account = { ...header, ...samples.en.accounts[0]! }
    const figures = keyFigures(account, (aspect) => aspect)
    const rounded = Object.fromEntries(
      Object.entries(figures).map(([name, figure]) => [name, Number((valueOf(figure) ?? NaN).toFixed(4))]),
    )
    expect(rounded).toMatchObject({
      'list-sales-base': 6000,
      'list-sales-plan': 6600,
      'contribution-base': 1102,
      'contribution-plan': 1284.347,
      'trade-spend-rate-plan': 0.2034,
      'days-outstanding-base': 60.8333,
      'weighted-growth': 577.5,
      'growth-gap': 22.5,
      'function-coverage': 0.625,
      'perfect-store': 89.39,
      health: 67.6,
    })
  })

  it.each(locales)('adds the four demands up to 168.41 in the debrief in %s', (locale) => {
    const debrief = samples[locale].notes.find((note) => note.body.includes('168.41'))!
    const amounts = ['63.36', '76.03', '13.02', '16.00']
    for (const amount of amounts) expect(debrief.body).toContain(amount)
    expect(amounts.map(Number).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(168.41, 2)
    expect(168.41 / 1284.35).toBeCloseTo(0.131, 3)
  })

  it.each(locales)('explains a promotion return of 0.95 that its own figures give in %s', (locale) => {
    const lesson = samples[locale].notes.find((note) => note.body.includes('0.95'))!
    const net = 30_400 - 16_000 - 1_600 - 1_200
    expect(lesson.body).toContain('11,600')
    expect(net).toBe(11_600)
    expect(lesson.body).toContain('47,560')
    expect((net * 4.1) / 50_000).toBeCloseTo(0.95, 2)
  })

  it.each(locales)('shows what Markdown can do in %s', (locale) => {
    const bodies = samples[locale].notes.map((note) => note.body).join('\n')
    for (const mark of ['\n## ', '\n| --- |', '- [x] ', '- [ ] ', '```mermaid\n', '\n> ']) {
      expect(bodies).toContain(mark)
    }
  })
})

function emptyTexts(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => emptyTexts(item, `${path}/${key}`))
}
