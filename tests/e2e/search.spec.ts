import { expect, test } from './fixtures.ts'
import { inputMethodFor, word } from './input-method.ts'

test.describe('the search', () => {
  test.use({ locale: 'zh-CN', sample: true })

  test('finds while one types with an input method, opens at the place, and comes back @both', async ({
    trivet,
  }) => {
    const { page } = trivet
    const { id } = await trivet.call('notes.create', {
      title: '周五走访',
      body: `${'一行\n'.repeat(80)}对方提到独有的冷柜押金`,
    })
    await page.keyboard.press('ControlOrMeta+Shift+F')
    const field = page.getByRole('combobox', { name: '全文搜索' })
    await expect(field).toBeFocused()
    const keyboard = await inputMethodFor(page)
    await keyboard.type(word('lenggui', '冷柜'))
    await keyboard.spell(['y', 'ya'])
    // Enter chooses a candidate here; it must not open what is found so far.
    await keyboard.pressInside('Enter')
    await expect(field).toBeVisible()
    await keyboard.commit('押金')
    const result = page.getByRole('option', { name: /周五走访/ })
    await expect(result).toHaveAttribute('aria-selected', 'true')
    await expect(result.locator('mark')).toHaveText('冷柜押金')

    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page).toHaveURL(new RegExp(`#/playbook/notes/${id}$`))
    const trail = page.getByRole('group', { name: '“冷柜押金”的搜索结果' })
    await expect(trail.getByRole('status')).toContainText('周五走访')
    await trail.getByRole('button', { name: '冷柜押金' }).click()
    await expect(field).toHaveValue('冷柜押金')
    await expect(result).toBeVisible()

    // What is written meanwhile is found without asking again.
    await trivet.call('notes.create', { title: '另一篇', body: '也谈冷柜押金' })
    await expect(page.getByRole('option', { name: /另一篇/ })).toBeVisible()
  })

  test('narrows down by kind and by facet, and shows the way out of nothing', async ({ trivet }) => {
    const { page } = trivet
    await page.getByRole('link', { name: '搜索', exact: true }).click()
    const field = page.getByRole('combobox', { name: '全文搜索' })
    await field.fill('账期')
    await page.getByRole('button', { name: /^笔记 \d+$/ }).click()
    await expect(page.getByRole('option').first()).toContainText('笔记')
    await expect(page.getByRole('option', { name: /法务提醒/ })).toHaveCount(0)
    await field.fill('账期 客户：没有这家')
    await page.getByRole('button', { name: '去掉限定再搜' }).click()
    await expect(field).toHaveValue('账期')
    await page.keyboard.press('Tab')
    await field.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(field).toHaveCount(0)
    await page.goBack()
    await expect(field).toHaveValue('账期')
    await page.keyboard.press('Escape')
    await expect(
      page.getByRole('region', { name: '最近搜过' }).getByRole('button', { name: '账期' }),
    ).toBeVisible()
  })
})

test.describe('the finder', () => {
  test.use({ locale: 'zh-CN', sample: true })

  test('opens things by the sound of their names, and runs commands @both', async ({ trivet }) => {
    const { page } = trivet
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('ControlOrMeta+P')
    const names = page.getByRole('dialog').getByRole('combobox', { name: '快速打开' })
    await expect(names).toBeFocused()
    await names.pressSequentially('hlsh')
    await expect(page.getByRole('option', { selected: true })).toContainText('禾岭生活')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/accounts\/[^/]+$/)

    // What was open last comes first.
    await page.keyboard.press('ControlOrMeta+1')
    await page.keyboard.press('ControlOrMeta+P')
    await expect(page.getByRole('option').first()).toContainText('禾岭生活')

    // From names to commands by one sign.
    await names.pressSequentially('>zhuti')
    const commands = page.getByRole('dialog').getByRole('combobox', { name: '命令' })
    await expect(page.getByRole('option')).toHaveCount(3)
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option', { selected: true })).toHaveText(/主题：深色/)
    await page.keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await expect(commands).toHaveCount(0)

    await page.keyboard.press('ControlOrMeta+K')
    await expect(commands).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(commands).toHaveCount(0)
  })

  test('lists every shortcut on a question mark, but not while one writes', async ({ trivet }) => {
    const { page } = trivet
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: '键盘快捷键' })
    await expect(dialog.getByText('Ctrl+Shift+F')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+F')
    const field = page.getByRole('combobox', { name: '全文搜索' })
    await expect(field).toBeFocused()
    await page.keyboard.press('?')
    await expect(field).toHaveValue('?')
    await expect(dialog).toHaveCount(0)
  })
})
