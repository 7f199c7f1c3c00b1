import type { Locator, Page } from 'playwright/test'
import { helingMoney } from '../shared/plan/heling-money.ts'
import { expect, test, type Trivet } from './fixtures.ts'

/** An account whose money is known; how that is entered is the matter of another test. */
async function openArea(trivet: Trivet, area: string): Promise<string> {
  const { id } = await trivet.call('accounts.create', { name: 'Test Mart', tier: 'A', channel: null })
  const account = await trivet.call('accounts.get', { id })
  await trivet.call('accounts.save', { ...account, ...helingMoney, depth: 'full' })
  await trivet.page.evaluate((hash) => {
    location.hash = hash
  }, `#/accounts/${id}/${area}`)
  return id
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-state="saved"]')).toBeVisible()
}

/** Writes into a cell and leaves it. */
async function write(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true })
  await field.fill(text)
  await field.blur()
}

async function dragBy(page: Page, handle: Locator, x: number, y: number): Promise<void> {
  const box = await handle.boundingBox()
  if (!box) throw new Error('There is nothing to drag.')
  const [fromX, fromY] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(fromX, fromY)
  await page.mouse.down()
  await page.mouse.move(fromX + x / 2, fromY + y / 2)
  await page.mouse.move(fromX + x, fromY + y)
  await page.mouse.up()
}

test('demands show what they cost and become actions', async ({ trivet }) => {
  const { page } = trivet
  const id = await openArea(trivet, 'negotiation')
  const demands = [
    ['Fixed rebate', 'points', '1'],
    ['Price of 5 SKUs', 'price', '3'],
    ['Payment', 'payment-days', '15'],
    ['Leaflet slots', 'amount', '16 万'],
  ] as const
  for (const [name, kind, asked] of demands) {
    await page.getByRole('button', { name: 'Add a demand' }).click()
    await page.keyboard.type(name)
    await page.keyboard.press('Tab')
    await page.getByLabel(`Counted as: ${name}`).selectOption(kind)
    await write(page, `Asked: ${name}`, asked)
  }
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  await expect(row('Fixed rebate')).toContainText('63.36')
  await expect(page.getByText('One demand has no cost yet')).toBeVisible()
  await page.getByRole('button', { name: 'Details: Price of 5 SKUs' }).click()
  const detail = page.getByRole('region', { name: 'Price of 5 SKUs' })
  await detail.getByLabel('Of invoice sales, %').fill('40%')
  await expect(row('Together')).toContainText('168.41')
  await expect(row('Together')).toContainText('13.1%')
  await detail.getByLabel('Own figure, CNY 10k').fill('70')
  await expect(row('Price of 5 SKUs')).toContainText('own70.00')
  await detail.getByLabel('Own figure, CNY 10k').fill('')
  await detail.getByLabel('Interest behind it').fill('A price point for the leaflet')
  await detail.getByRole('button', { name: 'Make it an action' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Details: Price of 5 SKUs' })).toBeFocused()

  const flag = row('Fixed rebate').getByRole('button', { name: 'Legal reminder: Unconditional rebate' })
  await flag.click()
  await expect(page.getByRole('dialog')).toContainText('Check the wording with a lawyer')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Details: Fixed rebate' }).click()
  await page.getByLabel('In return').fill('87% weighted distribution')
  await expect(flag).toBeHidden()

  await expectSaved(page)
  await page.reload()
  await expect(row('Together')).toContainText('168.41')
  const saved = await trivet.call('accounts.get', { id })
  expect(saved.actions.map(({ title }) => title)).toEqual(['Reply to “Price of 5 SKUs”'])
  expect(saved.demands[0]).toMatchObject({ kind: 'points', asked: 1, inReturn: '87% weighted distribution' })
})

test('concessions say how near the walk-away is, on the sheet and in the room', async ({ trivet }) => {
  const { page } = trivet
  const id = await openArea(trivet, 'negotiation')
  for (const [give, cost, get] of [
    ['Data report', '2', 'Open finance pair'],
    ['Display weeks', '8', '20 coolers'],
    ['Half a point', '31.68', ''],
  ] as const) {
    await page.getByRole('button', { name: 'Add a step' }).click()
    await page.keyboard.type(give)
    await page.keyboard.press('Tab')
    await write(page, `Cost: ${give}`, cost)
    await write(page, `We get: ${give}`, get)
  }
  await expect(page.getByText('what do you ask for “Half a point”?')).toBeVisible()
  const meter = page.getByRole('meter')
  const limit = page.getByLabel('Walk-away cost, CNY 10k a year')
  await limit.fill('60')
  await expect(meter).toHaveAttribute('aria-valuetext', /CNY 0\.1832 m left/)
  await limit.fill('50')
  await expect(meter).toHaveAttribute('aria-valuetext', /Close to the walk-away/)
  await limit.fill('40')
  await expect(meter).toHaveAttribute('aria-valuetext', /Beyond the walk-away by CNY 0\.0168 m/)

  await page.getByRole('textbox', { name: 'Cost: Half a point' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await dragBy(page, page.getByRole('img', { name: 'Drag: Data report' }), 0, 90)
  await page.getByRole('button', { name: 'For the room' }).click()
  const room = page.getByRole('dialog', { name: 'For the room' })
  const steps = room.getByRole('listitem')
  await expect(steps).toHaveText([/1Half a point/, /2Display weeks/, /3Data report/])
  await page.keyboard.press('ArrowDown')
  await expect(steps.nth(1)).toHaveAttribute('aria-current', 'step')
  await expect(room).toContainText('CNY 0.4168 m')
  await page.keyboard.press('h')
  await expect(room).not.toContainText('CNY 0.4')
  await page.keyboard.press('Escape')

  await expectSaved(page)
  const saved = await trivet.call('accounts.get', { id })
  expect(saved.concessions.map(({ give }) => give)).toEqual(['Half a point', 'Display weeks', 'Data report'])
})

test('an event of the calendar is moved, reckoned net, judged and kept as a lesson', async ({ trivet }) => {
  const { page } = trivet
  const id = await openArea(trivet, 'promotions')
  await page.getByRole('button', { name: 'Add an event' }).click()
  await page.keyboard.type('Mid-autumn')
  await page.keyboard.press('Tab')
  await write(page, 'Product: Mid-autumn', 'SKU A')
  await write(page, 'From: Mid-autumn', '2025-09-21')
  await write(page, 'To: Mid-autumn', '2025-10-04')
  await page.getByRole('button', { name: 'Details: Mid-autumn' }).click()
  const detail = page.getByRole('region', { name: 'Mid-autumn' })
  await detail.getByLabel('Invoice price of a unit, CNY').fill('8.60')
  await detail.getByLabel('Cost of a unit, CNY').fill('4.50')
  for (const [line, value] of [
    ['Baseline in these days', '16,000'],
    ['Sold in these days', '3.04万'],
    ['Dip afterwards', '1600'],
    ['Taken from our other items', '1200'],
    ['Price support per unit', '1.00'],
    ['Display', '12000'],
    ['Leaflet', '4000'],
    ['Promoters', '3600'],
  ] as const) {
    await detail.getByLabel(`${line}, actual`).fill(value)
  }
  await detail.getByRole('button', { name: /^Actual return 0\.95/ }).click()
  await expect(page.getByRole('dialog')).toContainText('net incremental profit ÷ investment')
  await page.keyboard.press('Escape')
  await detail.getByLabel('Return is said as').selectOption('net-rate')
  await expect(page.getByRole('row', { name: /Mid-autumn/ })).toContainText('−4.88%')

  await page.getByRole('button', { name: 'Earlier' }).click()
  const calendar = page.getByRole('group', { name: 'Calendar of promotions' })
  const bar = calendar.getByRole('button', { name: /^Mid-autumn/ })
  await bar.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(page.getByRole('textbox', { name: 'From: Mid-autumn' })).toHaveValue('2025-09-22')
  await expect(page.getByRole('textbox', { name: 'To: Mid-autumn' })).toHaveValue('2025-10-06')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('textbox', { name: 'To: Mid-autumn' })).toHaveValue('2025-10-05')
  await dragBy(page, bar, 60, 0)
  await expect(page.getByRole('textbox', { name: 'From: Mid-autumn' })).toHaveValue(/^2025-10-2\d$/)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('textbox', { name: 'From: Mid-autumn' })).toHaveValue('2025-09-22')

  await detail.getByRole('button', { name: 'Stop' }).click()
  await detail.getByLabel('Lesson').fill('Support the second item only')
  await expectSaved(page)
  await detail.getByRole('button', { name: 'Keep the lesson as a note' }).click()
  await expect(page).toHaveURL(/#\/playbook\/notes\//)
  const { promotions } = await trivet.call('accounts.get', { id })
  expect(promotions).toMatchObject([
    { start: '2025-09-22', end: '2025-10-05', verdict: 'stop', convention: 'net-rate' },
  ])
  const [note] = await trivet.call('notes.list', {})
  expect(note).toMatchObject({
    title: 'Lesson: Mid-autumn',
    excerpt: expect.stringContaining('Ratio 0.95 (1 = break-even), net increment 11,600 units'),
    accounts: [id],
  })
})
