import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from './fixtures.ts'

const header = { schema: 2, revision: 4, createdAt: '2026-01-01T08:00:00.000Z' }

test('a folder is chosen, looked at, decided on, imported and taken back; what is dropped goes the same way', async ({
  trivet,
}) => {
  const { page } = trivet
  const mine = await trivet.call('notes.create', { title: 'Terms', body: 'mine' })
  const folder = join(dirname(trivet.workspaceDir), 'vault')
  await mkdir(join(folder, '.trivet/note'), { recursive: true })
  const put = (id: string, note: object) =>
    writeFile(join(folder, '.trivet/note', `${id}.json`), JSON.stringify(note))
  await put(mine.id, { ...mine, title: 'Terms, revised', body: 'theirs' })
  await put('fresh', { ...mine, ...header, id: 'fresh', updatedAt: header.createdAt, title: 'Calendar' })
  await put('broken', {})

  // The palette leads here.
  await page.keyboard.press('ControlOrMeta+Shift+P')
  await page.keyboard.type('import')
  await page.getByRole('option', { name: 'Import…' }).click()
  await expect(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose folder' }).click()
  await (await chooser).setFiles(folder)

  await expect(page.getByRole('heading', { name: 'What will happen' })).toBeFocused()
  await expect(page.getByRole('row', { name: 'Note 1 1 –' })).toBeVisible()
  await expect(page.getByText('.trivet/note/broken.json')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import 1 item' })).toBeVisible()
  await page.getByRole('radio', { name: 'Take theirs' }).check()
  await page.getByRole('button', { name: 'Import 2 items' }).click()
  await expect(page.getByRole('heading', { name: '2 items imported' })).toBeFocused()
  expect(await trivet.call('notes.get', { id: mine.id })).toMatchObject({ body: 'theirs' })

  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByRole('heading', { name: '2 items taken back' })).toBeVisible()
  const titles = async () => (await trivet.call('notes.list', {})).map(({ title }) => title)
  expect(await titles()).toEqual(['Terms'])
  await page.getByRole('button', { name: 'Redo: Import' }).click()
  await expect(page.getByRole('heading', { name: '2 items imported' })).toBeVisible()
  expect((await titles()).sort()).toEqual(['Calendar', 'Terms, revised'])

  // Dropped on another page, a file opens the import with its preview; the window stays where it is.
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page).toHaveURL(/#\/today/)
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    const text = '---\ntitle: "Dropped"\nka_id: "dropped"\nka_type: "note"\nka_schema: 1\n---\n\nWords\n'
    dataTransfer.items.add(new File([text], 'dropped.md'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText('From dropped.md')).toBeVisible()
  await expect(page.getByRole('row', { name: 'Note 1 – –' })).toBeVisible()
})
