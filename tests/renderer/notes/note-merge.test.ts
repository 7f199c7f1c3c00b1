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
  })
})

test('the same change on both sides is no conflict', () => {
  const changed = { ...base, body: 'same', tags: ['z'] }
  expect(mergeNotes(base, changed, { ...changed, revision: 2 }).isConflict).toBe(false)
})

test('two changes of one field are a conflict, and ours stands', () => {
  const result = mergeNotes(base, { ...base, tags: ['mine'] }, { ...base, revision: 2, tags: ['theirs'] })
  expect(result).toMatchObject({ isConflict: true, merged: { tags: ['mine'], revision: 2 } })
})
