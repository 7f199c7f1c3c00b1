import { createHash } from 'node:crypto'
import { readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachmentAddress, attachmentByteLimit } from '#shared/domain/attachment.ts'
import { hostileImages, pngOf, smallPng } from '../../support/pictures.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export function describeAttachments(probe: () => Probe): void {
  describe('attachments', () => {
    let path: string
    const file = `${sha256(smallPng)}.png`
    const add = (bytes: Uint8Array, name = '货架.png', type = 'image/png') =>
      probe().call('attachments.add', { name, type, base64: base64(bytes) })
    beforeAll(async () => {
      path = await openFreshWorkspace(probe())
    })

    it('are kept under what their bytes hash to, once, and come back byte for byte', async () => {
      expect(await add(smallPng)).toEqual({ file, bytes: smallPng.length, width: 2, height: 3 })
      expect((await add(smallPng, 'again.jpg', 'image/jpeg')).file).toBe(file)
      expect(await readdir(join(path, 'attachments'))).toEqual([file])
      expect(await readFile(join(path, 'attachments', file))).toEqual(Buffer.from(smallPng))
      expect((await stat(join(path, 'attachments', file))).mode & 0o777).toBe(0o600)
      expect(await probe().call('attachments.get', { file })).toEqual({
        type: 'image/png',
        base64: base64(smallPng),
      })
    })

    it('may be as large as twenty megabytes', async () => {
      const large = pngOf(4, 4, attachmentByteLimit)
      const { file: kept } = await add(large)
      expect((await stat(join(path, 'attachments', kept))).size).toBe(attachmentByteLimit)
      await probe().call('attachments.remove', { files: [kept] })
    })

    it.each(Object.entries(hostileImages))('are refused when they are %s', async (_name, { bytes, code }) => {
      const before = await readdir(join(path, 'attachments'))
      await probe().fail('attachments.add', { name: 'x.png', type: 'image/png', base64: base64(bytes) }, code)
      expect(await readdir(join(path, 'attachments'))).toEqual(before)
    })

    it('in no proper base64 are refused', async () => {
      for (const text of [
        '',
        'iVBORw0KGgo',
        '####',
        `${base64(smallPng).slice(0, 8)} ${base64(smallPng).slice(9)}`,
      ]) {
        await probe().fail('attachments.add', { name: '', type: '', base64: text }, 'invalid-input')
      }
    })

    it.each([
      '../workspace.json',
      `../attachments/${file}`,
      `${file}/..`,
      `${file}\u0000.png`,
      file.toUpperCase(),
      file.replace('.png', '.svg'),
      '/etc/passwd',
      'CON.png',
      '',
    ])('are never reached by a name like %j', async (name) => {
      for (const [method, input] of [
        ['attachments.get', { file: name }],
        ['attachments.remove', { files: [name] }],
        ['attachments.restore', { files: [name] }],
      ] as const) {
        expect(await probe().send(method, input)).toMatchObject({
          ok: false,
          error: { code: 'invalid-input' },
        })
      }
    })

    it('that are links, or other than their name says, are not shown', async () => {
      const folder = join(path, 'attachments')
      const linked = `${'a'.repeat(64)}.png`
      await symlink(join(path, 'workspace.json'), join(folder, linked))
      await probe().fail('attachments.get', { file: linked }, 'not-found')
      const forged = `${'b'.repeat(64)}.png`
      await writeFile(join(folder, forged), smallPng)
      await probe().fail('attachments.get', { file: forged }, 'document-damaged')
      const script = Buffer.from('<svg onload="alert(1)"/>')
      const disguised = `${sha256(script)}.png`
      await writeFile(join(folder, disguised), script)
      await probe().fail('attachments.get', { file: disguised }, 'document-damaged')
      await probe().fail('attachments.get', { file: `${'c'.repeat(64)}.png` }, 'not-found')
    })

    it('are removed only when no document shows them, and come back', async () => {
      const unused = (await add(pngOf(5, 5))).file
      const note = await probe().call('notes.create', {
        title: '走访',
        body: `![货架](${attachmentAddress(file)})`,
      })
      const usesOf = async () =>
        Object.fromEntries(
          (await probe().call('attachments.list', {})).map((entry) => [entry.file, entry.uses]),
        )
      expect(await usesOf()).toMatchObject({ [file]: 1, [unused]: 0 })

      expect(await probe().call('attachments.remove', { files: [file, unused] })).toEqual({ files: [unused] })
      await probe().fail('attachments.get', { file: unused }, 'not-found')
      // A note in the trash may come back, and then wants its picture.
      await probe().call('notes.remove', { id: note.id })
      expect(await probe().call('attachments.remove', { files: [file] })).toEqual({ files: [] })

      await probe().call('attachments.restore', { files: [unused] })
      expect((await probe().call('attachments.get', { file: unused })).type).toBe('image/png')
    })

    it('are read and never written where the workspace is open for reading', async () => {
      await probe().call('workspace.retry', { readOnly: true })
      expect((await probe().call('attachments.get', { file })).type).toBe('image/png')
      const input = { name: '', type: '', base64: base64(pngOf(6, 6)) }
      await probe().fail('attachments.add', input, 'read-only')
    })
  })
}
