import { cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMethodLibrary } from '#electron/services/method-library.ts'
import { resourcesDir } from '../../support/start-app.ts'

let folder: string
let logged: string[]
let ids: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trivet-content-'))
  logged = []
  await cp(join(resourcesDir, 'content'), join(folder, 'content'), { recursive: true })
  const names = await readdir(join(folder, 'content/structure/methods'))
  ids = names.map((name) => name.replace('.json', '')).sort()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const read = async () =>
  [...(await createMethodLibrary({ resourcesDir: folder, log: (line) => logged.push(line) })()).keys()].sort()

describe('the method library', () => {
  it('reads every built-in method', async () => {
    expect(await read()).toEqual(ids)
    expect(logged).toEqual([])
  })

  it.each([
    ['is cut short', 'zh-CN/methods', '{"id": "D05", "name": "秘'],
    ['lacks what a method needs', 'en/methods', '{"id": "D05", "name": "secret"}'],
    ['is under the name of another', 'structure/methods', null],
  ])('leaves out one method when a file of it %s', async (_case, place, content) => {
    const file = join(folder, 'content', place, 'D05.json')
    const other = ids.find((id) => id !== 'D05') ?? ''
    if (content === null) await cp(join(folder, 'content', place, `${other}.json`), file)
    else await writeFile(file, content)
    expect(await read()).toEqual(ids.filter((id) => id !== 'D05'))
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('The built-in method D05 is left out')
    expect(logged[0]).not.toMatch(/秘|secret/)
  })

  it('reads again after the folder could not be read', async () => {
    const library = createMethodLibrary({ resourcesDir: folder, log: () => {} })
    const methods = join(folder, 'content/structure/methods')
    await rename(methods, `${methods}-away`)
    await expect(library()).rejects.toThrow()
    await rename(`${methods}-away`, methods)
    expect((await library()).size).toBe(ids.length)
  })
})
