import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Browser, type Page } from 'playwright/test'
import { z } from 'zod'
import { launchChromium } from '../support/launch-chromium.ts'
import { inputMethodFor, word } from './input-method.ts'
import { serveTablePage } from './table-page/serve-table-page.ts'

const stateSchema = z.object({
  lines: z.array(
    z.object({
      title: z.string(),
      notes: z.string(),
      sales: z.number().nullable(),
      rate: z.number().nullable(),
      due: z.string().nullable(),
      level: z.string().nullable(),
    }),
  ),
  edits: z.array(z.string()),
  commands: z.array(z.string()),
})

let served: Awaited<ReturnType<typeof serveTablePage>>
let browser: Browser
let page: Page
let errors: string[]

test.describe('a table that is filled in like a spreadsheet', () => {
  test.beforeAll(async () => {
    served = await serveTablePage()
    browser = await launchChromium()
  })
  test.afterAll(async () => {
    await browser.close()
    await served.stop()
  })
  test.beforeEach(async () => {
    errors = []
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(served.url)
  })
  test.afterEach(async () => {
    await page.close()
    expect(errors).toEqual([])
  })

  const cell = (name: string) => page.getByRole('textbox', { name, exact: true })
  const state = async () =>
    stateSchema.parse(JSON.parse((await page.locator('#state').textContent()) ?? 'null'))
  const copy = (text: string) => page.evaluate((value) => navigator.clipboard.writeText(value), text)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  test('keys move, write, mark, fill, clear and undo, one step an action', async () => {
    await cell('Sales: Line 1').click()
    await page.keyboard.type('6,600')
    await press('Tab')
    await page.keyboard.type('12.5%')
    // Enter goes back to where the run of Tab began.
    await press('Enter')
    await expect(cell('Sales: Line 2')).toBeFocused()
    await page.keyboard.type('66x')
    await press('ArrowDown')
    await expect(cell('Sales: Line 3')).toBeFocused()
    await expect(cell('Sales: Line 2')).toHaveValue('66x')
    await expect(cell('Sales: Line 2')).toHaveAttribute('aria-invalid', 'true')
    expect((await state()).lines.map(({ sales }) => sales)).toEqual([6600, 200, 300])

    await press('ArrowUp', 'Escape')
    await expect(cell('Sales: Line 2')).toHaveValue('200')
    await press('ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+d')
    expect((await state()).lines.map(({ sales, rate }) => [sales, rate])).toEqual([
      [6600, 12.5],
      [6600, 12.5],
      [6600, 12.5],
    ])
    await press('Delete')
    expect((await state()).lines.map(({ sales, rate }) => [sales, rate])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
    await press('Control+z', 'Control+z')
    await expect(cell('Sales: Line 3')).toHaveValue('300')
    expect((await state()).edits).toHaveLength(4)

    // F2 keeps what is there, and arrows then stay in the text.
    await press('F2', 'ArrowLeft')
    await page.keyboard.type('5')
    await press('Enter')
    expect((await state()).lines[0]?.sales).toBe(66_050)
    await press('F2')
    await page.keyboard.type('9')
    await press('Escape')
    expect((await state()).lines[1]?.sales).toBe(200)
    await expect(cell('Sales: Line 2')).toBeFocused()

    await cell('Line').last().click()
    await press('Control+Enter', 'Enter')
    await expect(cell('Line')).toHaveCount(4)
    await expect(cell('Line').last()).toBeFocused()
    await page.keyboard.type('New')
    await press('Alt+ArrowUp')
    await expect(cell('Line').nth(2)).toHaveValue('New')
    await expect(cell('Line').nth(2)).toBeFocused()
    await press('Control+-')
    await expect(cell('Line')).toHaveCount(3)
    await expect(cell('Line').nth(2)).toBeFocused()
    expect((await state()).commands).toEqual(['Line 3'])
  })

  test('the focus leaves and enters by Tab, and a choice is made by keyboard', async () => {
    const level = page.getByRole('combobox', { name: 'Level: Line 1' })
    await level.focus()
    await page.keyboard.type('h')
    await press('ArrowDown')
    await expect(page.getByRole('combobox', { name: 'Level: Line 2' })).toBeFocused()
    expect((await state()).lines[0]?.level).toBe('high')
    await press('ArrowLeft', 'ArrowLeft')
    await expect(
      page
        .getByRole('row', { name: /Line 2/ })
        .getByRole('gridcell')
        .nth(3),
    ).toBeFocused()
    await cell('Due: Line 2').click()
    await press('Alt+ArrowDown')
    await page.getByRole('button', { name: /^15 / }).click()
    await expect(cell('Due: Line 2')).toBeFocused()
    await expect(cell('Due: Line 2')).toHaveValue(/^\d{4}-\d\d-15$/)
    expect((await state()).edits).toEqual(['Change “Level” of Line 1', 'Change “Due” of Line 2'])
    await cell('Notes: Line 3').focus()
    await page.keyboard.type('one')
    await press('Alt+Enter')
    await page.keyboard.type('two')
    await press('Tab')
    await expect(page.getByRole('button', { name: 'Add a row' })).toBeFocused()
    expect((await state()).lines[2]?.notes).toBe('one\ntwo')
  })

  test('Chinese is composed in the cell, and Enter for a candidate does not leave it', async () => {
    const typist = await inputMethodFor(page)
    await cell('Line').first().click()
    await typist.spell(['c', 'ch', 'changwen'])
    await typist.pressInside('Enter')
    await typist.pressInside('ArrowDown')
    await typist.pressInside('Escape')
    await expect(cell('Line').first()).toBeFocused()
    await typist.commit('常温')
    await typist.type(word('nai', '奶'))
    await expect(cell('Line').first()).toHaveValue('常温奶')
    await press('Enter')
    await expect(cell('Line').nth(1)).toBeFocused()
    expect(await state()).toMatchObject({ lines: [{ title: '常温奶' }, {}, {}], edits: [/Line/] })
  })

  test('cells from Excel are pasted as one step, and copied as Excel copies', async () => {
    await copy(
      '酸奶\t1.2亿\t7％\t\t2026年1月5日\thigh\t"第一行\n第二行"\r\n鲜奶\t(1,234)\t\t\t2026/12/31\tLow\t\r\n',
    )
    await cell('Line').nth(2).click()
    await press('Control+v')
    await expect(cell('Line')).toHaveCount(4)
    expect((await state()).lines.slice(2)).toEqual([
      { title: '酸奶', notes: '第一行\n第二行', sales: 12_000, rate: 7, due: '2026-01-05', level: 'high' },
      { title: '鲜奶', notes: '', sales: -1234, rate: null, due: '2026-12-31', level: 'low' },
    ])
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('酸奶\t12000\t7%\t840\r\n')
    await press('Control+z')
    await expect(cell('Line')).toHaveCount(3)
    expect((await state()).lines[2]).toMatchObject({ title: 'Line 3', sales: 300, level: null })
  })

  test('a paste with a bad cell changes nothing until it is mended', async () => {
    await copy('100\t5%\r\nabout 7\t6%\r\n')
    await cell('Sales: Line 1').click()
    await press('Control+v')
    const dialog = page.getByRole('dialog', { name: 'Before anything is pasted' })
    await expect(dialog.getByRole('listitem')).toHaveText(/Row 2, Sales.*about 7.*Not a number/)
    await expect(dialog.getByRole('button', { name: 'Paste' })).toBeDisabled()
    expect((await state()).edits).toEqual([])
    await expect(dialog.getByRole('textbox', { name: 'Row 2, Sales' })).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('7')
    await dialog.getByRole('button', { name: 'Paste' }).click()
    await expect(dialog).toBeHidden()
    expect(await state()).toMatchObject({
      lines: [{ sales: 100, rate: 5 }, { sales: 7, rate: 6 }, { sales: 300 }],
      edits: ['Paste into “Product lines”'],
    })
  })

  test('a file comes in after its columns are matched, and goes out so that it can come in again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'trivet-table-'))
    const file = join(folder, '产品线.csv')
    await writeFile(file, '费用率,销售额（元）,产品线\r\n12.5%,66000000,常温奶\r\n很高,1,鲜奶\r\n')
    const menu = page.getByRole('button', { name: 'More for “Product lines”' })
    await menu.click()
    const chosen = page.waitForEvent('filechooser')
    await page.getByRole('menuitem', { name: 'Import…' }).click()
    await (await chosen).setFiles(file)
    const dialog = page.getByRole('dialog', { name: /Import/ })
    await expect(dialog.getByRole('combobox', { name: 'Written in: Sales' })).toHaveValue('yuan')
    await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled()
    await dialog.getByRole('textbox', { name: 'Row 5, Rate' }).fill('8')
    await dialog.getByRole('radio', { name: /Replace/ }).check()
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect(dialog).toBeHidden()
    const imported = await state()
    expect(imported.lines).toMatchObject([
      { title: '常温奶', sales: 6600, rate: 12.5 },
      { title: '鲜奶', sales: 0.0001, rate: 8 },
    ])

    await menu.click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Export as CSV' }).click()
    const saved = await (await download).path()
    expect(await readFile(saved, 'utf8')).toContain('\uFEFFLine,Sales (CNY 10k),Rate,Spend')
    await rm(folder, { recursive: true, force: true })
  })

  test('an XLSX of thousands of rows goes out and comes in under the policy of the app', async () => {
    await page.goto(`${served.url}?rows=5000`)
    const menu = page.getByRole('button', { name: 'More for “Product lines”' })
    await menu.click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Export as XLSX' }).click()
    const bytes = await readFile(await (await download).path())
    await page.goto(served.url)
    await menu.click()
    const chosen = page.waitForEvent('filechooser')
    await page.getByRole('menuitem', { name: 'Import…' }).click()
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await (await chosen).setFiles({ name: 'lines.xlsx', mimeType, buffer: bytes })
    const dialog = page.getByRole('dialog', { name: /Import/ })
    await expect(dialog.getByText('5000 rows')).toBeVisible()
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect(dialog).toBeHidden()
    expect((await state()).lines.at(-1)).toMatchObject({ title: 'Line 5000', sales: 500_000 })
  })

  test('a table of every other row moves and takes back rows in the whole list', async () => {
    await page.goto(`${served.url}?rows=6&filtered`)
    const titles = async () => (await state()).lines.map(({ title }) => title.replace('Line ', '')).join('')
    await cell('Line').nth(1).click()
    await press('Control+-')
    expect(await titles()).toBe('12356')
    await press('Control+z')
    expect(await titles()).toBe('123456')
    await cell('Line').nth(1).click()
    await press('Alt+ArrowUp')
    expect(await titles()).toBe('142356')
  })

  test('what is read-only can be walked and copied, and nothing else', async () => {
    await page.goto(`${served.url}?read-only`)
    await cell('Sales: Line 1').click()
    await page.keyboard.type('9')
    await copy('1\t2\r\n3\t4\r\n')
    await press('Control+v', 'Delete', 'Control+d', 'Control+-', 'ArrowDown', 'Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('200')
    expect(await state()).toMatchObject({
      lines: [{ sales: 100 }, { sales: 200 }, { sales: 300 }],
      edits: [],
    })
    await expect(page.getByRole('button', { name: 'Add a row' })).toHaveCount(0)
  })

  test('five thousand rows draw only those in view and follow the keys to the end', async () => {
    await page.goto(`${served.url}?rows=5000`)
    await cell('Line').first().click()
    expect(await page.getByRole('row').count()).toBeLessThan(80)
    await press('Control+End')
    await expect(cell('Notes: Line 5000')).toBeFocused()
    await press('Control+Home')
    await expect(cell('Line').first()).toBeFocused()
    await expect(cell('Line').first()).toHaveValue('Line 1')
    const started = Date.now()
    for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowDown')
    await expect(cell('Line').filter({ visible: true }).nth(40)).toBeVisible()
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.row)).toBe('line-41')
    expect((Date.now() - started) / 40).toBeLessThan(200)
  })
})
