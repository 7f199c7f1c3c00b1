import type { Page } from 'playwright/test'
import { expect, test, type Trivet } from './fixtures.ts'

async function openCustomer(trivet: Trivet): Promise<string> {
  const { page } = trivet
  await page.getByRole('link', { name: 'Accounts' }).first().click()
  await page.getByRole('button', { name: 'New account' }).first().click()
  await page.getByRole('dialog').getByLabel('Name').fill('Heling')
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('textbox', { name: 'Account name' })).toHaveValue('Heling')
  await page.getByRole('combobox', { name: 'Depth' }).selectOption({ label: 'Standard' })
  await page.getByRole('link', { name: 'Customer', exact: true }).click()
  const [account] = await trivet.call('accounts.list', {})
  return account!.id
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-state="saved"]')).toBeVisible()
}

test('a group is written as an outline, and SWOT becomes strategies and an action', async ({ trivet }) => {
  test.slow()
  const id = await openCustomer(trivet)
  const { page } = trivet
  const account = () => trivet.call('accounts.get', { id })

  // By keyboard alone: the group, three formats below it, one moved, one taken back.
  await page.getByRole('button', { name: 'Start with the group' }).click()
  await page.keyboard.type('禾岭生活')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('超市')
  await page.keyboard.press('Enter')
  await page.keyboard.type('大卖场')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('便利店')
  const outline = async () => {
    const { groupNodes } = await account()
    return groupNodes.map(({ name, level, parent }) => [
      name,
      level,
      groupNodes.find((node) => node.id === parent)?.name,
    ])
  }
  await expect.poll(outline).toEqual([
    ['禾岭生活', 'group', undefined],
    ['大卖场', 'banner', '禾岭生活'],
    ['超市', 'banner', '禾岭生活'],
    ['便利店', 'banner', '禾岭生活'],
  ])
  const unit = (name: string) =>
    page
      .getByRole('treegrid')
      .getByRole('row')
      .filter({ has: page.locator(`input[value="${name}"]`) })
  await expect(unit('便利店').getByRole('textbox', { name: 'Unit' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Level of 便利店' })).toBeFocused()

  for (const [name, stores] of [
    ['大卖场', '18'],
    ['超市', '62'],
    ['便利店', '80'],
  ] as const) {
    await page.getByRole('textbox', { name: `Stores of ${name}` }).fill(stores)
  }
  await expect(page.getByText('160 stores in all')).toBeVisible()

  // A drag into another unit, a folded branch, and the way back.
  const grip = unit('便利店').getByTitle('Move 便利店')
  await unit('便利店').hover()
  const from = (await grip.boundingBox())!
  const to = (await unit('大卖场').boundingBox())!
  await page.mouse.move(from.x + 5, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 6 })
  await page.mouse.up()
  await expect(page.getByText('units sum to 80')).toBeVisible()
  await page.getByRole('button', { name: 'Close 大卖场' }).click()
  await expect(unit('便利店')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(unit('便利店')).toBeVisible()
  await expect.poll(async () => (await outline()).at(-1)).toEqual(['便利店', 'banner', '禾岭生活'])

  await page.getByRole('textbox', { name: 'What worked' }).fill('便利店 +42.9%')
  await page.getByRole('textbox', { name: 'Their goals' }).fill('饮料品类增长')

  // SWOT: points by keyboard, one moved by menu, crossed into a strategy, and that into an action.
  await page.getByRole('button', { name: 'Add a point: Strengths' }).click()
  await page.keyboard.type('茶饮试饮第一')
  await page.keyboard.press('Enter')
  await page.keyboard.type('80 家便利店')
  await page.getByRole('button', { name: 'Menu of 80 家便利店' }).click()
  await page.getByRole('menuitem', { name: 'Move to opportunities' }).click()
  await expect(
    page.getByRole('region', { name: 'Opportunities' }).getByRole('textbox', { name: 'Point' }),
  ).toHaveValue('80 家便利店')
  await page.getByRole('button', { name: 'Add a strategy: S–O' }).click()
  await page.keyboard.type('冷柜先行')
  const strategy = page.getByRole('region', { name: /^S–O/ })
  await strategy.getByRole('button', { name: 'Crosses' }).click()
  await page.getByRole('checkbox', { name: '茶饮试饮第一' }).check()
  await page.getByRole('checkbox', { name: '80 家便利店' }).check()
  await page.keyboard.press('Escape')
  await strategy.getByRole('button', { name: 'Make an action of 冷柜先行' }).click()
  await expect(strategy.getByText('Among the actions')).toBeVisible()
  await expectSaved(page)

  await page.reload()
  await expect(page.getByText('160 stores in all')).toBeVisible()
  const plan = await account()
  expect(plan.actions).toMatchObject([{ title: '冷柜先行', status: 'open' }])
  expect(plan.crossedStrategies).toMatchObject([
    { crossing: 'strength-opportunity', items: plan.swotItems.map((item) => item.id) },
  ])
  expect(plan).toMatchObject({ review: { wins: '便利店 +42.9%' }, setting: { theirGoals: '饮料品类增长' } })
})
