import { expect, it } from 'vitest'
import fc from 'fast-check'
import { listEdit } from '#shared/table/list-edit.ts'

interface Item {
  id: string
  a: number
  b: string
}
const items: Item[] = ['1', '2', '3', '4'].map((id) => ({ id, a: 0, b: '' }))
const ids = (list: readonly Item[]) => list.map(({ id }) => id).join('')

it('restores the touched fields only, whatever was written since', () => {
  const edit = listEdit<Item>({
    patches: [{ id: '2', before: { a: 0 }, after: { a: 5 } }],
    added: [{ item: { id: '9', a: 1, b: 'new' }, index: 4 }],
    removed: [{ item: items[0]!, index: 0 }],
  })
  const applied = edit.apply(items)
  expect(ids(applied)).toBe('2349')
  const typedSince = applied.map((item) => (item.id === '2' ? { ...item, b: 'since' } : item))
  const reverted = edit.revert(typedSince)
  expect(ids(reverted)).toBe('1234')
  expect(reverted[1]).toEqual({ id: '2', a: 0, b: 'since' })
})

it('may be applied to a list that has it already, as after typing', () => {
  const edit = listEdit<Item>({
    patches: [{ id: '2', before: { a: 0 }, after: { a: 5 } }],
    added: [{ item: { id: '9', a: 1, b: '' }, index: 4 }],
    removed: [],
  })
  expect(edit.apply(edit.apply(items))).toEqual(edit.apply(items))
})

it('goes back to where it came from, for every change', () => {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 4 })
  const inserts = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 })
  const moves = fc.option(
    fc.record({ from: fc.integer({ min: 0, max: 3 }), to: fc.integer({ min: 0, max: 3 }) }),
  )
  fc.assert(
    fc.property(places, inserts, (removed, added) => {
      const edit = listEdit<Item>({
        patches: [],
        added: added.map((index, at) => ({ item: { id: `n${at}`, a: 0, b: '' }, index })),
        removed: removed.map((index) => ({ item: items[index]!, index })),
      })
      expect(edit.revert(edit.apply(items))).toEqual(items)
    }),
  )
  fc.assert(
    fc.property(moves, (move) => {
      if (!move) return
      const moved = { id: items[move.from]!.id, ...move }
      const edit = listEdit<Item>({ patches: [], added: [], removed: [], moved })
      expect(edit.apply(items)[move.to]?.id).toBe(moved.id)
      expect(edit.revert(edit.apply(items))).toEqual(items)
    }),
  )
})
