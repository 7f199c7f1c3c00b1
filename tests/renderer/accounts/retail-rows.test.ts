import { expect, test } from 'vitest'
import { retailRows, withRetailRows } from '#renderer/features/accounts/joint/retail-rows.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'

test('the retailer’s figures are written and read back as rows, with fields of a later version kept', () => {
  const plan = emptyAccountPlan()
  const later = { ...plan, retail: { ...plan.retail, promotedShare: 12 } }
  const rows = retailRows(later).map((row) =>
    row.id === 'ourSales' ? { ...row, previous: 7000, base: 7580, plan: 8360 } : row,
  )
  const written = withRetailRows(later, rows)
  expect(retailRows(written)).toEqual(rows)
  expect(written.retail).toMatchObject({ promotedShare: 12, categorySales: { base: null } })
})
