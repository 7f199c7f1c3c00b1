import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { environmentFor } from '../support/launch-electron.ts'
import { findElectronForTests } from '../support/runtime.ts'
import { expect, test, type Trivet } from './fixtures.ts'

function bounds(trivet: Trivet) {
  return trivet.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
}

function menuLabels(trivet: Trivet) {
  return trivet.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
}

test('opens again where it was and as large as it was @electron', async ({ trivet }) => {
  const place = { x: 60, y: 80, width: 1100, height: 700 }
  await trivet.app.evaluate(({ BrowserWindow }, box) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(box)
  }, place)
  await expect.poll(() => bounds(trivet)).toEqual(place)
  await trivet.restart()
  expect(await bounds(trivet)).toEqual(place)
})

test('comes back onto the screen when its place is gone @electron', async ({ trivet }) => {
  const elsewhere = { x: 9000, y: -4000, width: 1100, height: 700 }
  await trivet.restart(async () => {
    await mkdir(trivet.settingsDir, { recursive: true })
    await writeFile(
      join(trivet.settingsDir, 'window.json'),
      JSON.stringify({ ...elsewhere, maximised: false }),
    )
  })
  const found = await bounds(trivet)
  expect(found).toMatchObject({ width: 1280, height: 800 })
  expect(found?.x).toBeLessThan(2000)
  expect(found?.y).toBeGreaterThanOrEqual(0)
})

test('a second start brings the first window forward and ends @electron', async ({ trivet }) => {
  await trivet.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide()
  })
  const { executable, args } = await findElectronForTests()
  const second = spawn(executable, args, { env: environmentFor(trivet), stdio: 'ignore' })
  const code = await new Promise((resolve) => second.once('close', resolve))
  expect(code).toBe(0)
  await expect
    .poll(() => trivet.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true)
})

test('speaks the language of the settings in its menu, at once @electron', async ({ trivet }) => {
  expect(await menuLabels(trivet)).toEqual(['File', 'Edit', 'View', 'Go', 'Window', 'Help'])
  await trivet.call('settings.save', { locale: 'zh-CN' })
  await expect.poll(() => menuLabels(trivet)).toEqual(['文件', '编辑', '显示', '前往', '窗口', '帮助'])
})

test('goes where the menu says @electron', async ({ trivet }) => {
  await expect(trivet.page.getByRole('link', { name: 'Methods' }).first()).toBeVisible()
  await trivet.app.evaluate(({ Menu }) => {
    const go = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Go')
    go?.submenu?.items.find(({ label }) => label === 'Methods')?.click()
  })
  await expect.poll(() => new URL(trivet.page.url()).hash).toBe('#/methods')
})

test('hands over the last word when the window is closed in the middle of a sentence @both', async ({
  trivet,
}) => {
  const note = await trivet.call('notes.create', { title: 'Review', body: '' })
  await trivet.page.evaluate((id) => {
    location.hash = `#/playbook/notes/${id}`
  }, note.id)
  await trivet.page.locator('.cm-content').click()
  await trivet.page.keyboard.type('Ask for the joint plan before the price')
  await trivet.restart()
  const kept = await trivet.call('notes.get', { id: note.id })
  expect(kept.body).toBe('Ask for the joint plan before the price')
})
