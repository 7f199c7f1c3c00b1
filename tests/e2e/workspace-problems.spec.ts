import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createApp } from '#electron/app.ts'
import { createBrowserPlatform } from '#electron/web/browser-platform.ts'
import { resourcesDir } from '../support/start-app.ts'
import { expect, test } from './fixtures.ts'

test.use({ sample: true })

test('a workspace in use says by whom, opens for reading, and for writing once it is free @both', async ({
  trivet,
}) => {
  const { page, workspaceDir, documentsDir } = trivet
  await trivet.call('workspace.close', {})
  const other = await createApp({
    settingsDir: join(trivet.settingsDir, '../other-settings'),
    resourcesDir,
    workspaceDir,
    version: '0.0.0',
    platform: createBrowserPlatform({ documentsDir }),
  })
  try {
    await page.getByRole('button', { name: workspaceDir }).click()
    await expect(page.getByRole('heading', { name: 'This workspace is already in use' })).toBeVisible()
    await expect(page.getByText(`process ${process.pid}`)).toBeVisible()
    await page.getByRole('button', { name: 'Open for reading only' }).click()
    await expect(page.getByText('Another Trivet is using this workspace.')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Quick note' })).toBeDisabled()
  } finally {
    await other.close()
  }
  await page.getByRole('button', { name: 'Open for writing' }).click()
  await expect(page.getByRole('textbox', { name: 'Quick note' })).toBeEnabled()
  await expect(page.getByText('Read-only.')).toHaveCount(0)
})

test('a missing folder is named, and opens once it is back', async ({ trivet }) => {
  const { workspaceDir } = trivet
  await trivet.call('workspace.close', {})
  await rename(workspaceDir, `${workspaceDir}-away`)
  await trivet.page.getByRole('button', { name: workspaceDir }).click()
  await expect(trivet.page.getByRole('heading', { name: 'The workspace folder is not there' })).toBeVisible()
  await expect(trivet.page.getByText(workspaceDir, { exact: true }).first()).toBeVisible()
  await rename(`${workspaceDir}-away`, workspaceDir)
  await trivet.page.getByRole('button', { name: 'Try again' }).click()
  await expect(trivet.page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
})

test('a workspace of a newer Trivet can be read and is not changed', async ({ trivet }) => {
  const { workspaceDir } = trivet
  const file = join(workspaceDir, 'workspace.json')
  await trivet.call('workspace.close', {})
  const manifest = JSON.parse(await readFile(file, 'utf8')) as object
  const newer = JSON.stringify({ ...manifest, schema: 99, unknown: 'from the future' })
  await writeFile(file, newer)
  await trivet.page.getByRole('button', { name: workspaceDir }).click()
  await expect(
    trivet.page.getByRole('heading', { name: 'This workspace belongs to a newer Trivet' }),
  ).toBeVisible()
  await trivet.page.getByRole('button', { name: 'Open for reading only' }).click()
  await expect(trivet.page.getByText('A newer Trivet wrote this workspace.')).toBeVisible()
  await expect(trivet.page.getByRole('textbox', { name: 'Quick note' })).toBeDisabled()
  expect(await readFile(file, 'utf8')).toBe(newer)
})

test('a damaged workspace file is named, with what was opened instead', async ({ trivet }) => {
  const { workspaceDir } = trivet
  await trivet.call('workspace.close', {})
  await writeFile(join(workspaceDir, 'workspace.json'), '{"schema":1,"rev')
  await trivet.page.getByRole('button', { name: workspaceDir }).click()
  await expect(trivet.page.getByText('1 file can’t be read.')).toBeVisible()
  await trivet.page.getByRole('button', { name: 'Show files' }).click()
  await expect(trivet.page.getByText(/The version of .* was opened instead\./)).toBeVisible()
})

test('an ordinary folder becomes a workspace where it stands', async ({ trivet }) => {
  const { page, workspaceDir } = trivet
  await trivet.call('workspace.close', {})
  await rm(workspaceDir, { recursive: true })
  await mkdir(workspaceDir)
  await writeFile(join(workspaceDir, 'minutes.txt'), 'mine')
  await page.getByRole('button', { name: workspaceDir }).click()
  await expect(page.getByRole('heading', { name: 'This folder is not a workspace yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Create a workspace here' }).click()
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
  expect(await readFile(join(workspaceDir, 'minutes.txt'), 'utf8')).toBe('mine')
})
