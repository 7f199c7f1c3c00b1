import type { Page } from 'playwright/test'
import { helingGrowth } from '../shared/plan/heling-growth.ts'
import { expect, test, type Trivet } from './fixtures.ts'

/** An account with its money as another area of the plan has it, open at an area. */
async function openArea(trivet: Trivet, area: string): Promise<string> {
  const { page } = trivet
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const created = await trivet.call('accounts.create', { name: 'Heling', tier: 'A', channel: null })
  const { formats, terms, costs, finance } = helingGrowth()
  await trivet.call('accounts.save', { ...created, depth: 'full', formats, terms, costs, finance })
  await page.getByRole('link', { name: 'Accounts' }).first().click()
  await page.getByRole('link', { name: /Heling/ }).click()
  await page.getByRole('link', { name: area, exact: true }).click()
  return created.id
}

async function pasteAt(page: Page, cell: string, rows: readonly string[]): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n'))
  await page.getByRole('textbox', { name: cell, exact: true }).last().click()
  await page.keyboard.press('Control+v')
}

async function add(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
}

async function afterReload(page: Page): Promise<void> {
  await expect(page.locator('[data-state="saved"]')).toBeVisible()
  await page.reload()
}

test('white space pasted from Excel becomes opportunities, and the bridge says what is missing', async ({
  trivet,
}) => {
  const id = await openArea(trivet, 'Growth')
  const { page } = trivet

  await add(page, 'Add a product line')
  for (const line of ['Tea', 'Juice', 'Water', 'New']) {
    await page.keyboard.type(line)
    if (line !== 'New') await page.keyboard.press('Enter')
  }
  await pasteAt(page, 'Tea: Hypermarket', [
    '1,500\t900\t450\t150',
    '780\t420\t240\t60',
    '330\t270\t0\t0',
    '３９０\t240\t150\t0',
    '120\t0\t0\t0',
  ])
  const grid = page.getByRole('grid', { name: 'White space' })
  await expect(grid.locator('td[data-column=total]')).toHaveText(['3,000', '1,500', '600', '780', '120'])
  await expect(grid.locator('tfoot')).toHaveText(/Total3,1201,8308402106,000/)

  // One cell off its format's sales says so, and is taken back.
  await grid.getByRole('textbox', { name: 'New: O2O' }).click()
  await page.keyboard.type('30')
  await page.keyboard.press('Enter')
  await expect(grid.locator('td[data-column=difference]').nth(3)).toHaveText('+30')
  await page.keyboard.press('Control+z')
  await expect(grid.locator('td[data-column=difference]')).toHaveCount(0)

  await expect(page.getByRole('heading', { name: '6 openings' })).toBeVisible()
  await page.getByRole('button', { name: 'New opportunity: O2O × New' }).click()
  const name = page.getByRole('textbox', { name: 'Opportunity', exact: true })
  await expect(name).toBeFocused()
  await expect(page.getByText('covered by “O2O × New”')).toBeVisible()
  await pasteAt(page, 'Opportunity', [
    'O2O listing\t240\t80%\t\tYes',
    'Weighted distribution\t210\t85%\t\tYes',
    'Convenience coolers\t150\t70%\t\tYes',
    'New items\t150\t60%\t\tYes',
    'Price and mix\t90\t80%\t\tYes',
    'Group-buying pack\t120\t50%\t\tNo',
    'Festival gifting\t150\t50%\t\tNo',
    'Fresh-counter display\t90\t50%\t\tNo',
  ])
  await expect(page.getByRole('grid', { name: 'Opportunities' }).locator('tfoot')).toHaveText(/1,200.*817\.5/)
  await add(page, 'Add a loss')
  await page.keyboard.type('Traffic')
  await page.keyboard.press('Tab')
  await page.keyboard.type('240')
  await page.keyboard.press('Enter')

  const figure = (strip: string) => page.locator(`[data-strip="${strip}"] dd`).first()
  await expect(page.getByRole('textbox', { name: 'Growth target' })).toHaveAttribute('placeholder', '600.0')
  await page.getByRole('textbox', { name: 'Growth target' }).fill('600')
  await expect(figure('weighted')).toHaveText('577.5')
  await expect(figure('gap')).toHaveText('22.5')
  await expect(figure('committed')).toHaveText('600.0')
  await expect(page.locator('[data-doubt]')).toHaveCount(2)

  const bridge = page.getByRole('table', { name: 'Growth bridge' })
  await expect(bridge.getByRole('row').last()).toContainText('6,577.5')
  await page.getByText('In full, those in the bridge').click()
  await expect(bridge.getByRole('row')).toHaveCount(9)
  await expect(bridge.getByRole('row').last()).toContainText('6,600.0')

  await afterReload(page)
  await expect(figure('gap')).toHaveText('22.5')
  const saved = await trivet.call('accounts.get', { id })
  expect(saved.opportunities[0]).toMatchObject({ format: 'o2o', value: 240, probability: 80, inBridge: true })
  expect(saved.whiteSpace).toHaveLength(20)
})

test('the joint plan, the stores and the health of an account compute from what is counted', async ({
  trivet,
}) => {
  const id = await openArea(trivet, 'Joint plan')
  const { page } = trivet

  await pasteAt(page, 'FY2025: Average stock of ours, at cost', ['640\t624.92'])
  const figure = (strip: string) => page.locator(`[data-strip="${strip}"] dd`).first()
  await add(page, 'Start with the ten usual measures')
  await page.getByRole('textbox', { name: 'Now: Days of inventory' }).click()
  await page.keyboard.type('38')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Days of inventory/ })).toContainText('On the way')

  await add(page, 'Add a promise of ours')
  await page.keyboard.type('Lift OTIF to 94%')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'We promised' })).toContainText('100%')

  await page.getByRole('link', { name: 'Execution', exact: true }).click()
  await add(page, 'Add a pillar')
  await pasteAt(page, 'Pillar', [
    'Availability\t30%\t93\t96',
    'Shelf\t20\t88.7\t92',
    'Price\t15\t95\t95',
    'Promotion\t15\t90\t90',
    'Display\t25\t80\t85.25',
  ])
  await expect(page.getByText('5% over 100%')).toBeVisible()
  await page.getByRole('textbox', { name: 'Weight: Display' }).fill('20')
  await expect(page.getByText('Weights make 100%.')).toBeVisible()
  await expect(figure('score')).toHaveText('89.39')
  await pasteAt(page, 'Counted: OTIF, by order', ['178\t200'])

  await page.getByRole('link', { name: 'Health', exact: true }).click()
  await add(page, 'Start with the usual five')
  await pasteAt(page, 'Score: Result', ['72'])
  await pasteAt(page, 'Score: Relationship', ['60', '80', '65', '50'])
  await expect(page.locator('[data-standing]').first()).toContainText(/67\.6.*Watch/)
  await page.locator('summary', { hasText: 'Execution' }).press('Enter')
  await expect(page.locator('[data-evidence=on-time-in-full]')).toContainText('89.00%')
  await expect(page.locator('[data-evidence=perfect-store-score]')).toContainText(/Execution.*touched/)

  await afterReload(page)
  await expect(page.locator('[data-standing]').first()).toContainText('67.6')
  const saved = await trivet.call('accounts.get', { id })
  expect(saved.jointMeasures).toHaveLength(10)
  expect(saved.promises).toMatchObject([{ side: 'ours', promise: 'Lift OTIF to 94%', status: 'kept' }])
  expect(saved.healthDimensions.every(({ judgedOn }) => judgedOn !== null)).toBe(true)
})
