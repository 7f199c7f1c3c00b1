import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings } from '#shared/domain/settings.ts'
import { createSettingsStore } from '#electron/storage/settings-store.ts'
import { temporaryFolder } from './workspace-fixture.ts'

async function setUp() {
  const folder = join(await temporaryFolder(), 'settings')
  return { folder, store: createSettingsStore(folder, () => '2026-01-31T08:00:00.000Z') }
}

test('starts from the defaults and writes nothing by reading', async () => {
  const { folder, store } = await setUp()
  expect(await store.read()).toEqual(defaultSettings)
  await expect(stat(folder)).rejects.toThrow()
})

test('remembers what was saved, for the owner only', async () => {
  const { folder, store } = await setUp()
  await store.save({ locale: 'zh-CN' })
  expect(await store.save({ theme: 'dark' })).toEqual({ ...defaultSettings, locale: 'zh-CN', theme: 'dark' })
  expect(await createSettingsStore(folder).read()).toEqual(await store.read())
  expect((await stat(join(folder, 'settings.json'))).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})

test('loses none of many saves at once', async () => {
  const { store } = await setUp()
  await Promise.all([
    store.save({ locale: 'en' }),
    store.save({ theme: 'light' }),
    store.save({ recentWorkspaces: ['/w'] }),
  ])
  expect(await store.read()).toEqual({
    schema: 1,
    captureShortcut: false,
    locale: 'en',
    theme: 'light',
    recentWorkspaces: ['/w'],
  })
})

test('keeps fields of a newer Trivet', async () => {
  const { folder, store } = await setUp()
  await store.save({ locale: 'en' })
  const newer = { ...defaultSettings, schema: 9, density: 'compact' }
  await writeFile(join(folder, 'settings.json'), JSON.stringify(newer))
  expect(await store.save({ theme: 'dark' })).toEqual({ ...newer, theme: 'dark' })
})

test('keeps damaged settings aside before it replaces them', async () => {
  const { folder, store } = await setUp()
  await store.save({ locale: 'en' })
  await writeFile(join(folder, 'settings.json'), '{"schema": 1, "loc')
  expect(await store.read()).toEqual(defaultSettings)
  expect(await readdir(folder)).toEqual(['settings.json'])
  await store.save({ theme: 'dark' })
  expect((await readdir(folder)).sort()).toEqual([
    'settings.json',
    'settings.json.corrupt-20260131T080000000Z',
  ])
  expect(await readFile(join(folder, 'settings.json.corrupt-20260131T080000000Z'), 'utf8')).toBe(
    '{"schema": 1, "loc',
  )
})
