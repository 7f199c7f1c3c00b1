import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FrameLocator } from 'playwright'
import { attachmentAddress } from '#shared/domain/attachment.ts'
import { readPdf } from '../support/pdf-text.ts'
import { pngOf } from '../support/pictures.ts'
import { expect, test, type Trivet } from './fixtures.ts'
import { inputMethodFor } from './input-method.ts'

const missing = `${'0'.repeat(64)}.png`

async function addPicture(trivet: Trivet, width = 320, height = 200): Promise<string> {
  const base64 = Buffer.from(pngOf(width, height)).toString('base64')
  return (await trivet.call('attachments.add', { name: 'shelf.png', type: 'image/png', base64 })).file
}

async function read(trivet: Trivet, body: string, view = 'read', title = 'Endcap'): Promise<FrameLocator> {
  const { id } = await trivet.call('notes.create', { title, body })
  await trivet.page.evaluate(
    ([hash, shown]) => {
      localStorage.setItem('trivet.notes.view', JSON.stringify(shown))
      location.hash = hash
    },
    [`#/playbook/notes/${id}`, view] as const,
  )
  await expect(trivet.page.locator(`[data-note-id="${id}"]`)).toBeVisible()
  return trivet.page.frameLocator('iframe[data-preview]')
}

async function runCommand(trivet: Trivet, name: string): Promise<void> {
  await trivet.page.keyboard.press('ControlOrMeta+Shift+P')
  await trivet.page.keyboard.type(name)
  await trivet.page.getByRole('option', { name }).first().click()
}

test('shows pictures, ticks tasks and leads to headings @both', async ({ trivet }) => {
  const { page } = trivet
  const file = await addPicture(trivet)
  const frame = await read(
    trivet,
    `# Top\n\n[down](#the-end) [^1]\n\n- [x] done\n- [ ] outer\n  - [ ] inner\n\n![shelf](${attachmentAddress(file)}) ![gone](${attachmentAddress(missing)})\n\n${'line\n\n'.repeat(60)}## The end!\n\n[^1]: A footnote.\n`,
  )
  const picture = frame.getByRole('img', { name: 'shelf' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320)
  await expect(frame.getByText('gone (image not found)')).toBeVisible()

  const bodyOf = async () =>
    (await trivet.call('notes.list', {})).find(({ title }) => title === 'Endcap')?.id ?? ''
  const lines = async () =>
    (await trivet.call('notes.get', { id: await bodyOf() })).body
      .split('\n')
      .filter((line) => line.includes('- ['))
  await frame.getByRole('checkbox', { name: 'inner' }).click()
  await expect(frame.getByRole('checkbox', { name: 'inner' })).toBeChecked()
  await expect.poll(lines).toEqual(['- [x] done', '- [ ] outer', '  - [x] inner'])
  await page.locator('#content').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(lines).toEqual(['- [x] done', '- [ ] outer', '  - [ ] inner'])

  await frame.getByRole('link', { name: 'down' }).click()
  await expect(frame.getByRole('heading', { name: 'The end!' })).toBeInViewport()
  await expect(frame.getByText('A footnote.')).toBeInViewport()
})

test('finds words in a note and in the fields of a plan @both', async ({ trivet }) => {
  const { page } = trivet
  const frame = await read(trivet, `# ＰＯＳ data\n\nThe **pos** of Pos.\n\n${'line\n\n'.repeat(60)}last POS`)
  await frame.getByText('The pos of Pos.').click()
  await page.keyboard.press('ControlOrMeta+f')
  const bar = page.getByRole('search', { name: 'Find in page' })
  await expect(bar.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('pos')
  await expect(bar.getByRole('status')).toHaveText('1 of 4')
  await page.keyboard.press('Shift+Enter')
  await expect(bar.getByRole('status')).toHaveText('4 of 4')
  await expect(frame.getByText('last POS')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(frame.getByRole('heading', { name: 'data' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()

  const { id } = await trivet.call('accounts.create', { name: 'Northwind', tier: null, channel: null })
  const account = await trivet.call('accounts.get', { id })
  await trivet.call('accounts.save', {
    ...account,
    charter: { ...account.charter, where: 'Value for families' },
  })
  await page.evaluate((hash) => (location.hash = hash), `#/accounts/${id}`)
  await expect(page.locator('textarea', { hasText: 'Value for families' })).toBeVisible()
  await page.locator('#content').focus()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('FOR FAMILIES')
  await expect(bar.getByRole('status')).toHaveText('1 of 1')
  await expect(page.locator('[data-found="now"]')).toHaveValue('Value for families')
})

test('looks for nothing while an input method spells', async ({ trivet }) => {
  const { page } = trivet
  await read(trivet, '客户 and ke')
  await page.locator('#content').focus()
  await page.keyboard.press('ControlOrMeta+f')
  const bar = page.getByRole('search', { name: 'Find in page' })
  const inputMethod = await inputMethodFor(page)
  await inputMethod.spell(['k', 'ke'])
  await inputMethod.pressInside('Enter')
  await inputMethod.pressInside('Escape')
  await expect(bar.getByRole('status')).toHaveText('')
  await inputMethod.commit('客户')
  await expect(bar.getByRole('status')).toHaveText('1 of 1')
})

const printable = (file: string) =>
  `## 一、费用\n\n三方面压力，说清楚。A line in English.\n\n- [x] 已谈\n\n| 项目 | 金额 |\n| --- | ---: |\n${'| 堆头 | 12,000 |\n'.repeat(60)}\n![照片](${attachmentAddress(file)})\n\n[site](https://example.com/terms)\n\n\`\`\`mermaid\nflowchart LR\n  A --> B\n\`\`\`\n`

function expectPrinted(bytes: Uint8Array): void {
  const pdf = readPdf(bytes)
  const text = pdf.text.replace(/\s+/g, '')
  expect(pdf.pages).toBeGreaterThanOrEqual(2)
  expect(pdf.fonts).toBeGreaterThan(0)
  expect(pdf.images).toBeGreaterThan(0)
  for (const said of [
    '中秋复盘',
    '一、费用',
    '三方面压力，说清楚。',
    'AlineinEnglish.',
    '☑',
    'https://example.com/terms',
  ]) {
    expect(text).toContain(said)
  }
  // The head of the table stands on each of its pages.
  expect(text.match(/项目金额/g)?.length).toBeGreaterThanOrEqual(2)
  // Neither the list beside the note nor a tool is on paper.
  expect(text).not.toContain('Playbook')
  expect(text).not.toContain('Export')
}

test('saves a note as PDF where the user wants it @electron', async ({ trivet }) => {
  const { app, page, documentsDir } = trivet
  await read(trivet, printable(await addPicture(trivet)), 'edit', '中秋复盘')
  const target = join(documentsDir, 'out.pdf')
  const suggested = app.evaluate(
    ({ dialog }, path) =>
      new Promise<string>((resolve) => {
        dialog.showSaveDialog = (...parameters: unknown[]) => {
          resolve(JSON.stringify(parameters))
          return Promise.resolve({ canceled: false, filePath: path })
        }
      }),
    target,
  )
  await expect(page).toHaveTitle(/中秋复盘/)
  await runCommand(trivet, 'Save this page as PDF')
  expect(await suggested).toContain('中秋复盘.pdf')
  await expect(page.getByText('Saved as out.pdf')).toBeVisible({ timeout: 30_000 })
  expectPrinted(await readFile(target))
  await expect(page.locator('[data-printed]')).toHaveCount(0)
})

test('prints a note from its editor, in the dark theme too', async ({ trivet }) => {
  const { page } = trivet
  await trivet.call('settings.save', { theme: 'dark' })
  await read(trivet, printable(await addPicture(trivet)), 'edit', '中秋复盘')
  const asked = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.print = () => {
          window.dispatchEvent(new Event('beforeprint'))
          resolve()
        }
      }),
  )
  await runCommand(trivet, 'Print this page')
  await asked
  expect(await page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])).toBe('light')
  expectPrinted(await page.pdf({ format: 'A4' }))
  await expect(page.locator('[data-printed]')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])).toBe('dark')
})

test('clears away the pictures that nothing shows, and brings them back', async ({ trivet }) => {
  const { page } = trivet
  const [used, unused] = [await addPicture(trivet), await addPicture(trivet, 30, 30)]
  await trivet.call('notes.create', { title: 'Shelf', body: `![x](${attachmentAddress(used)})` })
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('button', { name: 'Clear away what is not used' }).click()
  await expect(page.getByText('Each of them is in use.')).toBeVisible()
  const files = async () => (await trivet.call('attachments.list', {})).map(({ file }) => file)
  expect(await files()).toEqual([used])
  await page.locator('#content').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('list', { name: 'Pictures that no document shows' })).toBeVisible()
  expect(await files()).toEqual([used, unused].sort())
})
