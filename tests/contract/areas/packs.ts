import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createSampleTemplate } from '#shared/pack/template/create-sample-template.ts'
import type { Probe } from '../probe.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

export function describePacks(probe: () => Probe): void {
  describe('templates of review packs', () => {
    it('are kept on this computer under what their bytes hash to, once, until they are removed', async () => {
      const content = await createSampleTemplate('zh-CN')
      const added = await probe().call('packs.addTemplate', {
        name: '公司模板.pptx',
        base64: base64(content),
      })
      expect(added).toMatchObject({ name: '公司模板', kind: 'pptx', bytes: content.length })
      const again = await probe().call('packs.addTemplate', {
        name: '公司模板.pptx',
        base64: base64(content),
      })
      expect(again.id).toBe(added.id)
      expect(await probe().call('packs.templates', {})).toEqual([added])
      const read = await probe().call('packs.template', { id: added.id })
      expect(read).toEqual({ template: added, base64: base64(content) })

      expect(await probe().call('packs.removeTemplate', { id: added.id })).toEqual({})
      expect(await probe().call('packs.templates', {})).toEqual([])
      await probe().fail('packs.template', { id: added.id }, 'not-found')
    })

    it('are refused when they are none or carry macros', async () => {
      const refuse = (files: Record<string, Uint8Array>) =>
        probe().fail(
          'packs.addTemplate',
          { name: 'x.pptx', base64: base64(zipSync(files)) },
          'file-not-supported',
        )
      await probe().fail('packs.addTemplate', { name: 'x', base64: 'AAAA' }, 'file-not-supported')
      await refuse({ 'notes.txt': strToU8('words') })
      const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'
      const main = {
        '[Content_Types].xml': strToU8(`<Types><Override ContentType="${type}"/><vbaProject/></Types>`),
        'ppt/presentation.xml': strToU8('<p:presentation/>'),
      }
      await refuse(main)
    })
  })
}
