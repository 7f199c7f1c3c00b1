import { formatMeasure, formatNumber } from '../../i18n/format.ts'
import type { Account } from '../../domain/account.ts'
import {
  choice,
  flag,
  listed,
  measure,
  measured,
  nameIn,
  namesIn,
  plain,
  pressures,
  text,
  yuan,
  type CellInWords,
  type Writer,
  type WordsFor,
} from './cell.ts'

export const moneyLists: WordsFor<
  'formats' | 'productLines' | 'whiteSpace' | 'terms' | 'costs' | 'promotions' | 'opportunities' | 'losses'
> = {
  formats: {
    part: 'sales',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      previous: ({ previous }, writer) => plain(previous, writer),
      base: ({ base }, writer) => plain(base, writer),
      plan: ({ plan }, writer) => plain(plan, writer),
    },
  },
  productLines: {
    part: 'whiteSpace',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      costOfGoodsRate: ({ costOfGoodsRate }, writer) => measure(costOfGoodsRate, 'percent', writer),
    },
  },
  whiteSpace: {
    part: 'whiteSpace',
    name: ({ format, line }, { account, messages }) =>
      messages.planFields.cross(nameIn(account.formats, format), nameIn(account.productLines, line)),
    fields: {
      format: ({ format }, { account }) => text(nameIn(account.formats, format)),
      line: ({ line }, { account }) => text(nameIn(account.productLines, line)),
      base: ({ base }, writer) => plain(base, writer),
      plan: ({ plan }, writer) => plain(plan, writer),
    },
  },
  terms: {
    part: 'terms',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      kind: ({ kind }, writer) => choice('term', kind, writer),
      measure: (item, writer) => choice('measure', item.measure, writer),
      base: (item, writer) => measure(item.base, measured[item.measure], writer),
      plan: (item, writer) => measure(item.plan, measured[item.measure], writer),
      tiers: ({ tiers }, writer) =>
        listed(
          tiers.map(({ from, rate }) =>
            writer.messages.planFields.tier(
              from === null ? '—' : formatMeasure(writer.locale, from, 'wan-yuan'),
              rate === null ? '—' : formatMeasure(writer.locale, rate, 'percent'),
            ),
          ),
          writer,
        ),
      form: ({ form }, writer) => choice('form', form, writer),
      condition: ({ condition }) => text(condition),
      formats: ({ formats }, writer) => namesIn(writer.account.formats, formats, writer),
      until: ({ until }) => text(until ?? ''),
      note: ({ note }) => text(note),
    },
  },
  costs: {
    part: 'profit',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      kind: ({ kind }, writer) => choice('cost', kind, writer),
      measure: (item, writer) => choice('measure', item.measure, writer),
      base: (item, writer) => measure(item.base, measured[item.measure], writer),
      plan: (item, writer) => measure(item.plan, measured[item.measure], writer),
      variable: ({ variable }, writer) => flag(variable, writer),
      formats: ({ formats }, writer) => namesIn(writer.account.formats, formats, writer),
    },
  },
  promotions: {
    part: 'promotions',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      product: ({ product }) => text(product),
      mechanic: ({ mechanic }) => text(mechanic),
      start: ({ start }) => text(start ?? ''),
      end: ({ end }) => text(end ?? ''),
      depth: ({ depth }, writer) => measure(depth, 'percent', writer),
      status: ({ status }, writer) => choice('promotion', status, writer),
      invoicePrice: ({ invoicePrice }, writer) => yuan(invoicePrice, writer),
      unitCost: ({ unitCost }, writer) => yuan(unitCost, writer),
      convention: ({ convention }, writer) => choice('convention', convention, writer),
      forecast: ({ forecast }, writer) => promotionFigures(forecast, writer),
      actual: ({ actual }, writer) => promotionFigures(actual, writer),
      verdict: ({ verdict }, writer) => choice('verdict', verdict, writer),
      lesson: ({ lesson }) => text(lesson),
    },
  },
  opportunities: {
    part: 'opportunities',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      value: ({ value }, writer) => measure(value, 'wan-yuan', writer),
      probability: ({ probability }, writer) => measure(probability, 'percent', writer),
      due: ({ due }) => text(due ?? ''),
      owner: ({ owner }) => text(owner),
      status: ({ status }, writer) => choice('opportunity', status, writer),
      format: ({ format }, { account }) => text(nameIn(account.formats, format)),
      line: ({ line }, { account }) => text(nameIn(account.productLines, line)),
      inBridge: ({ inBridge }, writer) => flag(inBridge, writer),
      pressures: (item, writer) => pressures(item.pressures, writer),
    },
  },
  losses: {
    part: 'opportunities',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      value: ({ value }, writer) => measure(value, 'wan-yuan', writer),
    },
  },
}

function promotionFigures(figures: Account['promotions'][number]['forecast'], writer: Writer): CellInWords {
  const labels = writer.messages.planFields.promotionFigures
  return listed(
    (Object.keys(labels) as (keyof typeof labels)[]).flatMap((key) => {
      const value = figures[key]
      return value === null ? [] : `${labels[key]} ${formatNumber(writer.locale, value)}`
    }),
    writer,
  )
}
