import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright/test'
import { localToday } from '#renderer/features/accounts/due-day.ts'
import { expect, test, type Trivet } from './fixtures.ts'

/** The people of the sample account, as they are typed into the table or pasted from Excel. */
const people = [
  ['林若岚', '商品总监', 'H', '0', '销售总监', '品类增长、总毛利', '高层会面，讲便利店机会'],
  ['周启明', '饮料采购', 'H', '-1', 'KA 经理', '后台毛利、海报收入', '有条件返点方案'],
  ['何予安', '便利店总经理', 'H', '+1', 'KA 经理', '单店日销', '20 家店冷柜试点'],
  ['沈嘉禾', '到家业务', 'M', '+2', 'KA 专员（线上）', 'O2O 份额、缺货率', '内容与备货计划'],
  ['顾长宁', '物流', 'M', '0', '物流计划', '预约、满足率', '每周 OTIF 会'],
  ['方若谷', '财务结算', 'M', '-1', '', '应付天数', '打通财务对接'],
  ['陆听雨', '营运', 'M', '+1', 'KA 主管', '货架空位', '拍照核销陈列'],
] as const

/** Opens the people area of a new account in full depth. */
async function openPeople(trivet: Trivet): Promise<string> {
  const { page } = trivet
  await page.getByRole('link', { name: 'Accounts' }).first().click()
  await page.getByRole('button', { name: 'New account' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill('Heling')
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('textbox', { name: 'Account name' })).toHaveValue('Heling')
  await page.getByRole('combobox', { name: 'Depth' }).selectOption({ label: 'Full plan' })
  await page.getByRole('link', { name: 'People', exact: true }).click()
  const [account] = await trivet.call('accounts.list', {})
  return account!.id
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-state="saved"]')).toBeVisible()
}

async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const start = (await from.boundingBox())!
  await page.mouse.move(start.x + start.width / 3, start.y + start.height / 2)
  await page.mouse.down()
  const end = (await to.boundingBox())!
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 })
  await page.mouse.up()
}

/** Chooses a view, by its name. */
async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'View' }).getByText(name, { exact: true }).click()
}

test('people are written down, laid out and looked after, and functions reach 62.5%', async ({ trivet }) => {
  test.slow()
  const id = await openPeople(trivet)
  const { page } = trivet
  const stored = async () => (await trivet.call('accounts.get', { id })).stakeholders

  await page.getByRole('button', { name: 'Add the first person' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Name' }).fill('林若岚')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  // All of them come from a spreadsheet; columns that it has nothing for stay empty.
  const rows = people.map(([name, role, influence, attitude, owner, measuredOn, nextStep]) =>
    [name, '', role, '', '', influence, attitude, owner, measuredOn, '', nextStep].join('\t'),
  )
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n'))
  await page.getByRole('grid', { name: 'People' }).getByLabel('Name').first().click()
  await page.keyboard.press('Control+v')
  await expect(page.getByText('6 of 7 looked after')).toBeVisible()
  await expect(page.getByText('1 of 3 key players for us')).toBeVisible()
  const warnings = page.getByRole('list', { name: 'What to look after' })
  await expect(warnings.locator('[data-warning="no-supporter"]')).toContainText('林若岚周启明')
  await expect(warnings.locator('[data-warning="no-owner"]')).toContainText('方若谷')

  // The chart: by mouse, by menu, and back; nobody reports to those below them.
  await view(page, 'Org chart')
  const card = (name: string) =>
    page.getByRole('button', { name: new RegExp(`^${name}`) }).locator('visible=true')
  const chart = page.getByRole('list', { name: 'Who reports to whom' })
  await dragTo(
    page,
    chart.locator('[data-person]').filter({ hasText: '周启明' }),
    chart.locator('[data-drop]').filter({ hasText: '林若岚' }),
  )
  const managers = async () =>
    Object.fromEntries(
      (await stored()).map(({ name, manager }, _, all) => [
        name,
        all.find((other) => other.id === manager)?.name,
      ]),
    )
  await expect.poll(managers).toMatchObject({ 周启明: '林若岚' })
  await dragTo(
    page,
    chart.locator('[data-person]').filter({ hasText: '林若岚' }),
    chart.locator('[data-drop]').filter({ hasText: '周启明' }),
  )
  await expect(page.getByText(/林若岚 can’t report to 周启明/)).toBeVisible()
  await page.getByRole('button', { name: 'Menu of 林若岚' }).click()
  await expect(page.getByRole('menuitem', { name: '何予安' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: '周启明' })).toBeHidden()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Menu of 何予安' }).click()
  await page.getByRole('menuitem', { name: '林若岚' }).click()
  await expect.poll(managers).toMatchObject({ 何予安: '林若岚', 林若岚: undefined })
  await expect(warnings.locator('[data-warning="no-supporter"]')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect.poll(managers).toMatchObject({ 何予安: undefined, 周启明: '林若岚' })

  // A supporter who influences a key player is one, said in the sheet of either.
  await card('何予安').first().click()
  await sheet.getByRole('combobox', { name: 'With whom' }).selectOption({ label: '林若岚' })
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(sheet.getByText('Influences 林若岚')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(warnings.locator('[data-warning="no-supporter"]')).toHaveText(/周启明/)
  await expect(warnings.locator('[data-warning="no-supporter"]')).not.toContainText('林若岚')

  for (const [item, ending] of [
    ['As a picture (SVG)', 'svg'],
    ['As a picture (PNG)', 'png'],
    ['As an outline (Markdown)', 'md'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the chart' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`Heling people.${ending}`)
    const content = await readFile(await file.path())
    if (ending === 'png') expect(content.subarray(1, 4).toString()).toBe('PNG')
    if (ending === 'svg') expect(content.toString()).toContain('>陆听雨</text>')
    if (ending === 'md') expect(content.toString()).toContain('\n  - 周启明 · 饮料采购')
  }

  // The grid: by mouse and by arrow keys, with the focus going along.
  await view(page, 'Grid')
  const chip = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}, Influence`) })
  await dragTo(page, chip('方若谷'), page.locator('[data-drop="high/2"]'))
  const placed = async (name: string) => {
    const person = (await stored()).find((item) => item.name === name)
    return `${person?.influence} ${person?.attitude}`
  }
  await expect.poll(() => placed('方若谷')).toBe('high 2')
  await chip('方若谷').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => placed('方若谷')).toBe('medium 1')
  await expect(chip('方若谷')).toBeFocused()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  await expect.poll(() => placed('方若谷')).toBe('medium -1')

  // A warning leads to its person.
  await warnings.getByRole('button', { name: 'Open 方若谷' }).first().click()
  await expect(sheet.getByRole('textbox', { name: 'Name' })).toHaveValue('方若谷')
  await sheet.getByRole('textbox', { name: 'Private note' }).fill('只在季末有空')
  await sheet.getByRole('button', { name: 'Last contact: today' }).click()
  await page.keyboard.press('Escape')

  // Function to function: eight usual pairs, five of them regular.
  await page.getByRole('button', { name: 'Start with the eight usual pairs' }).click()
  for (const name of ['Buying', 'Marketing', 'Warehouse', 'O2O', 'Store operations']) {
    await page.getByLabel(`Contact: ${name}`, { exact: true }).selectOption({ label: 'Regular' })
  }
  await expect(page.getByText('5 of 8 pairs talk regularly')).toBeVisible()
  const coverage = page.locator('[data-figure="relationship-coverage"]')
  await expect(coverage).toHaveText('62.5%')
  await expectSaved(page)

  await page.reload()
  await expect(coverage).toHaveText('62.5%')
  await expect(chip('周启明')).toBeVisible() // the view is remembered
  expect((await stored()).find(({ name }) => name === '方若谷')).toMatchObject({
    influence: 'medium',
    attitude: -1,
    note: '只在季末有空',
    lastContact: localToday(),
  })
})
