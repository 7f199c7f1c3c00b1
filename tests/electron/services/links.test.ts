import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import type { Note } from '#shared/domain/note.ts'
import type { WorkspaceStore } from '#electron/storage/ports.ts'
import { noteFields } from '../storage/note-fields.ts'
import { openLinkDesk, type LinkDesk } from './link-desk.ts'
import { setUpBench, type Bench } from '../storage/workspace-fixture.ts'

const code = '```\n[[年度合同]]\n```\n`[[年度合同]]` \\[[年度合同]]'

function bodyWith(name: string, number: number): string {
  return `第 ${number} 次拜访，见 [[${name}]]、[[${name}#扣点|今年的扣点]]。\n\n${code}`
}

async function openDesk(opened: WorkspaceStore): Promise<LinkDesk> {
  const desk = await openLinkDesk(opened)
  onTestFinished(() => desk.store.close())
  return desk
}

async function fill(store: WorkspaceStore, count: number): Promise<Note> {
  const target = await store.notes.create(noteFields('年度合同', '条款'), 'target')
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  await Promise.all(
    numbers.map((number) =>
      store.notes.create(noteFields(`拜访 ${number}`, bodyWith('年度合同', number)), `note-${number}`),
    ),
  )
  return target
}

async function bodies(store: WorkspaceStore): Promise<Map<string, string>> {
  return new Map((await store.notes.list()).map(({ id, body }) => [id, body]))
}

function countNaming(all: ReadonlyMap<string, string>, name: string): number {
  return [...all].filter(([id, body]) => body === bodyWith(name, Number(id.split('-')[1]))).length
}

async function journals(bench: Bench): Promise<string[]> {
  return readdir(join(bench.folder, '.trivet/batches')).catch(() => [])
}

describe('a rename with many links', () => {
  it('changes a thousand links and no code, as one, and is taken back as one', async () => {
    const linking = 1_000
    const bench = await setUpBench({ writeOptions: { durable: false } })
    const { store, links, renamed } = await openDesk(await bench.create())
    const target = await fill(store, linking)
    const before = await bodies(store)
    const told: number[] = []
    store.onChange(({ ids }) => told.push(ids.length))

    let typed = await store.notes.save({ ...target, title: '2' })
    typed = await store.notes.save({ ...typed, title: '2027' })
    typed = await store.notes.save({ ...typed, title: '2027 年合同' })
    expect((await links.of({ kind: 'note', id: 'target' })).backlinks).toHaveLength(linking)
    expect(await links.broken()).toEqual([])
    await links.settle()

    expect(renamed).toMatchObject([{ from: '年度合同', to: '2027 年合同', notes: linking }])
    expect(countNaming(await bodies(store), '2027 年合同')).toBe(linking)
    expect(told.filter((count) => count > 1)).toEqual([linking])
    expect((await store.notes.versions('note-7')).map(({ revision }) => revision)).toContain(1)

    await links.undo(renamed[0]?.token ?? '')
    expect(await bodies(store)).toEqual(before)
    expect((await store.notes.get('target')).title).toBe('年度合同')
    expect(await journals(bench)).toEqual([])
  }, 60_000)

  it('leaves every link as it was when a note can’t be written, and none leads nowhere', async () => {
    const linking = 200
    let writesUntilFull = Infinity
    const bench = await setUpBench({
      writeOptions: {
        durable: false,
        rename: (from, to) => {
          if (to.includes('notes') && writesUntilFull-- <= 0) {
            writesUntilFull = Infinity
            return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          }
          return rename(from, to)
        },
      },
    })
    const { store, links, renamed } = await openDesk(await bench.create())
    const target = await fill(store, linking)
    const before = await bodies(store)
    await store.notes.save({ ...target, title: '2027 年合同' })
    writesUntilFull = 80
    await links.settle()
    expect(writesUntilFull).toBe(Infinity)
    expect(await journals(bench)).toEqual([])
    expect(renamed).toEqual([])
    expect(await bodies(store)).toEqual(before)
    expect(await links.broken()).toEqual([])

    await store.close()
    const again = await openDesk(await bench.open())
    expect(countNaming(await bodies(again.store), '2027 年合同')).toBe(linking)
    expect(await again.links.broken()).toEqual([])
  }, 60_000)
})

describe('a new name', () => {
  async function deskWith(
    ...notes: (readonly [id: string, title: string, body: string, aliases?: string[]])[]
  ) {
    const bench = await setUpBench({ writeOptions: { durable: false } })
    const desk = await openDesk(await bench.create())
    for (const [id, title, body, aliases = []] of notes) {
      await desk.store.notes.create({ ...noteFields(title, body), aliases }, id)
    }
    return { ...desk, bench }
  }

  const bodyOf = async ({ store }: LinkDesk, id: string) => (await store.notes.get(id)).body

  async function renameNote({ store, links }: LinkDesk, id: string, changes: Partial<Note>): Promise<void> {
    await store.notes.save({ ...(await store.notes.get(id)), ...changes })
    await links.settle()
  }

  it('is followed by links with an id only where they show the old one', async () => {
    const desk = await deskWith(['aa', '旧', ''], ['bb', 'b', '[[note/aa|旧]] [[note/aa|别的话]] [[旧]]'])
    await renameNote(desk, 'aa', { title: '新' })
    expect(await bodyOf(desk, 'bb')).toBe('[[新]] [[note/aa|别的话]] [[新]]')
  })

  it('that belongs to something else already, or that brackets can’t hold, is linked by its id', async () => {
    const desk = await deskWith(
      ...[['aa', '旧', ''] as const, ['bb', 'b', '[[旧]]'] as const],
      ...[['cc', '丙', ''] as const, ['dd', '丁', ''] as const, ['ee', 'e', '[[丙]] [[丁]]'] as const],
    )
    await renameNote(desk, 'aa', { title: 'a [1] | b' })
    expect(await bodyOf(desk, 'bb')).toBe('[[note/aa|a 1 b]]')
    await renameNote(desk, 'cc', { title: '先有的' })
    await renameNote(desk, 'dd', { title: '先有的' })
    expect(await bodyOf(desk, 'ee')).toBe('[[先有的]] [[note/dd|先有的]]')
  })

  it('leaves the words of an alias that is gone', async () => {
    const desk = await deskWith(['aa', '年度合同', '', ['JBP']], ['bb', 'b', '[[jbp]] [[JBP|谈的]]'])
    await renameNote(desk, 'aa', { aliases: [] })
    expect(await bodyOf(desk, 'bb')).toBe('[[年度合同|jbp]] [[年度合同|谈的]]')
  })

  it('waits while a title is empty, and does nothing when the old one comes back', async () => {
    const desk = await deskWith(['aa', '旧', ''], ['bb', 'b', '[[旧]]'])
    await renameNote(desk, 'aa', { title: '' })
    expect(await bodyOf(desk, 'bb')).toBe('[[旧]]')
    expect(await desk.links.broken()).toEqual([])
    await renameNote(desk, 'aa', { title: '旧' })
    expect(await desk.links.formerNames()).toEqual([])
  })

  it('is taken back also where somebody has written on', async () => {
    const desk = await deskWith(['aa', '旧', ''], ['bb', 'b', '[[旧]]'], ['cc', 'c', '[[旧]]'])
    await renameNote(desk, 'aa', { title: '新' })
    await desk.store.notes.save({ ...(await desk.store.notes.get('bb')), body: '[[新]] 还有 [[新|话]]' })
    await desk.links.undo(desk.renamed[0]?.token ?? '')
    expect([await bodyOf(desk, 'bb'), await bodyOf(desk, 'cc')]).toEqual(['[[旧]] 还有 [[旧|话]]', '[[旧]]'])
  })

  it('of an account and a case is followed too, in templates as well', async () => {
    const desk = await deskWith(['bb', 'b', '[[大润发]]'])
    const { store, links } = desk
    await store.notes.create({ ...noteFields('t', '[[大润发]]'), template: true }, 'tt')
    const account = await store.accounts.create({
      ...emptyAccountPlan(),
      name: '大润发',
      tier: null,
      channel: null,
    })
    await store.accounts.save({ ...account, name: '大润发华东' })
    await links.settle()
    expect([await bodyOf(desk, 'bb'), await bodyOf(desk, 'tt')]).toEqual(['[[大润发华东]]', '[[大润发华东]]'])
  })

  it('that was not followed yet when the program ended is followed at the next start', async () => {
    const desk = await deskWith(['aa', '旧', ''], ['bb', 'b', '[[旧]]'])
    await desk.store.notes.save({ ...(await desk.store.notes.get('aa')), title: '新' })
    await desk.store.close()
    const again = await openDesk(await desk.bench.open())
    expect(await bodyOf(again, 'bb')).toBe('[[新]]')
  })
})
