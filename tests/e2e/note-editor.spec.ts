import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Trivet } from './fixtures.ts'
import { bodyOf, expectBody, goToNote, storedNoteOf, writeIn } from './note-page.ts'

/** Puts data on a clipboard or under a pointer as another program would, and hands it to the text. */
async function handOver(
  trivet: Trivet,
  kind: 'paste' | 'drop',
  data: { text?: string; html?: string; files?: { name: string; type: string; base64: string }[] },
) {
  await bodyOf(trivet).evaluate(
    (element, { how, text, html, files }) => {
      const transfer = new DataTransfer()
      if (text !== undefined) transfer.setData('text/plain', text)
      if (html !== undefined) transfer.setData('text/html', html)
      for (const { name, type, base64 } of files ?? []) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type }))
      }
      const place = { bubbles: true, cancelable: true }
      if (how === 'paste') {
        element.dispatchEvent(new ClipboardEvent('paste', { ...place, clipboardData: transfer }))
      } else {
        const { left, top } = element.getBoundingClientRect()
        const at = { clientX: left + 40, clientY: top + 30 }
        element.dispatchEvent(new DragEvent('drop', { ...place, ...at, dataTransfer: transfer }))
      }
    },
    { how: kind, ...data },
  )
}

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('a table is written with Tab and Enter, changed by its menu, and every step is undone by one', async ({
  trivet,
}) => {
  const { page } = trivet
  const id = await writeIn(trivet, '')
  await page.keyboard.type('| Given | Got |')
  await page.keyboard.press('Enter')
  await page.keyboard.type('端架')
  await page.keyboard.press('Tab')
  await page.keyboard.type('0.5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('terms')
  await page.keyboard.press('Shift+Tab')
  const written = '| Given | Got |\n| ----- | --- |\n| 端架  | 0.5 |\n| terms |     |'
  await expectBody(trivet, id, written)

  const menu = page.getByRole('button', { name: 'Change this table' })
  await menu.click()
  await page.getByRole('menuitem', { name: 'Right', exact: true }).click()
  await page.keyboard.press('Alt+ArrowDown')
  await expectBody(trivet, id, '| Given | Got |\n| ----- | --: |\n| terms |     |\n| 端架  | 0.5 |')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expectBody(trivet, id, written)

  // Enter in an empty last row leaves the table.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('after')
  await expectBody(trivet, id, `${written}\n\nafter`)
})

test('lists go on, end and indent; a checklist is ticked by key and by a click', async ({ trivet }) => {
  const { page } = trivet
  const id = await writeIn(trivet, '')
  await page.keyboard.type('1. one')
  await page.keyboard.press('Enter')
  await page.keyboard.type('two')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- [ ] call')
  await page.keyboard.press('Enter')
  await page.keyboard.type('write')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expectBody(trivet, id, '1. one\n2. two\n- [ ] call\n- [x] write')
  const box = await bodyOf(trivet).evaluate((element) => {
    const line = [...element.querySelectorAll('.cm-line')].find(({ textContent }) =>
      textContent.includes('call'),
    )
    const walker = document.createTreeWalker(line ?? element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('[') ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { left, width, top, height } = range.getBoundingClientRect()
      return { x: left + width, y: top + height / 2 }
    }
    return null
  })
  await page.mouse.click(box?.x ?? 0, box?.y ?? 0)
  await expectBody(trivet, id, '1. one\n2. two\n- [x] call\n- [x] write')
})

test('fences close themselves, diagrams come ready to be changed, brackets come in pairs', async ({
  trivet,
}) => {
  const { page } = trivet
  const id = await writeIn(trivet, '')
  await page.keyboard.type('```js')
  await page.keyboard.press('Enter')
  await page.keyboard.type('call(“a')
  await expectBody(trivet, id, '```js\ncall(“a”)\n```')
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Code and diagrams' }).click()
  await page.getByRole('menuitem', { name: 'Mind map of the three pressures' }).click()
  await page.keyboard.type('Now')
  await expect(bodyOf(trivet)).toContainText('root((Now))')
  await expect(bodyOf(trivet)).toBeFocused()
})

test('a block from a spreadsheet becomes a table, in one step', async ({ trivet }) => {
  const id = await writeIn(trivet, 'before')
  const html = '<table><tr><td>品类</td><td>销售额</td></tr><tr><td>饮料</td><td>6,600</td></tr></table>'
  await handOver(trivet, 'paste', { text: '品类\t销售额\r\n饮料\t6,600\r\n', html })
  await expectBody(trivet, id, 'before\n\n| 品类 | 销售额 |\n| ---- | -----: |\n| 饮料 |  6,600 |\n')
  await trivet.page.keyboard.press('ControlOrMeta+z')
  await expectBody(trivet, id, 'before')
})

test('pictures become attachments, other files are refused with a reason, dropped text stays text', async ({
  trivet,
}) => {
  const { page } = trivet
  const id = await writeIn(trivet, 'Shelf: ')
  await handOver(trivet, 'paste', { files: [{ name: 'image.png', type: 'image/png', base64: dot }] })
  const link = /^Shelf: !\[Picture\]\(trivet:\/\/attachment\/([0-9a-f]{64}\.png)\)$/
  await expect.poll(async () => (await storedNoteOf(trivet, id)).body).toMatch(link)
  const [, file] = link.exec((await storedNoteOf(trivet, id)).body) ?? []
  expect(await readdir(join(trivet.workspaceDir, 'attachments'))).toContain(file)
  await page.keyboard.press('ControlOrMeta+z')
  await expectBody(trivet, id, 'Shelf: ')

  await handOver(trivet, 'drop', {
    files: [
      { name: 'plan.xlsx', type: 'application/vnd.ms-excel', base64: dot },
      { name: 'fake.png', type: 'image/png', base64: btoa('no picture') },
    ],
  })
  await expect(page.getByText('“plan.xlsx” was left out', { exact: false })).toBeVisible()
  await expect(page.getByText('“fake.png” was left out', { exact: false })).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('“plan.xlsx” was left out', { exact: false })).toBeHidden()
  await expectBody(trivet, id, 'Shelf: ')
})

test('the outline leads to each section and marks the present one; selected words are counted', async ({
  trivet,
}) => {
  const { page } = trivet
  const part = (number: number) => `## 第 ${number} 节\n\n${'内容。\n\n'.repeat(20)}`
  await writeIn(trivet, `# Plan\n\n${[1, 2, 3, 4].map(part).join('')}`)
  await page.getByRole('button', { name: 'Outline' }).click()
  const outline = page.getByRole('complementary', { name: 'Outline' })
  await expect(outline.getByRole('button', { name: '第 4 节' })).toHaveAttribute('aria-current', 'location')
  await outline.getByRole('button', { name: '第 2 节' }).click()
  await expect(bodyOf(trivet)).toBeFocused()
  await expect(bodyOf(trivet).getByText('## 第 2 节')).toBeInViewport()
  await expect(outline.getByRole('button', { name: '第 2 节' })).toHaveAttribute('aria-current', 'location')
  await page.keyboard.type('新')
  await expect(outline.getByRole('button', { name: '第 2 节' })).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')

  await outline.getByRole('button', { name: '第 2 节' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(outline.getByRole('button', { name: '第 3 节' })).toHaveAttribute('aria-current', 'location')
  await page.keyboard.press('Shift+End')
  await expect(page.getByText(/^3 of \d+ words selected$/)).toBeVisible()
})

test('words are walked and taken as Chinese has them; # offers tags and files the note under them', async ({
  trivet,
}) => {
  const { page } = trivet
  await trivet.call('notes.create', { title: 'Other', body: '', tags: ['谈判', '复盘'] })
  const id = await writeIn(trivet, '客户要求更多')
  await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft')
  await page.keyboard.type('三个点')
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ControlOrMeta+Delete')
  await page.keyboard.type('#谈')
  await page.getByRole('option', { name: '#谈判' }).click()
  await expectBody(trivet, id, '#谈判 要求三个点')
  await expect.poll(async () => (await storedNoteOf(trivet, id)).tags).toEqual(['谈判'])
})

test('undo goes on after a restart, until the text is another one @both', async ({ trivet }) => {
  const id = await writeIn(trivet, 'one')
  await trivet.page.keyboard.type(' two')
  await trivet.page.keyboard.press('Enter')
  await trivet.page.keyboard.type('three')
  await expectBody(trivet, id, 'one two\nthree')
  const undoFolder = join(trivet.settingsDir, 'undo')
  const undoText = async () => {
    const names = await readdir(undoFolder, { recursive: true }).catch(() => [])
    const name = names.find((path) => path.endsWith(`${id}.json`))
    return name === undefined ? '' : readFile(join(undoFolder, name), 'utf8')
  }
  await expect.poll(undoText).toContain('-13"')
  await trivet.restart()
  await goToNote(trivet, id)
  await bodyOf(trivet).click()
  await trivet.page.keyboard.press('ControlOrMeta+z')
  await expectBody(trivet, id, 'one two')
  for (let step = 0; step < 3; step += 1) await trivet.page.keyboard.press('ControlOrMeta+z')
  await expectBody(trivet, id, 'one')
  await trivet.page.keyboard.press('ControlOrMeta+Shift+Z')
  await trivet.page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(bodyOf(trivet)).toContainText('one two')
})
