import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { locales } from '#shared/domain/locale.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { buildReviewPack } from '#shared/pack/build-review-pack.ts'
import { createWorkbook, reviewWorkbook } from '#shared/pack/workbook/create-workbook.ts'
import { customerProfit } from '#shared/plan/customer-profit.ts'
import { valueOf } from '#shared/plan/figure.ts'
import type { SheetCell, Workbook } from '#shared/table/workbook-file.ts'
import { computeWorkbook } from '#tests/support/compute-workbook.ts'
import { sampleAccount, samplePack, sampleSource } from '../heling-pack.ts'

function workbookOf(account: Account, locale: 'en' | 'zh-CN' = 'en'): Workbook {
  const source = { ...sampleSource(locale), plan: account, reviews: [], comparison: null }
  const document = buildReviewPack(source, { variant: 'internal' }, { locale, messages: messagesFor(locale) })
  return reviewWorkbook({ document, plan: account })
}

/** Every formula of a workbook with the value that was written beside it. */
function formulasOf({ sheets }: Workbook) {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell !== null && 'formula' in cell
          ? [{ at: `${name}!${String.fromCharCode(65 + column)}${index + 1}`, ...cell }]
          : [],
      ),
    ),
  )
}

/** Computes the formulae from their text and names those that come to something else than shared/formulas. */
function wrongFormulas(workbook: Workbook): string[] {
  const computed = computeWorkbook(workbook)
  return formulasOf(workbook).flatMap(({ at, formula, value }) => {
    const now = computed.get(at)
    const isSame =
      typeof value === 'number' && typeof now === 'number'
        ? Math.abs(now - value) <= 1e-9 * Math.max(1, Math.abs(value))
        : now === value
    return isSame ? [] : [`${at} =${formula}: ${String(now)} instead of ${value}`]
  })
}

function textsOf({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => (cell !== null && 'text' in cell ? [cell.text] : []))),
  )
}

describe('the workbook of a review', () => {
  it.each(locales)(
    'computes every figure of the sample to what the formulae of the trade give (%s)',
    (locale) => {
      const account = sampleAccount(locale)
      const workbook = workbookOf(account, locale)
      expect(wrongFormulas(workbook)).toEqual([])
      expect(formulasOf(workbook).length).toBeGreaterThan(400)
      const contribution = workbook.names?.find(({ name }) => name === 'contribution_plan')
      const [, sheet, column, row] = /^'(.+)'!\$([A-Z])\$(\d+)$/.exec(contribution?.reference ?? '') ?? []
      expect(computeWorkbook(workbook).get(`${sheet}!${column}${row}`)).toBeCloseTo(
        valueOf(customerProfit(account, 'plan').contribution) ?? Number.NaN,
        9,
      )
    },
  )

  it('changes with a cell that somebody fills in', () => {
    const account = sampleAccount('en')
    const workbook = workbookOf(account)
    const before = computeWorkbook(workbook)
    const rate = account.terms.find(({ id }) => id === 't-fixed')?.plan ?? 0
    const changed = workbookOf({
      ...account,
      terms: account.terms.map((term) => (term.id === 't-fixed' ? { ...term, plan: rate + 1 } : term)),
    })
    const withNewInput: Workbook = {
      ...workbook,
      sheets: workbook.sheets.map((sheet, index) => ({
        ...sheet,
        rows: sheet.rows.map((row, line) =>
          row.map((cell, column): SheetCell => {
            const other = changed.sheets[index]?.rows[line]?.[column] ?? null
            return cell !== null && 'number' in cell && other !== null && 'number' in other ? other : cell
          }),
        ),
      })),
    }
    const after = computeWorkbook(withNewInput)
    const differing = formulasOf(changed).filter(({ at }) => before.get(at) !== after.get(at))
    expect(differing.length).toBeGreaterThan(10)
    for (const { at, value } of formulasOf(changed)) {
      const now = after.get(at)
      if (typeof value === 'number') expect(now, at).toBeCloseTo(value, 8)
      else expect(now, at).toBe(value)
    }
  })

  it('says of every half-filled plan the same as the formulae of the trade, and what it can’t compute', () => {
    fc.assert(
      fc.property(holes(), (given) => {
        expect(wrongFormulas(workbookOf(withHoles(given)))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('has the sheets of the sections that were chosen and computes without the others', () => {
    const account = sampleAccount('en')
    const pack = samplePack('en', 'internal')
    const names = (ids: string[]) => {
      const document = { ...pack, sections: pack.sections.filter(({ id }) => ids.includes(id)) }
      const workbook = reviewWorkbook({ document, plan: account })
      expect(wrongFormulas(workbook)).toEqual([])
      return workbook.sheets.map(({ name }) => name)
    }
    const { sheets } = messagesFor('en').packWords
    expect(names(['promotions'])).toEqual([sheets.overview, sheets.promotions])
    expect(names(['summary', 'scorecard'])).toEqual([
      sheets.overview,
      sheets.scorecard,
      sheets.service,
      messagesFor('en').packs.sections.summary,
    ])
    expect(names(['terms'])).toContain(sheets.profit)
  })

  it('keeps texts as texts, whatever they begin with', async () => {
    const account = sampleAccount('en')
    const [format, ...others] = account.formats
    if (!format) throw new Error('The sample has formats.')
    const name = '=HYPERLINK("http://x","y")&<b>'
    const hostile: Account = { ...account, name: '+1+1', formats: [{ ...format, name }, ...others] }
    const workbook = workbookOf(hostile)
    expect(textsOf(workbook)).toContain(name)
    expect(formulasOf(workbook).filter(({ formula }) => formula.includes('HYPERLINK'))).toEqual([])
    const bytes = await createWorkbook({
      document: { ...samplePack('en', 'internal'), subject: '+1+1' },
      plan: hostile,
    })
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const)
    for (const [path, text] of parts) expect([path, XMLValidator.validate(text)]).toEqual([path, true])
    const sheets = parts.filter(([path]) => path.startsWith('xl/worksheets/')).map(([, text]) => text)
    expect(sheets.join('')).toContain('=HYPERLINK("http://x","y")&amp;&lt;b&gt;'.replaceAll('"', '&quot;'))
    expect(sheets.join('')).not.toContain('<f>HYPERLINK')
  })

  it('is the same twice, with names, widths, frozen heads and pages for the printer', async () => {
    const material = { document: samplePack('zh-CN', 'internal'), plan: sampleAccount('zh-CN') }
    const bytes = await createWorkbook(material)
    expect(await createWorkbook(material)).toEqual(bytes)
    const parts = unzipSync(bytes)
    const xml = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
    expect(xml('xl/workbook.xml')).toContain('_xlnm.Print_Titles')
    expect(xml('xl/workbook.xml')).toContain('contribution_margin_plan')
    expect(xml('xl/worksheets/sheet2.xml')).toContain('state="frozen"')
    expect(xml('xl/worksheets/sheet2.xml')).toContain('fitToWidth="1"')
    expect(xml('xl/styles.xml')).toContain('formatCode="#,##0.0"')
  })

  it.each(locales)(
    'gives the customer what their copy of the pack holds and not a formula (%s)',
    (locale) => {
      const document = samplePack(locale, 'customer')
      const workbook = reviewWorkbook({ document, plan: null })
      expect(formulasOf(workbook)).toEqual([])
      expect(workbook.names).toEqual([])
      const allowed = JSON.stringify(document.sections)
      const { packWords } = messagesFor(locale)
      const cover = [document.title, document.subject, document.mark, ...document.remarks]
      const frame = [...cover, `${document.period} · ${document.dayInWords}`, packWords.sheets.overview]
      for (const text of textsOf(workbook)) {
        const words = text.replace(/^• /, '')
        expect(frame.includes(words) || allowed.includes(JSON.stringify(words).slice(1, -1)), text).toBe(true)
      }
      const account = sampleAccount(locale)
      const secrets = [...account.terms.map(({ name }) => name), ...account.costs.map(({ name }) => name)]
      expect(textsOf(workbook).filter((text) => secrets.includes(text))).toEqual([])
    },
  )
})

/** Plans like the sample with holes: figures unknown, terms and costs for some formats, scales in any form. */
const formatIds = ['fmt-hyper', 'fmt-super', 'fmt-conv'] as const

type Holes = ReturnType<typeof holes> extends fc.Arbitrary<infer Given> ? Given : never

function holes() {
  const maybe = (least: number, most: number) =>
    fc.option(
      fc.double({ min: least, max: most, noNaN: true }).map((value) => Math.round(value * 100) / 100),
      {
        freq: 5,
        nil: null,
      },
    )
  const [money, percent] = [maybe(0, 9000), maybe(0, 40)]
  const scope = fc.subarray([...formatIds])
  const format = fc.record({ previous: money, base: money, plan: money })
  const tier = fc.record({ from: money, rate: percent })
  const term = fc.record({
    kind: fc.constantFrom('on-invoice' as const, 'fixed-rebate' as const, 'tiered-rebate' as const),
    measure: fc.constantFrom('rate' as const, 'amount' as const, 'tiers' as const),
    base: percent,
    plan: percent,
    tiers: fc.array(tier, { maxLength: 3 }),
    form: fc.constantFrom('whole-volume' as const, 'marginal' as const, null),
    formats: scope,
  })
  const cost = fc.record({
    kind: fc.constantFrom('cost-of-goods' as const, 'logistics' as const),
    measure: fc.constantFrom('rate' as const, 'amount' as const),
    base: percent,
    plan: percent,
    formats: scope,
  })
  const side = fc.record({
    baselineUnits: money,
    soldUnits: money,
    afterDipUnits: money,
    cannibalisedUnits: money,
    priceSupport: percent,
    display: money,
    leaflet: money,
    promoters: money,
    other: money,
  })
  return fc.record({
    formats: fc.array(format, { minLength: 1, maxLength: 3 }),
    terms: fc.array(term, { maxLength: 5 }),
    costs: fc.array(cost, { maxLength: 4 }),
    lines: fc.array(fc.record({ costOfGoodsRate: percent, cells: fc.array(fc.tuple(money, money)) }), {
      maxLength: 2,
    }),
    finance: fc.record({
      receivablesBase: money,
      receivablesPlan: money,
      creditRate: percent,
      contractDays: money,
    }),
    retail: fc.tuple(money, money, money),
    sides: fc.array(fc.tuple(side, side, money, money), { maxLength: 2 }),
    weights: fc.array(fc.tuple(fc.constantFrom(50, 25, null), percent, percent), { maxLength: 4 }),
  })
}

function withHoles({ formats, terms, costs, lines, finance, retail, sides, weights }: Holes): Account {
  const sample = sampleAccount('en')
  const [ours, category, stock] = retail
  const periods = (value: number | null) => ({ previous: null, base: value, plan: value })
  return {
    ...sample,
    formats: formats.map((one, index) => ({ ...sample.formats[index]!, ...one })),
    terms: terms.map((one, index) => ({
      ...sample.terms[0]!,
      ...one,
      id: `term-${index}`,
      tiers: one.tiers.map((each, place) => ({ ...each, id: `tier-${place}` })),
    })),
    costs: costs.map((one, index) => ({ ...sample.costs[0]!, ...one, id: `cost-${index}` })),
    productLines: lines.map(({ costOfGoodsRate }, index) => ({
      ...sample.productLines[0]!,
      id: `line-${index}`,
      costOfGoodsRate,
    })),
    whiteSpace: lines.flatMap(({ cells }, line) =>
      cells.slice(0, 3).map(([base, plan], index) => ({
        id: `cell-${line}-${index}`,
        line: `line-${line}`,
        format: formatIds[index] ?? '',
        base,
        plan,
      })),
    ),
    finance: { ...sample.finance, ...finance },
    retail: {
      ...sample.retail,
      ourSales: periods(ours),
      categorySales: periods(category),
      averageStock: periods(stock),
    },
    promotions: sides.map(([forecast, actual, invoicePrice, unitCost], index) => ({
      ...sample.promotions[0]!,
      id: `promotion-${index}`,
      forecast,
      actual,
      invoicePrice,
      unitCost,
    })),
    storePillars: weights.map(([weight, result, target], index) => ({
      ...sample.storePillars[0]!,
      id: `pillar-${index}`,
      weight,
      result,
      target,
    })),
  }
}
