import { describe, expect, test } from 'vitest'
import { keepList, recallList } from '#renderer/features/notes/list-memory.ts'
import {
  emptyFilter,
  filterNotes,
  indexNotes,
  type NoteFilter,
} from '#renderer/features/notes/note-filter.ts'
import { summariseNote } from '#shared/domain/note.ts'
import { noteWith } from './note-example.ts'

const notes = [
  noteWith({
    id: 'a1',
    title: 'ＫＡ 谈判复盘',
    body: '客户要更多扣点',
    tags: ['谈判'],
    competencies: ['D1'],
  }),
  noteWith({
    id: 'a2',
    title: 'Shelf check',
    body: '堆头与端架',
    pressures: ['K4'],
    accounts: ['acc'],
    tags: ['ＣＶＳ/华东'],
    methods: ['D05'],
  }),
  noteWith({
    id: 'a3',
    title: '季度回顾',
    updatedAt: '2026-03-01T00:00:00.000Z',
    tags: ['谈判', '复盘'],
    inbox: true,
  }),
  noteWith({ id: 'a4', title: '年度目标', pinned: true, reflection: { kind: 'day', on: '2026-03-01' } }),
  noteWith({ id: 't1', title: '模板 谈判', body: '扣点', template: true, tags: ['谈判'] }),
].map(summariseNote)

function found(filter: Partial<NoteFilter>): string[] {
  return filterNotes(indexNotes(notes), { ...emptyFilter, ...filter }).map((note) => note.id)
}

test('pinned notes come first, then those changed last', () => {
  expect(found({})).toEqual(['a4', 'a3', 'a1', 'a2'])
})

describe('text', () => {
  test.each([
    ['ka', ['a1']],
    ['ＳＨＥＬＦ', ['a2']],
    ['扣点', ['a1']],
    ['点', ['a1']],
    ['堆头 shelf', ['a2']],
    ['堆头 扣点', []],
    ['复盘', ['a3', 'a1']],
  ])('%j finds %j in title, text and tags', (text, ids) => {
    expect(found({ text })).toEqual(ids)
  })
})

describe('facets', () => {
  test.each<[Partial<NoteFilter>, string[]]>([
    [{ competency: 'D1' }, ['a1']],
    [{ competency: 'none' }, ['a4', 'a3', 'a2']],
    [{ pressure: 'K4' }, ['a2']],
    [{ account: 'acc' }, ['a2']],
    [{ tag: '谈判' }, ['a3', 'a1']],
    [{ tag: '谈判', competency: 'D1' }, ['a1']],
    [{ tag: '谈判', text: '季度' }, ['a3']],
    [{ tag: 'cvs' }, ['a2']],
    [{ method: 'D05' }, ['a2']],
    [{ states: ['inbox'] }, ['a3']],
    [{ states: ['pinned', 'reflection'] }, ['a4']],
    [{ states: ['template'] }, ['t1']],
  ])('%j leaves %j', (filter, ids) => {
    expect(found(filter)).toEqual(ids)
  })
})

test('ten thousand notes are filtered within a frame or two', () => {
  const many = indexNotes(
    Array.from({ length: 10_000 }, (_, index) =>
      summariseNote(
        noteWith({ id: `n${index}`, title: `笔记 ${index}`, body: '客户要更多扣点 '.repeat(20) }),
      ),
    ),
  )
  const start = performance.now()
  expect(filterNotes(many, { ...emptyFilter, text: '笔记 99' })).toHaveLength(280)
  expect(performance.now() - start).toBeLessThan(100)
})

test('by title, Chinese goes by pinyin, pinned notes stay first and nameless ones come last', () => {
  const named = ['账期', '陈列', '', 'KA', '扣点'].map((title, index) =>
    summariseNote(noteWith({ id: `b${index}`, title, pinned: title === '账期' })),
  )
  expect(indexNotes(named, 'title', 'zh-CN').map(({ note }) => note.title)).toEqual([
    '账期',
    '陈列',
    '扣点',
    'KA',
    '',
  ])
})

describe('the list as it was left', () => {
  const storage = () => {
    const kept = new Map<string, string>()
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
  }

  test('comes back without the words that were typed', () => {
    const place = storage()
    keepList(place, { filter: { ...emptyFilter, text: '谈判', tag: '渠道' }, sort: 'title', scrollTop: 9 })
    expect(recallList(place)).toEqual({
      filter: { ...emptyFilter, tag: '渠道' },
      sort: 'title',
      scrollTop: 0,
    })
  })

  test.each(['', '{', '{"filter":{"text":1},"sort":"by-mood"}'])(
    'is the usual one where %j is kept',
    (kept) => {
      const usual = { filter: emptyFilter, sort: 'changed', scrollTop: 0 }
      expect(recallList({ getItem: () => kept })).toEqual(usual)
    },
  )
})
