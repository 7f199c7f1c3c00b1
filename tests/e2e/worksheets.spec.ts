import type { Page } from 'playwright/test'
import { expect, test, type Trivet } from './fixtures.ts'
import { inputMethodFor, word } from './input-method.ts'

const promotionReturn = 'C08'

async function openMethod(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), `#/methods/${id}`)
}

async function openSheet(page: Page, method: string, id: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), `#/methods/${method}/worksheets/${id}`)
}

/** The worked numbers of the house: 16,000 units of baseline, a promotion that loses money. */
async function fillPromotion(page: Page, words: PromotionWords): Promise<void> {
  const { fields, table } = words
  for (const [label, text] of fields) await page.getByRole('textbox', { name: label, exact: true }).fill(text)
  await page.getByRole('button', { name: table.add }).click()
  for (const [index, [item, amount]] of table.rows.entries()) {
    await page.keyboard.type(item)
    await page.keyboard.press('Tab')
    await page.keyboard.type(amount)
    // Enter in the last row adds the next one, and the cursor goes to its first cell.
    if (index < table.rows.length - 1) await page.keyboard.press('Enter')
  }
}

interface PromotionWords {
  fields: [string, string][]
  table: { add: string; rows: [string, string][] }
}

const english: PromotionWords = {
  fields: [
    ['Baseline', '16,000'],
    ['Sold', '３０，４００'],
    ['After-dip', '1600'],
    ['Cannibalised', '1200'],
    ['Contribution per unit', '4.10'],
    ['Price support per unit', '1'],
  ],
  table: {
    add: 'Add a row',
    rows: [
      ['Display', '1.2万'],
      ['Leaflet', '4,000'],
      ['Promoters', '3600 元'],
    ],
  },
}

async function newSheet(trivet: Trivet, method: string, button: string): Promise<string> {
  const { page } = trivet
  await openMethod(page, method)
  await page.getByRole('button', { name: button }).click()
  await expect(page).toHaveURL(/\/worksheets\//)
  const [sheet] = await trivet.call('worksheets.list', { method })
  return sheet!.id
}

test('a promotion is reckoned in both conventions, and is on disk after a restart @both', async ({
  trivet,
}) => {
  test.slow()
  const id = await newSheet(trivet, promotionReturn, 'Fill one in')
  const { page } = trivet
  const results = page.getByRole('complementary', { name: 'Computed' })
  await expect(results.locator('[data-result="promotionRatio"]')).toContainText('Still needed: Sold')
  await fillPromotion(page, english)
  await expect(results.locator('[data-result="promotionRatio"]')).toContainText('0.95')
  await expect(results.locator('[data-result="promotionNetRate"]')).toContainText('−4.88%')
  await expect(results.locator('[data-result="promotionNetRate"]')).toContainText('before VAT')
  await expect(results.locator('[data-result="promotionRatio"]')).toContainText('1 = break-even')
  await expect(page.locator('[data-state="saved"]')).toBeVisible()

  await trivet.restart()
  const { values } = await trivet.call('worksheets.get', { id })
  expect(values).toMatchObject({
    'baseline-units': 16_000,
    'sold-units': 30_400,
    'unit-contribution': 4.1,
    'fixed-investment': [
      { cells: { item: 'Display', amount: 12_000 } },
      { cells: { item: 'Leaflet', amount: 4000 } },
      { cells: { item: 'Promoters', amount: 3600 } },
    ],
  })
  await openMethod(trivet.page, promotionReturn)
  await trivet.page.getByRole('region', { name: 'Tool' }).getByRole('link').first().click()
  await expect(trivet.page.getByRole('textbox', { name: 'Sold', exact: true })).toHaveValue('30,400')
  await trivet.call('settings.save', { locale: 'zh-CN' })
  const chinese = trivet.page.getByRole('complementary', { name: '计算结果' })
  await expect(chinese.locator('[data-result="promotionRatio"]')).toContainText('0.95')
  await expect(chinese.locator('[data-result="promotionNetRate"]')).toContainText('−4.88%')
  await expect(chinese.locator('[data-result="promotionNetRate"]')).toContainText('未税口径')
})

test('rows out of a spreadsheet go into a table in one step, and out again', async ({ trivet }) => {
  const id = await newSheet(trivet, promotionReturn, 'Fill one in')
  const { page } = trivet
  await page.getByRole('button', { name: 'Add a row' }).click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData(
      'text/plain',
      'Item\tAmount\r\nDisplay\t12,000\r\nLeaflet\t1.2万\r\nPoster\tnot yet known\r\n',
    )
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  const amounts = page.getByRole('textbox', { name: /^Amount, row/ })
  await expect(amounts).toHaveCount(3)
  await expect(amounts.nth(1)).toHaveValue('12,000')
  await expect(page.getByRole('table', { name: 'Fixed investment' })).toContainText('Not a number')
  await page.getByText('0 of 13 filled').or(page.getByText('1 of 13 filled')).click()
  await page.keyboard.press('Control+z')
  await expect(amounts).toHaveCount(1)
  await expect
    .poll(async () => (await trivet.call('worksheets.get', { id })).values['fixed-investment'])
    .toMatchObject([{ cells: { item: '', amount: null } }])
  await page.keyboard.press('Control+y')
  await expect(amounts).toHaveCount(3)
})

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' })

  test('an input method writes into a cell, and its Enter adds no row @both', async ({ trivet }) => {
    const id = await newSheet(trivet, promotionReturn, '填一张')
    const { page } = trivet
    await page.getByRole('button', { name: '加一行' }).click()
    const items = page.getByRole('textbox', { name: /^项目，第/ })
    await expect(items).toBeFocused()
    const inputMethod = await inputMethodFor(page)
    await inputMethod.spell(['c', 'chen', 'chenlie'])
    await inputMethod.pressInside('Enter')
    await expect(items).toHaveCount(1)
    await inputMethod.commit('陈列')
    await inputMethod.type(word('fei', '费'))
    await expect(items).toHaveValue('陈列费')
    await page.keyboard.press('Enter')
    await expect(items).toHaveCount(2)
    await expect(items.nth(1)).toBeFocused()
    await expect
      .poll(async () => (await trivet.call('worksheets.get', { id })).values['fixed-investment'])
      .toMatchObject([{ cells: { item: '陈列费' } }, { cells: { item: '' } }])
  })
})

test('a sheet is filled for a note, and keeps a figure that is none as it was typed', async ({ trivet }) => {
  const { page } = trivet
  const note = await trivet.call('notes.create', { title: 'After the visit', body: 'They ask for a point.' })
  await page.evaluate((hash) => (window.location.hash = hash), `#/playbook/notes/${note.id}`)
  await page.getByRole('button', { name: 'Tools', exact: true }).click()
  await page.getByRole('combobox', { name: 'Fill a tool for this note' }).fill('Promotion ROI')
  await page.getByRole('option', { name: /^Promotion ROI/ }).click()
  await expect(page).toHaveURL(/\/worksheets\//)
  await expect(page.getByRole('combobox', { name: 'Note', exact: true })).toHaveValue('After the visit')

  const baseline = page.getByRole('textbox', { name: 'Baseline', exact: true })
  await baseline.fill('about 16,000')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Not a number')).toBeVisible()
  await expect.poll(async () => (await trivet.call('worksheets.list', { note: note.id }))[0]?.filled).toBe(1)
  await page.reload()
  await expect(baseline).toHaveValue('about 16,000')
  await expect(page.getByText('Not a number')).toBeVisible()
  await expect(page.getByText(/Still needed: .*Baseline/).first()).toBeVisible()

  await page.getByRole('link', { name: 'Note: After the visit' }).click()
  await page.getByRole('button', { name: 'Tools 1' }).click()
  await page.getByRole('link', { name: /After the visit$/ }).click()
  await expect(baseline).toHaveValue('about 16,000')
})

test('a sheet moved to the trash comes back with undo', async ({ trivet }) => {
  const id = await newSheet(trivet, promotionReturn, 'Fill one in')
  const { page } = trivet
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(page).toHaveURL(/#\/methods\/C08$/)
  expect(await trivet.call('worksheets.list', {})).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: 'Tool' }).getByRole('link')).toBeVisible()
  expect(await trivet.call('worksheets.list', {})).toMatchObject([{ id }])
})

test('every method has a tool that opens, with a control for each of its blanks', async ({ trivet }) => {
  test.setTimeout(240_000)
  const { page } = trivet
  const methods = await trivet.call('methods.list', {})
  expect(methods).toHaveLength(63)
  for (const { id } of methods) {
    const sheet = await trivet.call('worksheets.create', { method: id })
    const { structure } = await trivet.call('methods.get', { id })
    await openSheet(page, id, sheet.id)
    await expect(page.locator('[data-field]')).toHaveCount(structure.fields.length)
    for (const { kind } of structure.fields) {
      if (kind === 'table') await expect(page.getByRole('table').first()).toBeVisible()
    }
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
})

test('experience with a method is logged, counted in the list, and taken back', async ({ trivet }) => {
  const { page } = trivet
  await openMethod(page, promotionReturn)
  await page.getByRole('button', { name: 'I know it' }).click()
  await expect(page.getByRole('button', { name: 'I know it' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Log a use' }).click()
  await page.getByText('Partly', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('The dip was longer than planned')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('The dip was longer than planned')).toBeVisible()
  await expect(page.getByText('used 1×, worked 0×')).toBeVisible()
  await expect(page.getByTitle('used 1×, worked 0×')).toBeVisible()
  expect(await trivet.call('methods.get', { id: promotionReturn })).toMatchObject({
    known: true,
    usage: [{ outcome: 'partly', note: 'The dip was longer than planned' }],
  })
  await page.getByRole('button', { name: /^Delete the use of/ }).click()
  await expect(page.getByText('No use logged yet.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('The dip was longer than planned')).toBeVisible()
})

test('a method of one’s own has a tool like any other, and a hidden method leaves the list', async ({
  trivet,
}) => {
  const { page } = trivet
  await openMethod(page, promotionReturn)
  await page.getByRole('button', { name: 'Add a method of your own' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Cooler test')
  await dialog.getByLabel('Steps, one a line').fill('Choose ten stores\nMeasure four weeks')
  await dialog.getByLabel('Blank 1', { exact: true }).fill('Budget')
  await dialog.getByLabel('Kind of blank 1').selectOption({ label: 'money' })
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cooler test' })).toBeVisible()
  await page.getByRole('button', { name: 'Fill one in' }).click()
  await page.getByRole('textbox', { name: 'Budget' }).fill('2万')
  await page.getByRole('textbox', { name: 'Budget' }).blur()
  await expect(page.getByRole('textbox', { name: 'Budget' })).toHaveValue('20,000')

  await openMethod(page, 'A01')
  const list = page.getByRole('region', { name: 'Methods' })
  await expect(list.getByRole('link', { name: 'Cooler test' })).toBeVisible()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Hide from lists' }).click()
  await expect(list.locator('a[href$="/A01"]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Hidden 1' }).click()
  await expect(list.getByRole('link')).toHaveCount(1)
})
