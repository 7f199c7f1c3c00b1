import type { Locator, Page } from 'playwright/test'
import { expect } from './fixtures.ts'
import * as heling from './heling-sheets.ts'

/* What each area of the sample account says when all of it has been entered, read off the screen. */

export async function expectMoney(page: Page): Promise<void> {
  const sales = page.getByRole('grid', { name: 'Sales by format' })
  await expect(sales.locator('td[data-column=change]')).toHaveText([
    '−5.7%',
    '+8.7%',
    '+42.9%',
    '+116.7%',
    '+100.0%',
  ])
  await expect(sales.locator('td[data-column=planIncrease]')).toHaveText([
    '−120',
    '+180',
    '+210',
    '+270',
    '+60',
  ])
  await expect(sales.locator('tfoot')).toContainText(/5,400.*6,000.*\+11\.1%.*6,600.*\+600.*\+10\.0%/)

  const lines = page.getByRole('table', { name: 'Customer profit and loss' }).locator('tbody tr')
  await expect
    .poll(() =>
      lines.evaluateAll((rows) =>
        rows.map((row) => [0, 1, 3, 5].map((cell) => row.children[cell]?.textContent.trim()).join(' | ')),
      ),
    )
    .toEqual([
      'Gross sales at list | 6,000.00 | 6,600.00 | +600.00',
      'On-invoice discount | 240.00 | 264.00 | +24.00',
      'Invoice sales | 5,760.00 | 6,336.00 | +576.00',
      'Fixed rebate | 172.80 | 190.08 | +17.28',
      'Target rebate | 86.40 | 126.72 | +40.32',
      'Promotion funding | 420.00 | 410.00 | −10.00',
      'Display and leaflet | 210.00 | 225.00 | +15.00',
      'DC allowance | 115.20 | 126.72 | +11.52',
      'Net sales | 4,755.60 | 5,257.48 | +501.88',
      'Cost of goods | 3,120.00 | 3,432.00 | +312.00',
      'Gross profit | 1,635.60 | 1,825.48 | +189.88',
      'Freight | 228.00 | 245.00 | +17.00',
      'Promoters in store | 90.00 | 84.00 | −6.00',
      'Account team | 110.00 | 115.00 | +5.00',
      'Returned goods | 57.60 | 52.00 | −5.60',
      'Cost of credit | 48.00 | 45.13 | −2.87',
      'Contribution | 1,102.00 | 1,284.35 | +182.35',
      'of net sales | 23.17% | 24.43% | +1.26 pt',
      'of list sales | 18.37% | 19.46% | +1.09 pt',
      'Pocket margin | 34.39% | 34.72% | +0.33 pt',
      'Trade-spend rate | 20.74% | 20.34% | −0.40 pt',
    ])
  const receivables = page.getByRole('table', { name: 'Receivables' })
  await expect(receivables.locator('tr[data-row=days] td')).toHaveText(['60.83 days', '52.00 days'])
  await expect(page.getByRole('button', { name: /^Legal reminder: Payment/ })).toBeVisible()

  const fixedRebate = page.getByRole('row').filter({ has: page.getByLabel('Details of Fixed rebate') })
  await expect(
    fixedRebate.getByRole('button', { name: 'Legal reminder: Unconditional rebate' }),
  ).toBeVisible()
  await expect(page.locator('[data-note=off-invoice]')).toContainText(/FY2025 1,004\.40.*FY2026 1,078\.52/)
}

export async function expectGrowth(page: Page): Promise<void> {
  const grid = page.getByRole('grid', { name: 'White space' })
  await expect(grid.locator('td[data-column=total]')).toHaveText(['3,000', '1,500', '600', '780', '120'])
  await expect(grid.locator('tfoot')).toHaveText(/Total3,1201,8308402106,000/)
  await expect(page.getByRole('heading', { name: '6 openings' })).toBeVisible()

  const opportunities = page.getByRole('grid', { name: 'Opportunities' })
  await expect(opportunities.locator('tbody td[data-column=weighted]')).toHaveText([
    '192',
    '178.5',
    '105',
    '90',
    '72',
    '60',
    '75',
    '45',
  ])
  await expect(opportunities.locator('tfoot')).toHaveText(/1,200.*817\.5/)
  await expect(strip(page, 'weighted')).toHaveText('577.5')
  await expect(strip(page, 'gap')).toHaveText('22.5')
  await expect(strip(page, 'committed')).toHaveText('600.0')
  await page.getByText('In full, those in the bridge').click()
  await expect(page.getByRole('table', { name: 'Growth bridge' }).getByRole('row').last()).toContainText(
    '6,600.0',
  )
}

export async function expectNegotiation(page: Page): Promise<void> {
  const demands = page.getByRole('grid', { name: 'Demands' })
  await expect(demands.locator('tbody td[data-column=cost]')).toHaveText(['63.36', '76.03', '13.02', '16.00'])
  await expect(demands.locator('tfoot')).toContainText(/168\.41.*13\.1%/)
  await expect(page.getByRole('textbox', { name: 'We walk away when' })).toHaveValue(
    'Any unconditional point',
  )
  await expect(page.getByRole('grid', { name: 'Concession plan' }).locator('tbody tr')).toHaveCount(3)
}

export async function expectExecution(page: Page): Promise<void> {
  await expect(strip(page, 'score')).toHaveText('89.39')
  await expect(strip(page, 'score-target')).toHaveText('92.00')
  const rates = page.getByRole('grid', { name: 'Distribution and service' }).locator('td[data-column=rate]')
  await expect(strip(page, 'fair-share')).toHaveText('88.7')
  await expect(rates).toHaveText(['60.00%', '80.00%', '93.02%', '16.00%', '89.00%', '96.00%', '93.00%'])
}

export async function expectJointPlan(page: Page): Promise<void> {
  const retail = page.getByRole('grid', { name: 'The retailer’s figures' })
  await expect(retail.locator('td[data-column=baseChange]')).toHaveText(['+5.0%', '+8.3%', '—'])
  await expect(retail.locator('td[data-column=planChange]')).toHaveText(['+6.0%', '+10.3%', '−2.4%'])
  await expect(strip(page, 'share-of-growth')).toHaveText('29.0%')
  await expect(strip(page, 'growth-points')).toHaveText('1.45 pt')
  const scorecard = page.getByRole('grid', { name: 'Scorecard' })
  await expect(scorecard.locator('td[data-column=computed]')).toHaveText([
    '7,580 → 8,360',
    '18.05% → 18.78%',
    '24.01% → 24.21%',
    '2.84 → 3.24',
    '40.56 → 36.00',
    '93.02%',
    '89.00%',
    '96.00%',
    '80.00%',
    '89.4 → 92.0',
  ])
  const target = (measure: string) => page.getByRole('textbox', { name: `Target: ${measure}`, exact: true })
  for (const [index, measure] of [
    'On-shelf availability',
    'OTIF',
    'Case fill',
    'Weighted distribution',
  ].entries()) {
    await expect(target(measure)).toHaveValue(heling.countedTargets[index]?.replace('%', '') ?? '')
  }
  await expect(page.getByRole('textbox', { name: 'Promise', exact: true })).toHaveCount(4)
}

export async function expectPeople(page: Page): Promise<void> {
  await expect(page.getByText('6 of 7 looked after')).toBeVisible()
  await expect(page.locator('[data-warning="no-owner"]')).toContainText('Fang Ruogu')
  await expect(page.getByText('5 of 8 pairs talk regularly')).toBeVisible()
  await expect(page.locator('[data-figure="relationship-coverage"]')).toHaveText('62.5%')
}

export async function expectPromotion(page: Page): Promise<void> {
  const results = page.getByRole('region', { name: 'Mid-autumn' }).locator('[data-result] td:nth-of-type(2)')
  await expect(results).toHaveText([
    '14,400',
    '90.0%',
    '11,600',
    '80.6%',
    '50,000',
    '47,560',
    '0.95',
    '−4.88%',
    '1.18',
    '12,195.1',
    '4.31',
    '16,000',
  ])
}

export async function expectHealth(page: Page): Promise<void> {
  await expect(page.locator('[data-standing]').first()).toContainText(/67\.6.*Watch/)
}

export async function expectPage(page: Page): Promise<void> {
  const objectives = page.getByRole('grid', { name: 'Objectives' })
  await expect(objectives.locator('td[data-column=change]')).toHaveText([
    /^\+600.*\+10\.0%$/,
    /^\+0\.73 points/,
    /^\+182\.35.*\+16\.5%$/,
    /^\+2\.98 points/,
    /^\+480.*\+34\.8%$/,
    /^−0\.4 points/,
    /^\+37\.5 points/,
  ])
  await expect(objectives.getByRole('row', { name: /Function coverage/ })).toContainText(
    'Winning the customer',
  )
  const actions = page.getByRole('grid', { name: 'Actions' })
  await expect(actions.locator('tbody tr')).toHaveCount(6)
  await expect(actions.getByRole('button', { name: /^Unlink objective/ })).toHaveCount(7)
  await expect(page.getByRole('grid', { name: 'Risks' }).locator('tbody tr')).toHaveCount(3)
  await expect(page.getByRole('textbox', { name: 'Where do we play?' })).toHaveValue(/convenience, O2O/)
}

function strip(page: Page, figure: string): Locator {
  return page.locator(`[data-strip="${figure}"] dd`).first()
}
