import { expect, test } from './fixtures.ts'
import { inputMethodFor, word } from './input-method.ts'
import { bodyOf, expectBody, goToNote, storedNoteOf, writeIn } from './note-page.ts'

test.use({ locale: 'zh-CN' })

test('full-width brackets offer names, an input method finds them, and the text says [[…]] @both', async ({
  trivet,
}) => {
  const { page } = trivet
  await trivet.call('notes.create', { title: '年度合同', body: '## 扣点\n\n## 账期' })
  await trivet.call('accounts.create', { name: '大润发', tier: null, channel: null })
  const id = await writeIn(trivet, '见 ')
  const spelling = await inputMethodFor(page)
  const options = page.locator('.cm-tooltip-autocomplete li')

  // An input method that closes its brackets by itself.
  await spelling.commit('【【】】')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await spelling.spell(['n', 'ni', 'nian'])
  await spelling.pressInside('Enter')
  await expect(bodyOf(trivet)).toHaveText('见 【【nian】】')
  await spelling.commit('年度')
  await expect(options.first()).toContainText('年度合同')
  await options.first().click()
  await expectBody(trivet, id, '见 [[年度合同]]')

  // By the first letters of the syllables, and by a heading.
  await page.keyboard.type('、[[drf')
  await expect(options.first()).toContainText('大润发')
  await options.first().click()
  await page.keyboard.type('、[[年度合同#')
  await spelling.type(word('zhang', '账'))
  await expect(options).toHaveCount(1)
  await options.first().click()
  await expectBody(trivet, id, '见 [[年度合同]]、[[大润发]]、[[年度合同#账期]]')

  // What is not there yet is made on the way.
  await page.keyboard.type('、[[新想法')
  await expect(options.first()).toContainText('新建笔记“新想法”')
  await options.first().click()
  await expectBody(trivet, id, '见 [[年度合同]]、[[大润发]]、[[年度合同#账期]]、[[新想法]]')
  await expect(page.locator('.tv-link')).toHaveCount(4)
  await expect(page.locator('.tv-link-broken')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('新想法')
})

test('links follow a new title, are taken back, and are made of mentions', async ({ trivet }) => {
  const { page } = trivet
  const { id: target } = await trivet.call('notes.create', { title: '年度合同', body: '' })
  const { id: visit } = await trivet.call('notes.create', {
    title: '拜访',
    body: '谈了 [[年度合同|合同]]。`[[年度合同]]` [[没有写过]]',
  })
  await trivet.call('notes.create', { title: '周会', body: '年度合同下周再看。' })

  await goToNote(trivet, target)
  await page.getByRole('textbox', { name: '标题' }).fill('2027 年合同')
  await expect(page.getByText('已更新 1 篇笔记里指向“2027 年合同”的链接')).toBeVisible()
  await expectBody(trivet, visit, '谈了 [[2027 年合同|合同]]。`[[年度合同]]` [[没有写过]]')
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await expectBody(trivet, visit, '谈了 [[年度合同|合同]]。`[[年度合同]]` [[没有写过]]')
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('年度合同')

  await page.getByRole('button', { name: '双向链接' }).click()
  const panel = page.getByRole('complementary', { name: '双向链接' })
  await expect(panel).toContainText('谈了 合同。')
  await panel.getByRole('button', { name: '为“周会”里的这处提及加上链接' }).click()
  await expect(panel.getByText('没有其他笔记提到它。')).toBeVisible()
  await expect(panel.getByRole('button', { name: '周会', exact: true })).toBeVisible()

  await panel.getByRole('link', { name: '失效链接' }).click()
  await expect(page.getByRole('heading', { name: '没有写过' })).toBeVisible()
  await page.getByRole('button', { name: '为“没有写过”另选目标' }).click()
  await page.getByPlaceholder('搜索名称').fill('周会')
  await page.getByPlaceholder('搜索名称').press('Enter')
  await expect(page.getByText('没有失效链接')).toBeVisible()
  expect((await storedNoteOf(trivet, visit)).body).toContain('[[周会|没有写过]]')

  await page.evaluate(() => localStorage.setItem('trivet.notes.view', '"read"'))
  await page.reload()
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/playbook/notes/${visit}`)
  const preview = page.frameLocator('iframe[data-preview="shown"]')
  await preview.getByText('合同', { exact: true }).click()
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('年度合同')
})
