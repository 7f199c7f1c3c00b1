import type { Page } from 'playwright/test'
import { expect, test, type Trivet } from './fixtures.ts'

async function createAccount(trivet: Trivet, name: string): Promise<string> {
  const { page } = trivet
  await page.getByRole('link', { name: 'Accounts' }).first().click()
  await page.getByRole('button', { name: 'New account' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Tier').selectOption({ label: 'Tier A' })
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('textbox', { name: 'Account name' })).toHaveValue(name)
  const [account] = await trivet.call('accounts.list', {})
  return account!.id
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-state="saved"]')).toBeVisible()
}

async function pick(page: Page, button: string | RegExp, text: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('option', { name: text }).click()
}

test('an account plan written by keyboard and mouse is there after a restart @both', async ({ trivet }) => {
  // Two starts of the app in one test.
  test.slow()
  const id = await createAccount(trivet, 'Test Mart')
  const { page } = trivet
  await page.getByRole('textbox', { name: 'Where do we play?' }).fill('Chilled drinks in convenience')
  await pick(page, 'Add a pressure: Customer', 'More back-margin points')
  await pick(page, 'Link a method to “More back-margin points”', 'Conditional investment')

  await page.getByRole('button', { name: 'Add an objective' }).click()
  await page.keyboard.type('List sales')
  await page.getByRole('textbox', { name: 'Base: List sales' }).fill('６，０００')
  const target = page.getByRole('textbox', { name: 'Target: List sales' })
  await target.fill('66 or so')
  await expect(target).toHaveAttribute('aria-invalid', 'true')
  await target.fill('6,600')
  await expect(page.getByRole('row', { name: /List sales/ })).toContainText('+10.0%')

  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.keyboard.type('Agree the clause')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Action', exact: true }).last()).toBeFocused()
  await page.keyboard.type('Check it with legal')
  await expectSaved(page)

  await trivet.restart()
  const account = await trivet.call('accounts.get', { id })
  expect(account).toMatchObject({
    name: 'Test Mart',
    tier: 'A',
    charter: { where: 'Chilled drinks in convenience' },
    pressures: [{ pressure: 'C1', methods: ['C07'] }],
    objectives: [{ title: 'List sales', unit: 'wan-yuan', base: 6000, target: 6600 }],
    actions: [
      { title: 'Agree the clause', status: 'done' },
      { title: 'Check it with legal', status: 'open' },
    ],
  })
  await trivet.page.getByRole('link', { name: 'Accounts' }).first().click()
  await trivet.page.getByRole('link', { name: /Test Mart/ }).click()
  await expect(trivet.page.getByRole('textbox', { name: 'Where do we play?' })).toHaveValue(
    'Chilled drinks in convenience',
  )
})

test('taking back a link leaves what was typed since', async ({ trivet }) => {
  const id = await createAccount(trivet, 'Test Mart')
  const { page } = trivet
  await pick(page, 'Add a pressure: Market', 'Convenience becomes the growth format')
  await pick(page, /^Link a method/, 'Convenience-format plan')
  await page.getByRole('textbox', { name: /^How “Convenience/ }).fill('Typed after the link')
  await page.getByRole('heading', { name: 'Three pressures' }).click()
  await expectSaved(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: 'Convenience-format plan' })).toBeHidden()
  await expect
    .poll(async () => (await trivet.call('accounts.get', { id })).pressures)
    .toMatchObject([{ methods: [], statement: 'Typed after the link' }])
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('link', { name: 'Convenience-format plan' })).toBeVisible()
})

test('Chinese arrives letter for letter, and Enter that picks a candidate does nothing else @both', async ({
  trivet,
}) => {
  const id = await createAccount(trivet, 'Test Mart')
  const { page } = trivet
  const devtools = await page.context().newCDPSession(page)
  await page.getByRole('button', { name: 'Add an action' }).click()
  const action = page.getByRole('textbox', { name: 'Action', exact: true })
  await expect(action).toBeFocused()

  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  for (const text of ['d', 'dui', 'duizhang']) await compose(text)
  // While an input method composes, engines report its keys with code 229.
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await devtools.send('Input.dispatchKeyEvent', { type, key: 'Enter', windowsVirtualKeyCode: 229 })
  }
  await expect(action).toHaveCount(1)
  await devtools.send('Input.insertText', { text: '对账' })
  await compose('kou')
  await devtools.send('Input.insertText', { text: '扣款' })
  await expect(action).toHaveValue('对账扣款')
  await expectSaved(page)
  expect((await trivet.call('accounts.get', { id })).actions).toMatchObject([{ title: '对账扣款' }])

  await page.keyboard.press('Enter')
  await expect(action).toHaveCount(2)
})

test('two versions of a plan are both kept until the user chooses', async ({ trivet }) => {
  const id = await createAccount(trivet, 'Test Mart')
  const { page } = trivet
  const field = page.getByRole('textbox', { name: 'What do we gain?' })
  await expectSaved(page)
  const stored = await trivet.call('accounts.get', { id })
  // The pause before a save lasts until the other one is on disk, however slow the machine is.
  await page.clock.install()
  await page.clock.pauseAt(new Date(Date.now() + 60_000))
  await field.pressSequentially('mine')
  await trivet.call('accounts.save', { ...stored, charter: { ...stored.charter, gain: 'theirs' } })
  await page.clock.resume()
  const notice = page.getByRole('alert').filter({ hasText: 'Changed in two places' })
  await expect(notice).toContainText('theirs')
  await expect(field).toHaveValue('mine')
  expect((await trivet.call('accounts.get', { id })).charter.gain).toBe('theirs')

  await notice.getByRole('button', { name: 'Save mine' }).click()
  await expect(notice).toBeHidden()
  await expect.poll(async () => (await trivet.call('accounts.get', { id })).charter.gain).toBe('mine')
  const [note] = await trivet.call('notes.list', {})
  expect((await trivet.call('notes.get', { id: note!.id })).body).toContain('theirs')
})

test('a removed account comes back with its plan', async ({ trivet }) => {
  await createAccount(trivet, 'Test Mart')
  const { page } = trivet
  await page.getByRole('button', { name: 'More' }).first().click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(page.getByText('Start with one account')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.getByRole('link', { name: /Test Mart/ }).click()
  await expect(page.getByRole('textbox', { name: 'Account name' })).toHaveValue('Test Mart')
})

test.describe('the sample', () => {
  test.use({ sample: true, locale: 'zh-CN' })

  test('shows its plan, its figures and its notes in Chinese', async ({ trivet }) => {
    const { page } = trivet
    await page.getByRole('link', { name: '客户' }).first().click()
    await page.getByRole('link', { name: /禾岭生活/ }).click()
    await expect(page.getByRole('heading', { name: '四句话说清楚' })).toBeVisible()
    await expect(page.getByRole('row', { name: /出货额/ }).first()).toContainText('+600')
    await expect(page.getByRole('link', { name: /中秋促销为什么亏/ })).toBeVisible()
  })
})
