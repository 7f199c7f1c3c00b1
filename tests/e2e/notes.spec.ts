import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { expect, test, type Trivet } from './fixtures.ts'
import { inputMethodFor, word } from './input-method.ts'

const storedNote = z.object({ title: z.string(), body: z.string(), tags: z.array(z.string()) })

async function onDisk(trivet: Trivet, id: string) {
  const file = await readFile(join(trivet.workspaceDir, 'notes', `${id}.json`), 'utf8')
  return storedNote.parse(JSON.parse(file))
}

async function openNote(trivet: Trivet, content: { title?: string; body?: string } = {}) {
  const { id } = await trivet.call('notes.create', { title: '', body: '', ...content })
  await goTo(trivet, id)
  return id
}

async function goTo(trivet: Trivet, id: string) {
  await trivet.page.evaluate((hash) => {
    location.hash = hash
  }, `#/playbook/notes/${id}`)
  await expect(trivet.page.locator(`[data-note-id="${id}"] .cm-content`)).toBeVisible()
}

const body = (trivet: Trivet) => trivet.page.locator('.cm-content')
const saved = (trivet: Trivet) => trivet.page.locator('[data-save-state="saved"]')

test.describe('writing Chinese with an input method', () => {
  test.use({ locale: 'zh-CN' })

  test('the text, the title and the tags arrive letter for letter in the file @both', async ({ trivet }) => {
    const id = await openNote(trivet)
    const ime = await inputMethodFor(trivet.page)

    await trivet.page.getByRole('textbox', { name: '标题', exact: true }).click()
    await ime.type(word("nian'du", '年度'), word("tan'pan", '谈判'))
    await ime.spell(['f', 'fu', "fu'p", "fu'pan"])
    await ime.pressInside('Enter')
    await expect(trivet.page.getByRole('textbox', { name: '标题', exact: true })).toBeFocused()
    await ime.commit('复盘')
    await trivet.page.keyboard.press('Enter')
    await expect(body(trivet)).toBeFocused()

    await trivet.page.keyboard.type('## ')
    await ime.type(word("ke'hu", '客户'), word('yao', '要'), { steps: ['“', '“”'], text: '“' })
    await ime.type(word("geng'duo", '更多'), word("kou'dian", '扣点'), { steps: ['”'], text: '”' })
    await trivet.page.keyboard.press('Enter')
    await trivet.page.keyboard.type('- ')
    await ime.type(word("wo'men", '我们'), word('rang', '让'))
    await trivet.page.keyboard.type(' 0.5 ')
    await ime.type(word("ge'dian", '个点'))
    await trivet.page.keyboard.press('Enter')
    await ime.type(word("dui'fang", '对方'), word("da'ying", '答应'), { steps: ['。'], text: '。' })

    const tags = trivet.page.getByRole('combobox', { name: '标签', exact: true })
    await tags.click()
    await ime.spell(['t', 'tan', "tan'pan"])
    await ime.pressInside('Enter')
    await ime.commit('谈判')
    await trivet.page.keyboard.press('Enter')
    await ime.type({ steps: ['＃'], text: '＃' }, word("fu'pan", '复盘'))
    await trivet.page.keyboard.press('Enter')

    await expect
      .poll(() => onDisk(trivet, id))
      .toEqual({
        title: '年度谈判复盘',
        body: '## 客户要“更多扣点”\n- 我们让 0.5 个点\n- 对方答应。',
        tags: ['谈判', '复盘'],
      })
  })

  test('a word in the middle of bold text and over a selection is not garbled @both', async ({ trivet }) => {
    const id = await openNote(trivet, { body: '他们要**更低价格**，我们要**更多陈列**。' })
    const ime = await inputMethodFor(trivet.page)
    await body(trivet).click()
    await trivet.page.keyboard.press('ControlOrMeta+Home')
    for (let step = 0; step < 6; step += 1) await trivet.page.keyboard.press('ArrowRight')
    await ime.type(word("hen'duo", '很多'))
    await trivet.page.keyboard.press('End')
    for (let step = 0; step < 7; step += 1) await trivet.page.keyboard.press('Shift+ArrowLeft')
    await ime.type(word("hao'wei'zhi", '好位置'))
    await expect
      .poll(async () => (await onDisk(trivet, id)).body)
      .toBe('他们要**更很多低价格**，我们要**好位置')
  })

  test('a save in the middle of a composition leaves the composition alone @both', async ({ trivet }) => {
    const id = await openNote(trivet)
    const ime = await inputMethodFor(trivet.page)
    await body(trivet).click()
    await trivet.page.keyboard.type('A')
    await ime.spell(['k', 'ke'])
    await expect.poll(async () => (await onDisk(trivet, id)).body).toMatch(/^A/)
    await ime.spell(["ke'h", "ke'hu"])
    await ime.commit('客户')
    await expect.poll(async () => (await onDisk(trivet, id)).body).toBe('A客户')
  })

  test('a version from elsewhere that comes in during a composition waits, and both arrive @both', async ({
    trivet,
  }) => {
    const id = await openNote(trivet, { body: '第一行\n' })
    const ime = await inputMethodFor(trivet.page)
    await body(trivet).click()
    await trivet.page.keyboard.press('ControlOrMeta+End')
    await expect(saved(trivet)).toBeVisible()
    await ime.spell(['k'])
    await expect.poll(async () => (await onDisk(trivet, id)).body).toBe('第一行\nk')
    await expect(saved(trivet)).toBeVisible()
    const note = await trivet.call('notes.get', { id })
    await trivet.call('notes.save', { ...note, body: `别处写的\n${note.body}` })
    await trivet.page.waitForTimeout(500)
    await ime.spell(['ke', "ke'hu"])
    await ime.commit('客户')
    await expect.poll(async () => (await onDisk(trivet, id)).body).toBe('别处写的\n第一行\n客户')
    await expect(body(trivet)).toContainText('别处写的')
  })
})

test('every note keeps its own undo history while others are opened', async ({ trivet }) => {
  const first = await openNote(trivet, { title: 'First', body: 'one' })
  await body(trivet).click()
  await trivet.page.keyboard.press('ControlOrMeta+End')
  await trivet.page.keyboard.type(' two')
  const second = await openNote(trivet, { title: 'Second', body: 'other' })
  await body(trivet).click()
  await trivet.page.keyboard.press('ControlOrMeta+End')
  await trivet.page.keyboard.type(' text')
  await goTo(trivet, first)
  await body(trivet).click()
  await trivet.page.keyboard.press('ControlOrMeta+z')
  await expect(body(trivet)).toHaveText('one')
  await trivet.page.keyboard.press('ControlOrMeta+z')
  await expect(body(trivet)).toHaveText('one')
  await expect.poll(async () => (await onDisk(trivet, first)).body).toBe('one')
  expect((await onDisk(trivet, second)).body).toBe('other text')
})

test('“saved” is shown only when the file has the text @both', async ({ trivet }) => {
  const id = await openNote(trivet)
  await body(trivet).click()
  for (const text of ['one', ' two', ' three']) {
    await trivet.page.keyboard.type(text)
    await expect(trivet.page.locator('[data-save-state="unsaved"]')).toBeVisible()
    await expect(saved(trivet)).toBeVisible()
    const shown = await body(trivet).innerText()
    expect((await onDisk(trivet, id)).body).toBe(shown)
  }
})

test('a killed app has lost nothing that was typed 1.2 seconds before @electron', async ({ trivet }) => {
  const id = await openNote(trivet)
  await body(trivet).click()
  await trivet.page.keyboard.type('几句要紧的话 and some Latin')
  await trivet.page.waitForTimeout(1_200)
  const { app } = trivet
  const { pid } = app.process()
  if (pid === undefined) throw new Error('Electron has no process.')
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  process.kill(pid, 'SIGKILL')
  await gone
  expect((await onDisk(trivet, id)).body).toBe('几句要紧的话 and some Latin')
})

test('what was just typed survives closing the window at once @both', async ({ trivet }) => {
  const id = await openNote(trivet)
  await body(trivet).click()
  await trivet.page.keyboard.type('last words')
  await trivet.page.evaluate(() => {
    location.hash = '#/today'
  })
  await trivet.restart()
  expect((await onDisk(trivet, id)).body).toBe('last words')
})

test('a change from elsewhere comes up while nothing is unsaved, and the caret stays @both', async ({
  trivet,
}) => {
  const id = await openNote(trivet, { body: 'middle' })
  await body(trivet).click()
  await trivet.page.keyboard.press('ControlOrMeta+End')
  const note = await trivet.call('notes.get', { id })
  await trivet.call('notes.save', { ...note, body: 'start middle' })
  await expect(body(trivet)).toHaveText('start middle')
  await trivet.page.keyboard.type(' end')
  await expect.poll(async () => (await onDisk(trivet, id)).body).toBe('start middle end')
})

test('both versions are kept when two sides write at the same time', async ({ trivet }) => {
  const id = await openNote(trivet, { title: 'Plan', body: '' })
  await body(trivet).click()
  const note = await trivet.call('notes.get', { id })
  await Promise.all([
    trivet.page.keyboard.type('mine'),
    trivet.call('notes.save', { ...note, body: 'theirs' }),
  ])
  await expect(saved(trivet)).toBeVisible()
  await expect
    .poll(async () => {
      const names = await readdir(join(trivet.workspaceDir, 'notes'))
      const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
      const bodies = await Promise.all(ids.map(async (name) => (await onDisk(trivet, name)).body))
      return bodies.some((text) => text.includes('mine')) && bodies.some((text) => text.includes('theirs'))
    })
    .toBe(true)
})

test('a deleted note comes back by undo with all it had', async ({ trivet }) => {
  const id = await openNote(trivet, { title: 'Keep me', body: 'text' })
  await trivet.page.getByRole('button', { name: 'Move to trash' }).click()
  await expect(trivet.page.locator('.cm-content')).toBeHidden()
  await trivet.page.keyboard.press('ControlOrMeta+z')
  await expect(trivet.page.locator(`[data-note-id="${id}"]`)).toBeVisible()
  expect(await onDisk(trivet, id)).toEqual({ title: 'Keep me', body: 'text', tags: [] })
})

test('Escape and Tab lead out of the text by keyboard', async ({ trivet }) => {
  await openNote(trivet, { title: 'T', body: 'text' })
  await body(trivet).click()
  await trivet.page.keyboard.press('Tab')
  await expect(body(trivet)).toBeFocused()
  await trivet.page.keyboard.press('Escape')
  await trivet.page.keyboard.press('Tab')
  await expect(body(trivet)).not.toBeFocused()
})

test('a beginning offered by an empty playbook becomes a note of its part', async ({ trivet }) => {
  await trivet.page.evaluate(() => {
    location.hash = '#/playbook'
  })
  await trivet.page.getByRole('button', { name: /After a negotiation/ }).click()
  await expect(body(trivet)).toContainText('What they asked for')
  const [note] = await trivet.call('notes.list', {})
  expect(note).toMatchObject({ title: 'After a negotiation', competencies: ['D1'] })
})
