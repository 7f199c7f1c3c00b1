import { expect, test } from './fixtures.ts'
import { inputMethodFor, word } from './input-method.ts'
import { bodyOf, expectBody, storedNoteOf, writeIn } from './note-page.ts'

/*
 * Real composition events, through the DevTools protocol, where editors are known to break: each test walks one note
 * through several places, because starting the app takes longer than writing in it.
 */
test.use({ locale: 'zh-CN' })

test('at both ends of a line, in bold, beside a link and over several lines, words arrive whole @both', async ({
  trivet,
}) => {
  const { page } = trivet
  const id = await writeIn(trivet, '他们要**更低价格**。\n见[谈判](https://a.cn)。\n第三行\n第四行')
  const ime = await inputMethodFor(page)
  await page.keyboard.press('ControlOrMeta+Home')
  await ime.type(word("zuo'tian", '昨天'))
  await page.keyboard.press('End')
  await ime.type(word('ranhou', '然后'))
  await expectBody(trivet, id, '昨天他们要**更低价格**。然后\n见[谈判](https://a.cn)。\n第三行\n第四行')

  await page.keyboard.press('Home')
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight')
  await ime.type(word("hen'duo", '很多'))
  await expectBody(trivet, id, '昨天他们要**更很多低价格**。然后\n见[谈判](https://a.cn)。\n第三行\n第四行')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await ime.type(word("ji'lu", '记录'))
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await ime.type(word("shang'ci", '上次'))
  await expectBody(
    trivet,
    id,
    '昨天他们要**更很多低价格**。然后\n见上次[谈判](https://a.cn)记录。\n第三行\n第四行',
  )

  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+Home')
  await ime.spell(['j', 'jie', "jie'shu"])
  await ime.pressInside('Enter')
  await ime.commit('结束')
  const whole = '昨天他们要**更很多低价格**。然后\n见上次[谈判](https://a.cn)记录。\n结束'
  await expectBody(trivet, id, whole)

  // One composition is one step of undo.
  await page.keyboard.press('ControlOrMeta+z')
  await expectBody(trivet, id, whole.replace('结束', '第三行\n第四行'))
})

test('Enter, Tab and Escape among candidates make no item, no row and no cell @both', async ({ trivet }) => {
  const { page } = trivet
  const id = await writeIn(trivet, '- ')
  const ime = await inputMethodFor(page)
  await ime.spell(['k', 'ke', "ke'hu"])
  for (const key of ['Enter', 'Tab', 'ArrowDown', 'Enter']) await ime.pressInside(key)
  await ime.commit('客户')
  await expectBody(trivet, id, '- 客户')
  await page.keyboard.press('Enter')
  await ime.type(word("gong'si", '公司'))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('| a | b |')
  await page.keyboard.press('Enter')
  await ime.spell(['r', 'rang'])
  for (const key of ['Enter', 'Tab', 'Escape']) await ime.pressInside(key)
  await ime.commit('让')
  await page.keyboard.press('Tab')
  await ime.type(word('huan', '换'))
  await page.keyboard.press('Tab')
  await expectBody(trivet, id, '- 客户\n- 公司\n| a   | b   |\n| --- | --- |\n| 让  | 换  |\n|     |     |')
})

test('full-width brackets and signs open completion after the composition, and are never doubled @both', async ({
  trivet,
}) => {
  const { page } = trivet
  await trivet.call('notes.create', { title: '年度谈判', body: '', tags: ['让步'] })
  const id = await writeIn(trivet, '见')
  const ime = await inputMethodFor(page)
  const option = (name: string | RegExp) => page.getByRole('option', { name })

  await ime.type({ steps: ['【【'], text: '【【' })
  // With the list open, the candidates have the keys.
  await ime.spell(['t', 'tan', "tan'pan"])
  await ime.pressInside('ArrowDown')
  await ime.pressInside('Enter')
  await ime.commit('谈判')
  await option(/年度谈判/).click()
  await expect(bodyOf(trivet)).toContainText('年度谈判')
  await expect(bodyOf(trivet)).not.toContainText('【')
  await page.keyboard.press('Enter')

  // An input method that closes brackets by itself.
  await ime.type({ steps: ['「「」」'], text: '「「」」' })
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await ime.type(word("nian'du", '年度'))
  await option(/年度谈判/).click()
  await expect(bodyOf(trivet)).not.toContainText('「')
  await page.keyboard.press('Enter')

  await ime.type({ steps: ['＃'], text: '＃' }, word('rang', '让'))
  await option('#让步').click()
  await expect(bodyOf(trivet)).toContainText('#让步')
  await expect.poll(async () => (await storedNoteOf(trivet, id)).tags).toEqual(['让步'])
  await page.keyboard.press('Enter')

  await ime.type({ steps: ['“', '“”'], text: '“”' })
  await page.keyboard.press('ArrowLeft')
  await ime.type(word('hao', '好'))
  await ime.type({ steps: ['《'], text: '《' }, word('yue', '约'), { steps: ['》'], text: '》' })
  await expect.poll(async () => (await storedNoteOf(trivet, id)).body).toMatch(/\n“好《约》”$/)
})

test('a save and a version from elsewhere during a composition leave it alone, in the tags as well @both', async ({
  trivet,
}) => {
  const { page } = trivet
  const id = await writeIn(trivet, '一\n')
  const ime = await inputMethodFor(page)
  await ime.spell(['k', 'ke'])
  await expectBody(trivet, id, '一\nke')
  const note = await trivet.call('notes.get', { id })
  await trivet.call('notes.save', { ...note, body: `别处\n${note.body}`, tags: ['别处'] })
  await expect(page.getByText('别处', { exact: true }).first()).toBeVisible()
  await ime.spell(["ke'h", "ke'hu"])
  await ime.commit('客户')
  await expectBody(trivet, id, '别处\n一\n客户')

  const tags = page.getByRole('combobox', { name: '标签', exact: true })
  await tags.click()
  await ime.spell(['f', 'fu', "fu'pan"])
  await ime.pressInside('Enter')
  await ime.commit('复盘')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await storedNoteOf(trivet, id)).tags).toEqual(['别处', '复盘'])
})
