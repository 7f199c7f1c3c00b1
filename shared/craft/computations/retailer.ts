import {
  backMargin,
  daysOfInventory,
  frontMargin,
  grossMarginReturnOnInventory,
  priceIndex,
  totalMargin,
} from '../../formulas/retailer.ts'
import { shareOfShelf } from '../../formulas/service.ts'
import { computeFormula, computeValue, inRow, valueOf, type WorksheetComputation } from './computation.ts'
import { derive, share, type Sheet } from './sheet.ts'

/** A07: what the buyer is measured on, for each of our items: margins, and what the stock earns. */
export function buyerMeasures(sheet: Sheet): WorksheetComputation[] {
  return sheet.rows('margins').flatMap((row) => {
    const retailPrice = row.number('retail')
    const place = inRow('margins', row)
    const front = computeFormula(
      'frontMargin',
      frontMargin,
      { retailPrice, purchasePrice: row.number('purchase') },
      place,
    )
    const back = computeFormula(
      'backMargin',
      backMargin,
      { rebatesAndFees: row.number('rebates-and-fees'), retailPrice },
      place,
    )
    const stock = row.number('average-stock')
    return [
      front,
      back,
      computeFormula(
        'totalMargin',
        totalMargin,
        { frontMargin: valueOf(front), backMargin: valueOf(back) },
        place,
      ),
      computeFormula(
        'marginOnStock',
        grossMarginReturnOnInventory,
        { grossMargin: row.number('gross-margin'), averageStockAtCost: stock },
        place,
      ),
      computeFormula(
        'daysOfStock',
        daysOfInventory,
        { averageStock: stock, costOfSales: row.number('cost-of-sales') },
        place,
      ),
    ]
  })
}

/** A10: our price against the rival's, and our part of the shelf. */
export function competitorPrices(sheet: Sheet): WorksheetComputation[] {
  return [
    ...sheet
      .rows('prices')
      .map((row) =>
        computeFormula(
          'priceIndex',
          priceIndex,
          { ourPrice: row.number('our-price'), referencePrice: row.number('rival-price') },
          inRow('prices', row),
        ),
      ),
    computeFormula(
      'shareOfShelf',
      shareOfShelf,
      { ourSpace: sheet.number('our-facings'), totalSpace: sheet.number('all-facings') },
      { place: { field: 'our-facings' } },
    ),
  ]
}

/** C03: what the customer keeps on every rung of the ladder. */
export function priceLadder(sheet: Sheet): WorksheetComputation[] {
  return sheet
    .rows('ladder')
    .map((row) =>
      computeFormula(
        'frontMargin',
        frontMargin,
        { retailPrice: row.number('suggested-retail'), purchasePrice: row.number('purchase') },
        inRow('ladder', row, 'customer-margin'),
      ),
    )
}

/** C04: every price seen against its reference. */
export function priceChecks(sheet: Sheet): WorksheetComputation[] {
  const level = sheet.number('escalate-level').value
  return sheet.rows('checks').map((row) =>
    computeFormula(
      'priceIndex',
      priceIndex,
      { ourPrice: row.number('price'), referencePrice: row.number('reference') },
      {
        ...inRow('checks', row, 'index'),
        ...(level === null ? {} : { holds: (index: number) => Math.abs(index - 100) <= level }),
      },
    ),
  )
}

/** C10: what the customer earns on an item, front and back, on the price before VAT. */
export function retailerMargin(sheet: Sheet): WorksheetComputation[] {
  const vat = share(sheet.number('vat-rate'))
  return sheet.rows('items').flatMap((row) => {
    const retailPrice = derive((price, rate) => price / (1 + rate), row.number('retail'), vat)
    const front = computeFormula(
      'frontMargin',
      frontMargin,
      { retailPrice, purchasePrice: row.number('purchase') },
      inRow('items', row, 'front'),
    )
    const total = computeFormula(
      'totalMargin',
      totalMargin,
      { frontMargin: valueOf(front), backMargin: share(row.number('back')) },
      inRow('items', row, 'total'),
    )
    return [
      computeValue('retailBeforeVat', 'money', retailPrice, inRow('items', row)),
      front,
      total,
      computeValue(
        'cashPerUnit',
        'money',
        derive((price, margin) => price * margin, retailPrice, valueOf(total)),
        inRow('items', row, 'cash-per-unit'),
      ),
    ]
  })
}
