import { describe, expect, test } from 'vitest'
import { emptyUndoState, pushed, steppedBack, steppedForth, type UndoEntry } from '#renderer/ui/undo-stack.ts'

function entry(label: string): UndoEntry {
  return { label, undo: () => Promise.resolve(), redo: () => Promise.resolve() }
}
const [first, second, third] = ['first', 'second', 'third'].map(entry) as [UndoEntry, UndoEntry, UndoEntry]
const labels = (entries: readonly UndoEntry[]) => entries.map(({ label }) => label)

describe('the history of changes', () => {
  test('takes changes back from the newest on and makes them again in order', () => {
    const both = pushed(pushed(emptyUndoState, first), second)
    const back = steppedBack(steppedBack(both, second), first)
    expect(labels(back.future)).toEqual(['first', 'second'])
    expect(labels(steppedForth(back, first).past)).toEqual(['first'])
  })

  test('forgets what could be redone once something new is done', () => {
    const back = steppedBack(pushed(emptyUndoState, first), first)
    const { past, future } = pushed(back, second)
    expect([labels(past), labels(future)]).toEqual([['second'], []])
  })

  test('keeps a change that was made while another was being taken back', () => {
    const both = pushed(pushed(emptyUndoState, first), second)
    const meanwhile = pushed(both, third)
    expect(labels(steppedBack(meanwhile, second).past)).toEqual(['first', 'third'])
  })

  test('keeps the newest two hundred', () => {
    let state = emptyUndoState
    for (let number = 1; number <= 250; number += 1) state = pushed(state, entry(String(number)))
    expect([state.past.length, state.past[0]?.label]).toEqual([200, '51'])
  })
})
