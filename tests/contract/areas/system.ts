import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Probe } from '../probe.ts'

export function describeSystem(probe: () => Probe): void {
  describe('app', () => {
    it('says what it is and what it can do', async () => {
      const info = await probe().call('app.info', {})
      expect(info.version).toMatch(/^\d+\.\d+\.\d+/)
      expect(info.runtime).toMatch(/\S+ \d+/)
      expect(info.platform).toBe(process.platform)
      expect(info.systemLocale).toMatch(/^[a-z]{2}/i)
    })

    it('opens no link that could start a program', async () => {
      for (const url of [
        'file:///etc/passwd',
        'javascript:alert(1)',
        'smb://host/x',
        'https://a@b.example/',
      ]) {
        await probe().fail('app.openExternal', { url }, 'link-not-allowed')
      }
    })
  })

  describe('a PDF of what the window shows', () => {
    it('is written where the user says, and nowhere without a dialog', async () => {
      const { canPrintToPdf } = await probe().call('app.info', {})
      if (!canPrintToPdf) {
        await probe().fail('app.savePdf', { name: 'Plan' }, 'not-supported')
        return
      }
      const folder = await mkdtemp(join(tmpdir(), 'trivet-pdf-'))
      onTestFinished(() => rm(folder, { recursive: true, force: true }))
      await probe().carrier.answerDialog?.(join(folder, '计划.pdf'))
      expect(await probe().call('app.savePdf', { name: 'a/../计划: "Q3"' })).toEqual({ fileName: '计划.pdf' })
      expect((await readFile(join(folder, '计划.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
      expect((await stat(join(folder, '计划.pdf'))).mode & 0o777).toBe(0o600)
      await probe().carrier.answerDialog?.(null)
      expect(await probe().call('app.savePdf', { name: '' })).toBeNull()
    })
  })

  describe('the key for quick capture', () => {
    it('is off until it is wanted, and nothing to claim in a browser', async () => {
      const before = await probe().call('capture.shortcut', {})
      if (before === null) {
        await probe().fail('capture.setShortcut', { isOn: true }, 'not-supported')
        return
      }
      expect(before).toMatchObject({ isOn: false, isClaimed: false })
      expect(await probe().call('capture.setShortcut', { isOn: true })).toMatchObject({ isOn: true })
      expect(await probe().call('capture.setShortcut', { isOn: false })).toEqual(before)
    })
  })

  describe('settings', () => {
    it('start from the system and are kept', async () => {
      const before = await probe().call('settings.get', {})
      expect(before).toMatchObject({ locale: 'system', theme: 'system' })
      probe().forget()
      const saved = await probe().call('settings.save', { locale: 'zh-CN', theme: 'dark' })
      expect(saved).toMatchObject({ locale: 'zh-CN', theme: 'dark' })
      expect(await probe().call('settings.get', {})).toEqual(saved)
      await probe().hear('settings-changed')
    })

    it('change one at a time', async () => {
      await probe().call('settings.save', { theme: 'light' })
      expect(await probe().call('settings.get', {})).toMatchObject({ locale: 'zh-CN', theme: 'light' })
    })

    it('do not take a list of folders from a view', async () => {
      const input = { recentWorkspaces: ['/etc'] }
      expect(await probe().send('settings.save', input)).toMatchObject({
        ok: false,
        error: { code: 'invalid-input', fields: ['recentWorkspaces'] },
      })
    })
  })
}
