import { readFile } from 'node:fs/promises'
import { emptyAction } from '#shared/domain/empty-account.ts'
import { helingGrowth } from '../shared/plan/heling-growth.ts'
import { helingMoney } from '../shared/plan/heling-money.ts'
import { expect, test, type Trivet } from './fixtures.ts'

/** The sample account of the domain file and two small ones; gives the id of the first. */
async function fillWorkspace(trivet: Trivet): Promise<string> {
  const make = (name: string, tier: 'A' | 'C' | null) =>
    trivet.call('accounts.create', { name, tier, channel: 'modern-trade' })
  const { id, schema, revision, createdAt, updatedAt } = await make('禾岭生活', 'A')
  await trivet.call('accounts.save', {
    ...helingGrowth(),
    ...helingMoney,
    ...{ id, schema, revision, createdAt, updatedAt },
    name: '禾岭生活',
    tier: 'A',
    promises: [
      {
        id: 'rack',
        side: 'theirs',
        promise: 'Two weeks of end cap',
        owner: '',
        due: '2026-01-05',
        status: 'broken',
        note: '',
      },
    ],
  })
  const corner = await make('街角便利', 'C')
  await trivet.call('accounts.save', {
    ...corner,
    actions: [{ ...emptyAction('visit'), title: 'Visit the owner', due: '2026-01-07' }],
    formats: [{ id: 'shop', name: 'Shop', previous: null, base: 80, plan: 100 }],
  })
  await make('Third', null)
  return id
}

test('Today names what waits in every plan, leads there, and keeps a promise', async ({ trivet }) => {
  const { page } = trivet
  const heling = await fillWorkspace(trivet)
  const todo = page.getByRole('region', { name: 'To do' })
  await expect(todo.getByRole('listitem')).toContainText([
    /Two weeks of end cap.*Their promise.*禾岭生活.*broken/,
    /Visit the owner.*Action.*街角便利/,
    /禾岭生活.*Health score is old/,
  ])
  await todo.getByRole('checkbox', { name: 'Mark “Two weeks of end cap” as kept' }).click()
  await expect(todo.getByText('Two weeks of end cap')).toBeHidden()
  await page.getByRole('button', { name: /^Undo: Keep/ }).click()
  await todo.getByRole('link', { name: 'Two weeks of end cap' }).click()
  await expect(page).toHaveURL(new RegExp(`#/accounts/${heling}/joint$`))
})

test('the portfolio compares all accounts, is narrowed, written in and taken out', async ({ trivet }) => {
  const { page } = trivet
  await fillWorkspace(trivet)
  await page.getByRole('link', { name: 'All accounts' }).click()
  await expect(page).toHaveURL(/#\/accounts\/portfolio$/)
  const table = page.getByRole('grid', { name: 'All accounts' })
  const heling = table.getByRole('row', { name: /禾岭生活/ })
  await expect(heling).toContainText('6,600')
  await expect(heling).toContainText('+10.0%')
  await expect(heling).toContainText('67.6')
  await expect(heling).toContainText('Watch')
  const total = table.getByRole('row', { name: /^Total/ })
  await expect(total).toContainText('6,700')

  // A tier is chosen by keyboard, saved, and taken back.
  const third = async () =>
    (await trivet.call('accounts.list', {})).find(({ name }) => name === 'Third')?.tier
  await table.getByRole('combobox', { name: 'Tier: Third' }).focus()
  await page.keyboard.press('t')
  await expect.poll(third).toBe('A')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Li Mei')
  await page.keyboard.press('Enter')
  const owner = async () =>
    (await trivet.call('accounts.portfolio', {})).find(({ name }) => name === 'Third')?.owner
  await expect.poll(owner).toBe('Li Mei')
  await page.getByRole('button', { name: /^Undo: Change “Owner”/ }).click()
  await expect.poll(owner).toBe('')
  await page.getByRole('button', { name: /^Undo: Change “Tier”/ }).click()
  await expect.poll(third).toBe(null)

  await page.getByRole('button', { name: 'Tier A, Watch: 1 account' }).click()
  await expect(page.getByRole('status').filter({ hasText: '1 of 3 accounts' })).toBeVisible()
  await expect(total).toContainText('6,600')
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByRole('searchbox', { name: 'Name or pinyin' }).fill('jjbl')
  await expect(table.getByRole('row', { name: /街角便利/ })).toBeVisible()
  await expect(heling).toBeHidden()
  await page.getByRole('searchbox', { name: 'Name or pinyin' }).fill('')

  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Growth target' }).click()
  await page.keyboard.press('Escape')
  await expect(table.getByRole('columnheader', { name: /Growth target/ })).toBeVisible()
  await page.getByRole('button', { name: 'More for “All accounts”' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
  ])
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain('Growth target (CNY 10k)')
  expect(lines[1]).toMatch(/^禾岭生活,Tier A,.*6600,10,/)

  await heling.getByRole('link', { name: '禾岭生活' }).click()
  await page.getByRole('link', { name: 'All accounts side by side' }).click()
  await expect(table).toBeVisible()
})
