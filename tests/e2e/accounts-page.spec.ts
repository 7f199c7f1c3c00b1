import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

/** Walks with Tab until the focus is on what is called so; fails when a whole round does not meet it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = []
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return ''
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : ''
      return element.getAttribute('aria-label') ?? (label || element.innerText.trim())
    })
    seen.push(focused)
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
  }
  throw new Error(`Tab never came to ${String(name)}: ${seen.slice(-40).join(' | ')}`)
}

test('a full plan on a page can be written with the keyboard alone', async ({ trivet }) => {
  test.slow()
  const { page } = trivet
  const keys = page.keyboard
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, 'Accounts')
  await keys.press('Enter')
  await expect(page.getByText('Start with one account')).toBeVisible()
  await tabTo(page, 'New account')
  await keys.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await keys.type('Test Mart')
  await keys.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Account name' })).toHaveValue('Test Mart')

  const answers = {
    'Where do we play?': 'Convenience',
    'What do they get?': 'A cooler range',
    'How do we do it?': 'Conditions, never gifts',
    'What do we gain?': 'CNY 6 m',
  }
  for (const [question, answer] of Object.entries(answers)) {
    await tabTo(page, question)
    await keys.type(answer)
  }

  await tabTo(page, 'Add a pressure: Customer')
  await keys.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Search pressures' })).toBeFocused()
  await keys.type('back-margin')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['More back-margin points'])
  await keys.press('Enter')
  await expect(page.getByRole('heading', { name: 'More back-margin points' })).toBeVisible()

  await tabTo(page, 'Add an objective')
  await keys.press('Enter')
  for (const [title, base, target] of [
    ['List sales', '6,000', '6,600'],
    ['Contribution', '1,102', '1,284.35'],
    ['Convenience', '600', '810'],
  ] as const) {
    await keys.type(title)
    await keys.press('Tab')
    await keys.press('Tab')
    await keys.type(base)
    await keys.press('Tab')
    await keys.type(target)
    // Enter goes down; on the last row it makes a new one and returns to the column where the row began.
    if (title !== 'Convenience') await keys.press('Enter')
  }

  await tabTo(page, 'Add an action')
  await keys.press('Enter')
  await keys.type('Agree the clause')
  await keys.press('Tab')
  await keys.type('KA manager')
  await keys.press('Tab')
  await keys.type('2026-12-20')
  await keys.press('Control+Enter')

  await tabTo(page, 'Add a risk')
  await keys.press('Enter')
  await keys.type('Buyer changes')
  await keys.press('Tab')
  await keys.type('4')
  await keys.press('Tab')
  await keys.type('5')
  await keys.press('Tab')
  await keys.type('Meetings cancelled')
  await keys.press('Tab')
  await keys.type('A second supporter by March')
  await keys.press('Tab')

  await expect(page.locator('[data-state="saved"]')).toBeVisible()
  const [summary] = await trivet.call('accounts.list', {})
  expect(await trivet.call('accounts.get', { id: summary!.id })).toMatchObject({
    charter: { where: 'Convenience', value: 'A cooler range', gain: 'CNY 6 m' },
    pressures: [{ pressure: 'C1' }],
    objectives: [
      { title: 'List sales', base: 6000, target: 6600 },
      { title: 'Contribution', base: 1102, target: 1284.35 },
      { title: 'Convenience', base: 600, target: 810 },
    ],
    actions: [{ title: 'Agree the clause', owner: 'KA manager', due: '2026-12-20', status: 'done' }],
    risks: [
      {
        risk: 'Buyer changes',
        likelihood: 4,
        impact: 5,
        sign: 'Meetings cancelled',
        reply: 'A second supporter by March',
      },
    ],
  })
})

test('an objective has key results, an action has RACI, and undo takes back one step at a time', async ({
  trivet,
}) => {
  const { page } = trivet
  const { id } = await trivet.call('accounts.create', { name: 'Test Mart', tier: null, channel: null })
  await page.evaluate((hash) => (location.hash = hash), `#/accounts/${id}`)
  await page.getByRole('button', { name: 'Add an objective' }).click()
  await page.keyboard.type('Service')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Key results: Service' }).click()
  await page.getByRole('button', { name: 'Add a key result' }).click()
  await page.keyboard.type('OTIF')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('89%')
  await page.keyboard.press('Tab')
  await page.keyboard.type('94%')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.keyboard.type('Weekly call')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Details: Weekly call' }).click()
  await page.getByRole('textbox', { name: 'Accountable' }).fill('Supply director')
  await page.getByRole('textbox', { name: 'Consulted' }).fill('Their DC')
  await page.getByRole('textbox', { name: 'Consulted' }).blur()
  await expect
    .poll(() => trivet.call('accounts.get', { id }))
    .toMatchObject({
      objectives: [{ title: 'Service', keyResults: [{ title: 'OTIF', base: 89, target: 94 }] }],
      actions: [{ title: 'Weekly call', accountable: 'Supply director', consulted: 'Their DC' }],
    })

  await page.getByRole('heading', { name: 'Actions', level: 2 }).click()
  await page.getByRole('checkbox', { name: 'Done: Weekly call' }).check()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('checkbox', { name: 'Done: Weekly call' })).not.toBeChecked()
})
