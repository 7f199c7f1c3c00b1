import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'

test.describe('the first run', () => {
  test.use({ workspace: false })

  test('creates a workspace with the sample where the user agreed to it @both', async ({ trivet }) => {
    const { page, workspaceDir } = trivet
    await expect(page.getByRole('heading', { name: 'Welcome to Trivet' })).toBeVisible()
    await page.getByRole('button', { name: 'Create the workspace' }).click()
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
    await expect(page.getByText('Sample', { exact: true }).first()).toBeVisible()
    expect(JSON.parse(await readFile(join(workspaceDir, 'workspace.json'), 'utf8'))).toMatchObject({
      schema: 1,
    })
  })

  test('creates an empty workspace and says how to begin', async ({ trivet }) => {
    const { page } = trivet
    await page.getByRole('radio', { name: 'An empty workspace' }).check()
    await page.getByRole('button', { name: 'Create the workspace' }).click()
    await expect(page.getByText('Start with your first account')).toBeVisible()
    expect(await trivet.call('accounts.list', {})).toEqual([])
  })
})

test.describe('language and theme', () => {
  test('change at once, everywhere, and stay changed @both', async ({ trivet }) => {
    const { page } = trivet
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByText('简体中文', { exact: true }).click()
    await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await page.getByText('深色', { exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')

    await trivet.restart()
    await expect(trivet.page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await expect(trivet.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await expect(trivet.page.getByRole('heading', { name: '今天', level: 1 })).toBeVisible()
  })
})

test.describe('the keyboard', () => {
  test('goes to every section, and the title says where we are @both', async ({ trivet }) => {
    const { page } = trivet
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+5')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page).toHaveTitle('Methods · Trivet')
    for (const [key, section] of [
      ['1', 'Today'],
      ['2', 'Accounts'],
      ['3', 'Playbook'],
      ['4', 'Cases'],
      ['6', 'Maps'],
    ] as const) {
      await page.keyboard.press(`ControlOrMeta+${key}`)
      await expect(page.getByRole('link', { name: section, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      )
    }
  })

  test('takes back a link between a method and a pressure, and makes it again @both', async ({ trivet }) => {
    const { page } = trivet
    const pressures = async () => (await trivet.call('methods.get', { id: 'A01' })).pressures
    const before = await pressures()
    await page.getByRole('link', { name: 'Methods', exact: true }).click()
    await page.getByRole('link', { name: 'Customer tiering' }).click()
    const chip = page.getByRole('button', { name: 'Other demands', exact: true })
    await chip.click()
    await expect(chip).toHaveAttribute('aria-pressed', 'true')
    expect(await pressures()).toEqual([...before, 'C5'])

    await page.keyboard.press('ControlOrMeta+z')
    await expect(chip).toHaveAttribute('aria-pressed', 'false')
    expect(await pressures()).toEqual(before)

    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(chip).toHaveAttribute('aria-pressed', 'true')
  })
})

test.describe('Today', () => {
  test.use({ sample: true })

  test('completes an action with a tick and takes it back', async ({ trivet }) => {
    const { page } = trivet
    const open = async () => (await trivet.call('today.get', {})).items.length
    const before = await open()
    await page
      .getByRole('checkbox', { name: /as done$/ })
      .first()
      .click()
    await expect.poll(open).toBe(before - 1)
    await page.getByRole('button', { name: /^Undo: Complete/ }).click()
    await expect.poll(open).toBe(before)
  })

  test('keeps a thought as a note on Enter, but not on the Enter of an input method', async ({ trivet }) => {
    const { page } = trivet
    const field = page.getByRole('textbox', { name: 'Quick note' })
    const titles = async () => (await trivet.call('notes.list', {})).map((note) => note.title)
    await field.fill('采购换人了')
    await field.evaluate((element) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    )
    await field.press('Shift+Enter')
    await field.pressSequentially('new buyer')
    expect(await titles()).not.toContain('采购换人了')
    await field.press('Enter')
    await expect.poll(titles).toContain('采购换人了')
    await expect(field).toHaveValue('')
  })
})

test.describe('the method library', () => {
  test('is narrowed by words of either language and by pressures', async ({ trivet }) => {
    const { page } = trivet
    await page.getByRole('link', { name: 'Methods', exact: true }).click()
    const list = page.getByRole('region', { name: 'Methods', exact: true })
    await page.getByRole('searchbox', { name: 'Find a method' }).fill('ＳＷＯＴ')
    await expect(list.getByRole('link')).toHaveCount(1)
    await page.getByRole('searchbox', { name: 'Find a method' }).fill('客户画像')
    await expect(list.getByRole('link', { name: 'Account profile' })).toBeVisible()
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByRole('button', { name: /More back-margin points/ }).click()
    const expected = (await trivet.call('methods.list', {})).filter((method) =>
      method.pressures.includes('C1'),
    )
    await expect(list.getByRole('link')).toHaveCount(expected.length)
  })
})
