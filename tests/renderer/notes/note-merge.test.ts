import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeNotes } from '#renderer/features/notes/note-merge.ts'
import { noteWith } from './note-example.ts'

const base = noteWith({ title: 'a', body: 'b', tags: ['x'] })

test('what only one side changed is taken from that side', () => {
  const mine = { ...base, body: 'mine' }
  const theirs = { ...base, revision: 7, title: 'theirs', tags: ['x', 'y'] }
  expect(mergeNotes(base, mine, theirs)).toEqual({
    merged: { ...theirs, body: 'mine' },
    isConflict: false,
    taken: ['title', 'tags'],
  })
})

test('the same change on both sides is no conflict', () => {
  const changed = { ...base, body: 'same', tags: ['z'] }
  expect(mergeNotes(base, changed, { ...changed, revision: 2 }).isConflict).toBe(false)
})

test('different lines of one text are joined', () => {
  const first = noteWith({ body: '开场\n中间\n收尾' })
  const { merged, isConflict, taken } = mergeNotes(
    first,
    { ...first, body: '开场\n中间\n收尾，改过' },
    { ...first, revision: 2, body: '开场，改过\n中间\n收尾' },
  )
  expect(merged.body).toBe('开场，改过\n中间\n收尾，改过')
  expect(isConflict).toBe(false)
  expect(taken).toEqual(['body'])
})

test('the same line changed to two different ones is a conflict, and ours stands', () => {
  const result = mergeNotes(base, { ...base, body: 'mine' }, { ...base, revision: 2, body: 'theirs' })
  expect(result).toMatchObject({ isConflict: true, merged: { body: 'mine', revision: 2 }, taken: [] })
})

test('two names for one note are a conflict', () => {
  const result = mergeNotes(base, { ...base, title: 'mine' }, { ...base, revision: 2, title: 'theirs' })
  expect(result).toMatchObject({ isConflict: true, merged: { title: 'mine' } })
})

test('tags and ties are joined one by one', () => {
  const tied = noteWith({ tags: ['旧', '留'], pressures: ['C1'], accounts: ['one'] })
  const mine = { ...tied, tags: ['留', '我的'], pressures: ['C1', 'M1'] as const, accounts: [] }
  const theirs = { ...tied, revision: 2, tags: ['旧', '留', '他的'], accounts: ['one', 'two'] }
  const { merged, isConflict } = mergeNotes(tied, { ...mine, pressures: [...mine.pressures] }, theirs)
  expect(isConflict).toBe(false)
  expect(merged).toMatchObject({
    tags: ['留', '他的', '我的'],
    pressures: ['C1', 'M1'],
    accounts: ['two'],
  })
})

test('whatever both sides did to a note, nothing new of theirs is lost without a conflict', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
  const content = fc.record({
    title: fc.constantFrom('甲', '乙', '丙'),
    body: fc.array(fc.constantFrom('一', '二', '三'), { maxLength: 4 }).map((lines) => lines.join('\n')),
    tags: names,
    accounts: names,
    pinned: fc.boolean(),
  })
  fc.assert(
    fc.property(content, content, content, (before, ours, others) => {
      const mine = noteWith(ours)
      const theirs = noteWith({ ...others, revision: 2 })
      const { merged, isConflict } = mergeNotes(noteWith(before), mine, theirs)
      for (const side of [ours, others]) {
        for (const field of ['tags', 'accounts'] as const)
          for (const name of side[field])
            if (!before[field].includes(name)) expect(merged[field]).toContain(name)
        if (side.pinned !== before.pinned) expect(merged.pinned).toBe(side.pinned)
      }
      if (ours.title !== before.title) expect(merged.title).toBe(ours.title)
      if (!isConflict && others.title !== before.title) expect(merged.title).toBe(others.title)
    }),
  )
})
