import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openImportSource } from '#electron/services/import-source.ts'

const text = (words: string) => new TextEncoder().encode(words)
const open = (bytes: Uint8Array, name = '来源.zip') => openImportSource({ name, bytes })

/** The places of every file in a source, and what was left out. */
async function placesIn(bytes: Uint8Array): Promise<{ files: string[]; refused: string[] }> {
  const { files, refused = [] } = await open(bytes)
  return { files: files.map(({ path }) => path), refused: refused.map(({ path }) => path) }
}

/** Puts other bytes in the place of some, everywhere in an archive. */
function replaced(archive: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const result = Buffer.from(archive)
  for (let at = result.indexOf(from); at !== -1; at = result.indexOf(from, at + to.length)) result.set(to, at)
  return new Uint8Array(result)
}

/** A size as archives hold it. */
function littleEndian(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

describe('a zip', () => {
  test('is read as the folder in it, without what systems put there', async () => {
    const archive = zipSync({
      '库/笔记/一.md': text('一'),
      '库/二.md': text('二'),
      '库/.DS_Store': text('x'),
      '__MACOSX/库/._二.md': text('x'),
    })
    const tree = await open(archive)
    expect(tree.files.map(({ path }) => path)).toEqual(['笔记/一.md', '二.md'])
    expect(new TextDecoder().decode(await tree.files[1]?.read())).toBe('二')
  })

  test('leads nowhere outside of itself', async () => {
    const names = [
      '../out.md',
      '/abs.md',
      'a/../../b.md',
      'C:\\x.md',
      'a\\..\\..\\c.md',
      'ok/good.md',
      'ok/two.md',
    ]
    const archive = zipSync(Object.fromEntries(names.map((name) => [name, text(name)])))
    const { files, refused } = await placesIn(archive)
    expect(files).toEqual(['good.md', 'two.md'])
    expect(refused).toEqual(names.slice(0, 5))
  })

  test('with names of Chinese Windows is read as they were', async () => {
    const archive = zipSync({ abcd: text('内容'), 'x.md': text('x') })
    const gbk = Uint8Array.of(0xbc, 0xc6, 0xbb, 0xae)
    expect((await placesIn(replaced(archive, text('abcd'), gbk))).files).toEqual(['计划', 'x.md'])
  })

  test('that lies about what comes out of it gives nothing', async () => {
    const entries: Zippable = { 'a.md': [text('甲'.repeat(500)), { level: 6 }] }
    const [lying] = (await open(replaced(zipSync(entries), littleEndian(1500), littleEndian(15)))).files
    await expect(lying?.read()).rejects.toMatchObject({ code: 'file-not-supported' })
    const other = replaced(zipSync({ 'a.md': [text('甲甲'), { level: 0 }] }), text('甲甲'), text('乙乙'))
    const [changed] = (await open(other)).files
    await expect(changed?.read()).rejects.toMatchObject({ code: 'file-not-supported' })
  })

  test('that is a bomb is refused before it is unpacked', async () => {
    const entry: [Uint8Array, { level: 6 }] = [text('甲'.repeat(500)), { level: 6 }]
    const claiming = (bytes: number, entries: Zippable) => {
      return replaced(zipSync(entries), littleEndian(1500), littleEndian(bytes))
    }
    const bomb = claiming(40_000_000, { 'a.md': entry, 'b.md': entry })
    await expect(open(bomb)).rejects.toMatchObject({ code: 'too-large' })
    const [huge] = (await open(claiming(60_000_000, { 'a.md': entry }))).files
    await expect(huge?.read()).rejects.toMatchObject({ code: 'too-large' })
  })

  test('cut at any length is refused, never half read', async () => {
    const archive = zipSync({ 'a.md': text('甲'), 'b.md': text('乙') })
    for (let length = 4; length < archive.length; length += 7) {
      await expect(open(archive.subarray(0, length))).rejects.toMatchObject({ code: 'file-not-supported' })
    }
  })

  test('of zips, as some programs pack them, is one source', async () => {
    const parts = {
      'Part-1.zip': zipSync({ 'x/a.md': text('甲') }),
      'Part-2.zip': zipSync({ 'x/b.md': text('乙') }),
    }
    expect((await placesIn(zipSync(parts))).files).toEqual(['a.md', 'b.md'])
  })
})

/** One file of a tar archive, as the format has it. */
function tarEntry(name: string, content: Uint8Array, kind = '0'): Uint8Array {
  const header = new Uint8Array(512)
  const write = (value: Uint8Array, at: number) => header.set(value, at)
  write(text(name), 0)
  write(text(`${content.length.toString(8).padStart(11, '0')}\0`), 124)
  write(text('14000000000\0'), 136)
  write(text(`        ${kind}`), 148)
  write(text('ustar\u000000'), 257)
  const sum = header.reduce((all, byte) => all + byte, 0)
  write(text(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
  const body = new Uint8Array(Math.ceil(content.length / 512) * 512)
  body.set(content)
  return new Uint8Array([...header, ...body])
}

describe('a tar', () => {
  test('is read with long names, and without links', async () => {
    const long = `resources/${'长'.repeat(80)}.md`
    const record = ` path=${long}\n`
    const length = text(record).length + 3
    const archive = new Uint8Array([
      ...tarEntry('pax', text(`${length}${record}`), 'x'),
      ...tarEntry('short', text('长名')),
      ...tarEntry('linked', new Uint8Array(), '2'),
      ...tarEntry('note.md', text('正文')),
      ...new Uint8Array(1024),
    ])
    const tree = await open(archive, '归档.jex')
    expect(tree.files.map(({ path }) => path)).toEqual([long, 'note.md'])
    expect(new TextDecoder().decode(await tree.files[0]?.read())).toBe('长名')
    const broken = archive.subarray(0, archive.length - 1534)
    await expect(open(broken, '归档.jex')).rejects.toMatchObject({ code: 'file-not-supported' })
  })
})

test('a folder is listed in one order, and links in it are named and not followed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trivet-source-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'b', '.git'), { recursive: true })
  await writeFile(join(folder, 'b', 'e\u0301.md'), 'NFD')
  await writeFile(join(folder, 'b', '.git', 'config'), '')
  await writeFile(join(folder, 'a.md'), '')
  await symlink('/etc', join(folder, 'etc'))
  const { files, refused } = await openImportSource({ path: folder })
  expect(files.map(({ path }) => path)).toEqual(['a.md', 'b/é.md'])
  expect(refused).toEqual([{ path: 'etc', code: 'not-readable' }])
})
