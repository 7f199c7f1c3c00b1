import { divide, type Formula } from './formula.ts'

const daysPerYear = 365

/** The retailer's margin between shelf price and purchase price, both on one tax basis. */
export const frontMargin: Formula<{ retailPrice: number; purchasePrice: number }> = {
  number: 22,
  id: 'front-margin',
  unit: 'rate',
  inputs: ['retailPrice', 'purchasePrice'],
  taxBasis: 'same',
  convention: 'of-retail-price',
  source: 'Retail gross margin',
  compute: ({ retailPrice, purchasePrice }) =>
    divide(retailPrice - purchasePrice, retailPrice, 'retailPrice'),
}

/** Rebates and fees per unit as a share of the retail price before VAT. */
export const backMargin: Formula<{ rebatesAndFees: number; retailPrice: number }> = {
  number: 23,
  id: 'back-margin',
  unit: 'rate',
  inputs: ['rebatesAndFees', 'retailPrice'],
  taxBasis: 'before-vat',
  convention: 'of-retail-price',
  source: 'Chinese trade usage: 后台毛利',
  compute: ({ rebatesAndFees, retailPrice }) => divide(rebatesAndFees, retailPrice, 'retailPrice'),
}

/** Front and back margin on the same base. */
export const totalMargin: Formula<{ frontMargin: number; backMargin: number }> = {
  number: 24,
  id: 'total-margin',
  unit: 'rate',
  inputs: ['frontMargin', 'backMargin'],
  taxBasis: 'same',
  convention: 'of-retail-price',
  source: 'Chinese trade usage: 综合毛利',
  compute: ({ frontMargin, backMargin }) => frontMargin + backMargin,
}

/** Gross margin in money earned on each yuan of average stock at cost. */
export const grossMarginReturnOnInventory: Formula<{ grossMargin: number; averageStockAtCost: number }> = {
  number: 25,
  id: 'gmroi',
  unit: 'ratio',
  inputs: ['grossMargin', 'averageStockAtCost'],
  taxBasis: 'before-vat',
  convention: 'front margin unless back margin is added',
  source: 'Retail inventory productivity',
  compute: ({ grossMargin, averageStockAtCost }) =>
    divide(grossMargin, averageStockAtCost, 'averageStockAtCost'),
}

/** Days that the average stock lasts at the present cost of sales. */
export const daysOfInventory: Formula<{ averageStock: number; costOfSales: number }> = {
  number: 26,
  id: 'days-of-inventory',
  unit: 'days',
  inputs: ['averageStock', 'costOfSales'],
  taxBasis: 'before-vat',
  convention: '365-day year',
  source: 'Working-capital ratios',
  compute: ({ averageStock, costOfSales }) => divide(averageStock, costOfSales, 'costOfSales') * daysPerYear,
}

/** Our price per unit of measure against a reference, 100 being equal. */
export const priceIndex: Formula<{ ourPrice: number; referencePrice: number }> = {
  number: 27,
  id: 'price-index',
  unit: 'index',
  inputs: ['ourPrice', 'referencePrice'],
  taxBasis: 'same',
  convention: 'per unit of measure, 100 = reference',
  source: 'Price index: average price over category average',
  compute: ({ ourPrice, referencePrice }) => divide(ourPrice, referencePrice, 'referencePrice') * 100,
}
