import { expect, test, type Trivet } from './fixtures.ts'
import { inputMethodFor, word } from './input-method.ts'

async function goTo(trivet: Trivet, hash: string) {
  await trivet.page.evaluate((place) => {
    location.hash = place
  }, hash)
}

const button = (trivet: Trivet, name: string | RegExp) => trivet.page.getByRole('button', { name })
const rows = (trivet: Trivet) => trivet.page.getByRole('list', { name: '笔记列表' }).getByRole('link')
const tagsOnDisk = async (trivet: Trivet) =>
  (await trivet.call('notes.list', {})).map(({ title, tags }) => `${title}: ${tags.join(' ')}`).sort()

test.describe('order among notes', () => {
  test.use({ locale: 'zh-CN' })

  test('a branch of tags narrows the list, is renamed with an input method, merged, and taken back @both', async ({
    trivet,
  }) => {
    const { page } = trivet
    await trivet.call('notes.create', { title: '甲', body: '', tags: ['渠道/便利店'] })
    await trivet.call('notes.create', { title: '乙', body: '', tags: ['渠道', '谈判'] })
    await trivet.call('notes.create', { title: '丙', body: '', tags: ['业态'] })
    const before = await tagsOnDisk(trivet)
    await goTo(trivet, '#/playbook')
    await expect(rows(trivet)).toHaveCount(3)
    await button(trivet, '筛选条件').click()
    await button(trivet, '渠道，2 篇笔记').click()
    await expect(rows(trivet)).toHaveCount(2)
    await expect(page.getByRole('group', { name: '当前筛选' })).toContainText('#渠道')
    await page.getByRole('group', { name: '当前筛选' }).getByRole('button').click()
    await expect(rows(trivet)).toHaveCount(3)

    await goTo(trivet, '#/playbook/tags')
    await button(trivet, '改名或合并“渠道”').click()
    const name = page.getByRole('combobox', { name: '新名称' })
    await name.fill('')
    const ime = await inputMethodFor(page)
    await ime.spell(['y', 'ye', "ye'tai"])
    await ime.pressInside('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await ime.commit('业态')
    await expect(page.getByRole('dialog')).toContainText('会改动 2 篇笔记。')
    await expect(page.getByRole('dialog')).toContainText('将与已有的“业态”合并')
    await button(trivet, '重命名').click()
    await expect.poll(() => tagsOnDisk(trivet)).toEqual(['丙: 业态', '乙: 业态 谈判', '甲: 业态/便利店'])
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => tagsOnDisk(trivet)).toEqual(before)
    await page.keyboard.press('ControlOrMeta+y')
    await expect.poll(() => tagsOnDisk(trivet)).toEqual(['丙: 业态', '乙: 业态 谈判', '甲: 业态/便利店'])
  })

  test('a thought caught anywhere waits in the inbox until it is filed; a draft survives closing @both', async ({
    trivet,
  }) => {
    const { page } = trivet
    await trivet.call('accounts.create', { name: '禾岭', tier: null, channel: null })
    await goTo(trivet, '#/methods')
    await expect(page.getByRole('heading', { name: '方法' }).first()).toBeVisible()
    await page.keyboard.press('ControlOrMeta+j')
    const field = page.getByRole('textbox', { name: '刚发生了什么' })
    await expect(field).toBeFocused()
    const ime = await inputMethodFor(page)
    await ime.type(word("zhang'qi", '账期'), word("yao'tan", '要谈'))
    await page.keyboard.press('Escape')
    await expect(field).toBeHidden()
    await page.keyboard.press('ControlOrMeta+j')
    await expect(field).toHaveValue('账期要谈')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(field).toBeHidden()

    await goTo(trivet, '#/playbook/inbox')
    const item = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: '账期要谈' }) })
      .last()
    await item.getByRole('combobox', { name: '客户' }).click()
    await page.getByRole('option', { name: '禾岭' }).click()
    await expect
      .poll(async () => (await trivet.call('notes.list', {}))[0])
      .toMatchObject({ title: '账期要谈', inbox: true, accounts: [expect.any(String)] })
    await button(trivet, '归类“账期要谈”').click()
    await expect(page.getByText('收件箱已清空')).toBeVisible()
    expect(await trivet.call('notes.list', {})).toMatchObject([{ title: '账期要谈', inbox: false }])
  })
})

test('an own template asks for the account, fills its placeholders and puts the caret where it says', async ({
  trivet,
}) => {
  const { page } = trivet
  await trivet.call('accounts.create', { name: 'Heling', tier: null, channel: null })
  await trivet.call('notes.create', {
    title: '{{account}} weekly',
    body: 'With {{account}} on {{date}}.\n\n{{cursor}}\n\n{{unknown}}',
    template: true,
    tags: ['weekly'],
  })
  await goTo(trivet, '#/playbook')
  await expect(page.getByText('0 notes')).toBeVisible()
  await button(trivet, 'New note from a template').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Account' }).click()
  await page.getByRole('option', { name: 'Heling' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Heling weekly')
  await dialog.getByRole('button', { name: 'Create the note' }).click()
  await expect(page.locator('.cm-content')).toBeFocused()
  await page.keyboard.type('Terms first')
  await expect
    .poll(async () => {
      const made = (await trivet.call('notes.list', {})).find(({ template }) => !template)
      return made && trivet.call('notes.get', { id: made.id })
    })
    .toMatchObject({ title: 'Heling weekly', tags: ['weekly'], accounts: [expect.any(String)] })
  const made = (await trivet.call('notes.list', {})).find(({ template }) => !template)
  await expect
    .poll(async () => (await trivet.call('notes.get', { id: made?.id ?? '' })).body)
    .toMatch(/^With Heling on \d{4}-\d\d-\d\d\.\n\nTerms first\n\n\{\{unknown\}\}$/)
})

test('the look back on this week is one note, and the keys lead to the one before', async ({ trivet }) => {
  const { page } = trivet
  const earlier = new Date(Date.now() - 14 * 86_400_000).toISOString().slice(0, 10)
  const { note: before } = await trivet.call('reflections.open', { kind: 'week', day: earlier, locale: 'en' })
  await goTo(trivet, '#/today')
  await button(trivet, 'Look back on this week').click()
  await expect(page.locator('.cm-content')).toBeFocused()
  const here = await page.locator('[data-note-id]').getAttribute('data-note-id')
  await goTo(trivet, '#/playbook/reflections')
  await button(trivet, 'Look back on this week').click()
  await expect(page.locator(`[data-note-id="${here ?? ''}"]`)).toBeVisible()
  // The strip knows of the note before once the list is here.
  await expect(page.getByRole('toolbar').getByRole('button', { name: /Page Up/ })).toBeEnabled()
  await page.keyboard.press('Alt+PageUp')
  await expect(page.locator(`[data-note-id="${before.id}"]`)).toBeVisible()
  await page.keyboard.press('Alt+PageDown')
  await expect(page.locator(`[data-note-id="${here ?? ''}"]`)).toBeVisible()
  expect(await trivet.call('notes.list', {})).toHaveLength(2)
})

test('the key of the computer opens a small window that saves into the inbox @electron', async ({
  trivet,
}) => {
  const { app, page } = trivet
  await app.evaluate(({ globalShortcut }) => {
    // No screen of a test has a keyboard for the whole computer; what the key does is called instead.
    globalShortcut.isRegistered = () => true
    globalShortcut.register = (_keys, pressed) => {
      Object.assign(globalThis, { pressed })
      return true
    }
  })
  await goTo(trivet, '#/settings')
  await page.getByRole('switch', { name: /Ctrl \+ Alt \+ N/ }).click({ force: true })
  await expect.poll(() => trivet.call('settings.get', {})).toMatchObject({ captureShortcut: true })
  const opened = app.waitForEvent('window')
  await app.evaluate(() => {
    const { pressed } = globalThis as unknown as { pressed: () => void }
    pressed()
  })
  const small = await opened
  await small.getByRole('textbox', { name: 'What happened' }).fill('Caught from elsewhere')
  const closed = small.waitForEvent('close')
  // Only pressed, not let go: the window may be gone before a key could come up again.
  await Promise.allSettled([closed, small.keyboard.down('Control'), small.keyboard.down('Enter')])
  await closed
  expect(await trivet.call('notes.list', {})).toMatchObject([{ title: 'Caught from elsewhere', inbox: true }])
})
