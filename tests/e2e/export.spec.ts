import { unzipSync } from 'fflate'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deadLinks, readTree, takeApart } from '#tests/support/exported-files.ts'
import { expect, test, type Trivet } from './fixtures.ts'

test.use({ sample: true, locale: 'zh-CN' })

/** Makes the native dialog answer with a folder, or as if the user had cancelled. */
async function answerDialog({ app }: Trivet, folder: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] })
  }, folder)
}

/** Opens the dialog for everything from the rail, by keyboard. */
async function openDialog({ page }: Trivet): Promise<void> {
  await page.getByRole('button', { name: '全部导出' }).press('Enter')
  await expect(page.getByRole('dialog', { name: '全部导出' })).toBeVisible()
}

/** What was exported holds every document, and no link in it leads nowhere. */
async function expectWhole(trivet: Trivet, folder: string): Promise<void> {
  const tree = await readTree(folder)
  const documents = [...tree].filter(([path]) => path.endsWith('.md'))
  const read = documents.map(([path, text]) => ({ path, ...takeApart(text) }))
  const titles = read.map(({ fields }) => fields['title'])
  const notes = await trivet.call('notes.list', {})
  const accounts = await trivet.call('accounts.list', {})
  expect(notes.length).toBeGreaterThan(0)
  for (const { title } of notes) expect(titles).toContain(title)
  for (const { name } of accounts) expect(titles).toContain(name)
  for (const { path, body } of read) expect(await deadLinks(folder, path, body)).toEqual([])
}

test('everything goes into a folder of the user’s choice, and nothing is written twice @electron', async ({
  trivet,
}) => {
  const { page } = trivet
  const folder = join(dirname(trivet.workspaceDir), '导出')
  await mkdir(folder, { recursive: true })
  await answerDialog(trivet, folder)
  await openDialog(trivet)
  const dialog = page.getByRole('dialog', { name: '全部导出' })
  await page.keyboard.press('Enter')
  // Nothing is written before the user has seen what would be.
  await expect(dialog.getByText('文件夹里将发生的变化')).toBeVisible()
  expect((await readTree(folder)).size).toBe(0)
  await expect(dialog.getByRole('button', { name: '写入' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/个文件已就位/)).toBeVisible()
  await expect(dialog.getByText(folder, { exact: true })).toBeVisible()
  await expect(dialog.getByRole('button', { name: '关闭' }).last()).toBeFocused()
  await expectWhole(trivet, folder)

  const before = await readTree(folder)
  await dialog.getByRole('button', { name: '换一个文件夹…' }).click()
  await expect(dialog.getByText('文件夹已是最新，无需写入。')).toBeVisible()
  await expect(dialog.getByText(`未变 ${before.size - 1} 个`)).toBeVisible()
  expect(await readTree(folder)).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('cancelling the folder dialog changes nothing, and a folder that is not allowed says why @electron', async ({
  trivet,
}) => {
  const { page } = trivet
  await answerDialog(trivet, null)
  await openDialog(trivet)
  const dialog = page.getByRole('dialog', { name: '全部导出' })
  await dialog.getByRole('button', { name: '选择文件夹…' }).click()
  await expect(dialog.getByRole('button', { name: '选择文件夹…' })).toBeEnabled()

  const before = await readTree(trivet.workspaceDir)
  await answerDialog(trivet, trivet.workspaceDir)
  await dialog.getByRole('button', { name: '选择文件夹…' }).click()
  await expect(dialog.getByRole('alert')).toContainText('不能使用这个文件夹')
  expect([...(await readTree(trivet.workspaceDir)).keys()].sort()).toEqual([...before.keys()].sort())
})

test('everything comes as one zip where there is no folder dialog', async ({ trivet }, testInfo) => {
  const { page } = trivet
  await openDialog(trivet)
  const dialog = page.getByRole('dialog', { name: '全部导出' })
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^trivet-\d{4}-\d\d-\d\d\.zip$/)
  await expect(dialog.getByText(`${download.suggestedFilename()} 已保存到下载文件夹`)).toBeVisible()

  const folder = testInfo.outputPath('unzipped')
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(await download.path())))) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  await expectWhole(trivet, folder)
})

test('a note that is still being typed is exported as it stands @electron', async ({ trivet }) => {
  const { page } = trivet
  const folder = join(dirname(trivet.workspaceDir), 'one')
  await mkdir(folder, { recursive: true })
  await answerDialog(trivet, folder)
  const note = await trivet.call('notes.create', { title: '拜访记录', body: '' })
  await page.evaluate((id) => (location.hash = `#/playbook/notes/${id}`), note.id)
  const editor = page.locator('.cm-content')
  await editor.click()
  await page.keyboard.type('second shelf')
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '导出笔记' })
  await dialog.getByRole('button', { name: '选择文件夹…' }).click()
  await dialog.getByRole('button', { name: '写入' }).click()
  await expect(dialog.getByText('1 个文件已就位')).toBeVisible()
  const { fields, body } = takeApart(await readFile(join(folder, 'notes/拜访记录.md'), 'utf8'))
  expect([fields['title'], body]).toEqual(['拜访记录', 'second shelf\n'])
})

/** Exports the plan on the screen as the dialog stands, and gives the documents of the zip by path. */
async function downloadPlan({ page }: Trivet): Promise<Map<string, string>> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('dialog', { name: '导出客户计划' }).getByRole('button', { name: '下载 zip' }).click()
  const files = Object.entries(unzipSync(await readFile(await (await downloading).path())))
  const documents = files.filter(([path]) => path.endsWith('.md'))
  return new Map(documents.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
}

test('a plan goes out whole, or as a copy for the customer without money and people', async ({ trivet }) => {
  const { page } = trivet
  const [account] = await trivet.call('accounts.list', {})
  await page.evaluate((hash) => (location.hash = hash), `#/accounts/${account?.id}`)
  const openButton = page.getByRole('button', { name: '导出', exact: true })
  await openButton.click()
  const dialog = page.getByRole('dialog', { name: '导出客户计划' })
  await expect(dialog.getByRole('radio', { name: '完整计划' })).toBeChecked()
  const [[, full] = ['', '']] = await downloadPlan(trivet)
  const privateWords = ['1,284.35', '固定返利', '周启明', '费用率']
  for (const word of privateWords) expect(full).toContain(word)
  await dialog.getByRole('button', { name: '关闭' }).last().click()

  await openButton.click()
  await dialog.getByRole('radio', { name: '完整计划' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: '给客户的版本' })).toBeChecked()
  const copies = await downloadPlan(trivet)
  expect([...copies.keys()]).toEqual(['accounts/禾岭生活（示例）（给客户）.md'])
  const [copy = ''] = copies.values()
  expect(copy).toContain('客户版')
  expect(copy).toContain('加权铺货')
  for (const word of privateWords) expect(copy).not.toContain(word)
  await dialog.getByRole('button', { name: '关闭' }).last().click()

  await openButton.click()
  await expect(dialog.getByRole('radio', { name: '给客户的版本' })).toBeChecked()
})
