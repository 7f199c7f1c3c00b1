import { divide, type Formula } from '../formulas/formula.ts'

/** Number of what is no formula of the trade but plain arithmetic. */
const plain = 0
const source = 'Arithmetic'

/** All parts together. */
export const sumOf: Formula<{ parts: number[] }> = {
  number: plain,
  id: 'sum',
  unit: 'wan-yuan',
  inputs: ['parts'],
  taxBasis: 'before-vat',
  convention: null,
  source,
  compute: ({ parts }) => parts.reduce((total, part) => total + part, 0),
}

/** What is left when the parts are taken off the whole. */
export const differenceOf: Formula<{ whole: number; parts: number[] }> = {
  number: plain,
  id: 'difference',
  unit: 'wan-yuan',
  inputs: ['whole', 'parts'],
  taxBasis: 'before-vat',
  convention: null,
  source,
  compute: ({ whole, parts }) => parts.reduce((rest, part) => rest - part, whole),
}

/** A part of a whole as a rate. */
export const shareOf: Formula<{ part: number; whole: number }> = {
  number: plain,
  id: 'share',
  unit: 'rate',
  inputs: ['part', 'whole'],
  taxBasis: 'same',
  convention: null,
  source,
  compute: ({ part, whole }) => divide(part, whole, 'whole'),
}

/** Growth as a rate of where it began. */
export const changeOf: Formula<{ before: number; after: number }> = {
  number: plain,
  id: 'change',
  unit: 'rate',
  inputs: ['before', 'after'],
  taxBasis: 'same',
  convention: null,
  source,
  compute: ({ before, after }) => divide(after - before, before, 'before'),
}

const percentOfOne = 100

/** A number of percent (4 for 4%) of an amount. */
export const percentOf: Formula<{ amount: number; percent: number }> = {
  number: plain,
  id: 'percent-of',
  unit: 'wan-yuan',
  inputs: ['amount', 'percent'],
  taxBasis: 'before-vat',
  convention: null,
  source,
  compute: ({ amount, percent }) => (amount * percent) / percentOfOne,
}

/** The share of an amount that falls to a part of the business, by its share of list sales. */
export const allocationOf: Formula<{ amount: number; sliceSales: number; scopeSales: number }> = {
  number: plain,
  id: 'allocation',
  unit: 'wan-yuan',
  inputs: ['amount', 'sliceSales', 'scopeSales'],
  taxBasis: 'before-vat',
  convention: 'shared out by list sales',
  source,
  compute: ({ amount, sliceSales, scopeSales }) => amount * divide(sliceSales, scopeSales, 'scopeSales'),
}

/** Days by which payment is later than agreed. */
export const excessOf: Formula<{ daysSalesOutstanding: number; contractDays: number }> = {
  number: plain,
  id: 'days-over-contract',
  unit: 'days',
  inputs: ['daysSalesOutstanding', 'contractDays'],
  taxBasis: 'no-money',
  convention: null,
  source,
  compute: (inputs) => inputs.daysSalesOutstanding - inputs.contractDays,
}

/** A yearly cost in points of invoice sales. */
export const pointsOfInvoice: Formula<{ cost: number; invoiceSales: number }> = {
  number: plain,
  id: 'points-of-invoice',
  unit: 'points',
  inputs: ['cost', 'invoiceSales'],
  taxBasis: 'before-vat',
  convention: 'of-invoice-sales',
  source,
  compute: ({ cost, invoiceSales }) => divide(cost, invoiceSales, 'invoiceSales') * percentOfOne,
}

/** The distance between two rates, in points: from 2.0% to 2.5% are 0.5 points and not 25%. */
export const pointsBetween: Formula<{ before: number; after: number }> = {
  number: plain,
  id: 'points-between',
  unit: 'points',
  inputs: ['before', 'after'],
  taxBasis: 'no-money',
  convention: null,
  source,
  compute: ({ before, after }) => (after - before) * percentOfOne,
}

/** What came on top from one year to the other. */
export const increaseOf: Formula<{ before: number; after: number }> = {
  number: plain,
  id: 'increase',
  unit: 'wan-yuan',
  inputs: ['before', 'after'],
  taxBasis: 'before-vat',
  convention: null,
  source,
  compute: ({ before, after }) => after - before,
}
