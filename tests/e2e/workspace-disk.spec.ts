import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'

/** A disk of its own for one workspace; it is full or read-only when asked, and real to every program. */
async function putOnSmallDisk(workspaceDir: string) {
  const disk = await mkdtemp(join(tmpdir(), 'trivet-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk])
  await cp(workspaceDir, join(disk, 'workspace'), { recursive: true })
  await rm(workspaceDir, { recursive: true })
  await symlink(join(disk, 'workspace'), workspaceDir)
  const film = join(disk, 'film.mp4')
  return {
    fill: () => writeFile(film, Buffer.alloc(1_000_000)).catch(() => undefined),
    free: () => rm(film),
    lock: () => execFileSync('mount', ['-o', 'remount,ro', disk]),
    async eject() {
      execFileSync('umount', ['--lazy', disk])
      await rm(disk, { recursive: true })
    },
  }
}

test.use({ sample: true })

const quickNote = { name: 'Quick note' }

test('a full disk is named, lets the workspace be read, and opens it once there is room @both', async ({
  trivet,
}) => {
  const { page, workspaceDir } = trivet
  await trivet.call('workspace.close', {})
  const disk = await putOnSmallDisk(workspaceDir)
  try {
    await disk.fill()
    await page.getByRole('button', { name: workspaceDir }).click()
    await expect(page.getByRole('heading', { name: 'The disk is full' })).toBeVisible()
    await page.getByRole('button', { name: 'Open for reading only' }).click()
    await expect(page.getByRole('textbox', quickNote)).toBeDisabled()
    await disk.free()
    await page.getByRole('button', { name: 'Open for writing' }).click()
    await expect(page.getByRole('textbox', quickNote)).toBeEnabled()
    await trivet.call('workspace.close', {})
  } finally {
    await disk.eject()
  }
})

test('a folder on a read-only disk is named and can be read', async ({ trivet }) => {
  const { page, workspaceDir } = trivet
  await trivet.call('workspace.close', {})
  const disk = await putOnSmallDisk(workspaceDir)
  try {
    disk.lock()
    await page.getByRole('button', { name: workspaceDir }).click()
    await expect(page.getByRole('heading', { name: 'Nothing can be written in this folder' })).toBeVisible()
    await page.getByRole('button', { name: 'Open for reading only' }).click()
    await expect(page.getByRole('textbox', quickNote)).toBeDisabled()
    await expect(page.getByText('Heling Life Retail Group (sample)').first()).toBeVisible()
    await trivet.call('workspace.close', {})
  } finally {
    await disk.eject()
  }
})

test('a folder that can’t be read is named, and no byte of it changes', async ({ trivet }) => {
  const { page, workspaceDir } = trivet
  await trivet.call('workspace.close', {})
  const notes = join(workspaceDir, 'notes')
  await cp(notes, `${notes}-away`, { recursive: true })
  await rm(notes, { recursive: true })
  await writeFile(notes, 'not a folder')
  await page.getByRole('button', { name: workspaceDir }).click()
  await expect(page.getByRole('heading', { name: 'The workspace folder can’t be read' })).toBeVisible()
  expect(await readFile(notes, 'utf8')).toBe('not a folder')
  await rm(notes)
  await cp(`${notes}-away`, notes, { recursive: true })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
})

test('a damaged workspace file without any older copy is named and kept as it is', async ({ trivet }) => {
  const { page, settingsDir, workspaceDir } = trivet
  const file = join(workspaceDir, 'workspace.json')
  await trivet.call('workspace.close', {})
  await rm(join(settingsDir, 'history'), { recursive: true })
  await mkdir(join(settingsDir, 'history'))
  await writeFile(file, '{"schema":1,"rev')
  await page.getByRole('button', { name: workspaceDir }).click()
  await expect(page.getByRole('heading', { name: 'The workspace file can’t be read' })).toBeVisible()
  await page.getByRole('button', { name: 'Open for reading only' }).click()
  await expect(page.getByRole('textbox', quickNote)).toBeDisabled()
  await expect(page.getByText('Heling Life Retail Group (sample)').first()).toBeVisible()
  expect(await readFile(file, 'utf8')).toBe('{"schema":1,"rev')
})
