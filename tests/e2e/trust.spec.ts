import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { expect, test, type Trivet } from './fixtures.ts'

const storedNote = z.object({ title: z.string(), body: z.string(), tags: z.array(z.string()) })
const body = (trivet: Trivet) => trivet.page.locator('.cm-content')

async function onDisk(trivet: Trivet, id: string) {
  const file = await readFile(join(trivet.workspaceDir, 'notes', `${id}.json`), 'utf8')
  return storedNote.parse(JSON.parse(file))
}

async function goTo(trivet: Trivet, hash: string) {
  await trivet.page.evaluate((address) => {
    location.hash = address
  }, hash)
}

async function openNote(trivet: Trivet, id: string) {
  await goTo(trivet, `#/playbook/notes/${id}`)
  await expect(trivet.page.locator(`[data-note-id="${id}"] .cm-content`)).toBeVisible()
}

test('an older version is compared with the present, restored, and taken back by undo @both', async ({
  trivet,
}) => {
  const { page } = trivet
  const note = await trivet.call('notes.create', { title: '谈判', body: '让 0.5 个点\n账期不动' })
  await trivet.call('notes.save', { ...note, body: '让 0.75 个点\n账期不动', tags: ['扣点'] })
  await openNote(trivet, note.id)
  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  const panel = page.locator('[data-note-panel="versions"]')
  await panel.getByRole('button', { name: /before you went on writing/ }).click()

  const dialog = page.getByRole('dialog', { name: 'Versions of “谈判”' })
  await expect(dialog.getByText('Tags: 扣点 added since')).toBeVisible()
  await expect(dialog.locator('del')).toHaveText(['5'])
  await expect(dialog.locator('ins')).toHaveText(['75'])
  await dialog.getByText('Inline').click()
  await expect(dialog.locator('del')).toHaveText(['5'])
  await dialog.getByRole('button', { name: 'Restore this version' }).click()
  await expect.poll(async () => (await onDisk(trivet, note.id)).body).toBe('让 0.5 个点\n账期不动')
  await expect(dialog.getByText('This version is the same as now.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /before an older version was restored/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(body(trivet)).toContainText('让 0.5 个点')

  await page.getByRole('button', { name: /^Undo: Restored the version/ }).click()
  await expect(body(trivet)).toContainText('让 0.75 个点')
  expect((await onDisk(trivet, note.id)).tags).toEqual(['扣点'])
})

test('what was deleted is found in the trash, looked at, put back, and deleted for good when asked twice', async ({
  trivet,
}) => {
  const { page, workspaceDir } = trivet
  const kept = await trivet.call('notes.create', { title: 'Store visit', body: 'Second shelf **empty**' })
  const other = await trivet.call('notes.create', { title: 'Old idea', body: 'nothing much' })
  await trivet.call('notes.save', { ...kept, body: 'Second shelf **empty** again' })
  await trivet.call('notes.remove', { id: kept.id })
  await trivet.call('notes.remove', { id: other.id })
  await writeFile(
    join(workspaceDir, '.trivet/trash/notes', 'from-later.1.json'),
    JSON.stringify({ schema: 99, id: 'from-later', words: 'of a later day' }),
  )
  await goTo(trivet, '#/settings')
  await page.getByRole('link', { name: 'Open the trash' }).click()
  const list = page.getByRole('region', { name: 'Trash' })
  await expect(list.getByRole('link')).toHaveCount(3)

  await list.getByRole('link', { name: /Untitled/ }).click()
  await expect(page.getByText('A newer Trivet wrote this item.')).toBeVisible()

  await list.getByRole('textbox', { name: 'Find in the trash' }).fill('visit')
  await expect(list.getByRole('link')).toHaveCount(1)
  await list.getByRole('link', { name: /Store visit/ }).click()
  await expect(page.frameLocator('iframe').getByText('again')).toBeVisible()
  await page.getByRole('combobox', { name: 'Shown' }).selectOption({ index: 1 })
  await expect(page.frameLocator('iframe').getByText('again')).toBeHidden()
  await page.getByRole('button', { name: 'Put back', exact: true }).click()
  await expect
    .poll(async () => (await onDisk(trivet, kept.id).catch(() => null))?.body)
    .toBe('Second shelf **empty** again')

  await list.getByRole('textbox', { name: 'Find in the trash' }).fill('')
  await list.getByRole('link', { name: /Old idea/ }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  const question = page.getByRole('dialog', { name: 'Delete “Old idea” for good?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toBeHidden()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await question.getByRole('button', { name: 'Delete for good' }).click()
  await expect(list.getByRole('link')).toHaveCount(1)
  expect(await readdir(join(workspaceDir, '.trivet/trash/notes'))).toEqual(['from-later.1.json'])
})

test('a full disk is named while the text stays, and the text is saved once there is room @both', async ({
  trivet,
}) => {
  const { workspaceDir } = trivet
  const { id } = await trivet.call('notes.create', { title: 'Plan', body: 'before' })
  await trivet.restart(async () => {
    await putOnSmallDisk(workspaceDir)
  })
  const disk = disks.at(-1)
  if (!disk) throw new Error('There is no small disk.')
  const { page } = trivet
  try {
    await openNote(trivet, id)
    await disk.fill()
    await body(trivet).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(', and after')
    await expect(page.getByText('Not saved: disk full, retrying')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy the text' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible()
    expect((await onDisk(trivet, id)).body).toBe('before')
    await disk.free()
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('Not saved: disk full, retrying')).toBeHidden()
    expect((await onDisk(trivet, id)).body).toBe('before, and after')
    await trivet.call('workspace.close', {})
  } finally {
    await disk.eject()
  }
})

test('a note deleted elsewhere keeps what was just written here, and goes back with it', async ({
  trivet,
}) => {
  trivet.expectError(/404/)
  const { page } = trivet
  const { id } = await trivet.call('notes.create', { title: 'Plan', body: 'one' })
  await openNote(trivet, id)
  await trivet.call('notes.remove', { id })
  await expect(page.getByText('This note was moved to the trash elsewhere.')).toBeVisible()
  await body(trivet).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' two')
  await expect(page.getByText('What you wrote since is kept here.')).toBeVisible()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect.poll(async () => (await onDisk(trivet, id).catch(() => null))?.body).toBe('one two')
  await expect(page.getByText('This note was moved to the trash elsewhere.')).toBeHidden()
})

test('changes of two sides to one note are joined, and the user is told', async ({ trivet }) => {
  const { page } = trivet
  const { id } = await trivet.call('notes.create', { title: 'Plan', body: 'first\n\nlast' })
  await openNote(trivet, id)
  await body(trivet).click()
  await page.keyboard.press('ControlOrMeta+End')
  const note = await trivet.call('notes.get', { id })
  await Promise.all([
    page.keyboard.type(' of all'),
    trivet.call('notes.save', { ...note, body: 'FIRST\n\nlast', tags: ['theirs'] }),
  ])
  await expect
    .poll(() => onDisk(trivet, id))
    .toMatchObject({ body: 'FIRST\n\nlast of all', tags: ['theirs'] })
  await expect(body(trivet)).toContainText('FIRST')
})

interface SmallDisk {
  fill: () => Promise<void>
  free: () => Promise<void>
  eject: () => Promise<void>
}

const disks: SmallDisk[] = []

/** A disk of its own for one workspace; full when asked, and real to every program. */
async function putOnSmallDisk(workspaceDir: string): Promise<void> {
  const disk = await mkdtemp(join(tmpdir(), 'trivet-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk])
  await cp(workspaceDir, join(disk, 'workspace'), { recursive: true })
  await rm(workspaceDir, { recursive: true })
  await symlink(join(disk, 'workspace'), workspaceDir)
  const film = join(disk, 'film.mp4')
  disks.push({
    fill: () => writeFile(film, Buffer.alloc(1_000_000)).catch(() => undefined),
    free: () => rm(film),
    async eject() {
      execFileSync('umount', ['--lazy', disk])
      await rm(disk, { recursive: true })
    },
  })
}
