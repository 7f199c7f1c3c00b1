import { describe, expect, it } from 'vitest'
import {
  addTools,
  moveTool,
  removeTool,
  setFields,
  writeReason,
} from '#renderer/features/cases/case-edits.ts'
import { aCase, tool } from './case-example.ts'

describe('a change of a case', () => {
  it('takes a field back to what it was and leaves the rest', () => {
    const before = aCase({ account: 'huaxing' })
    const edit = setFields(before, { account: null })
    const typed = { ...edit.apply(before), idea: 'typed since' }
    expect(edit.revert(typed)).toEqual({ ...before, idea: 'typed since' })
  })

  it('adds a tool once and takes back only its own', () => {
    const edit = addTools([tool('x', 'A01'), tool('y', 'A02')])
    const after = edit.apply(aCase({ methods: [tool('a', 'A01')] }))
    expect(after.methods.map(({ id }) => id)).toEqual(['a', 'y'])
    expect(edit.revert(after).methods.map(({ id }) => id)).toEqual(['a'])
  })

  it('puts a removed tool back in its place with its reason', () => {
    const before = aCase({ methods: [tool('a'), tool('b', 'B01', 'why'), tool('c')] })
    const edit = removeTool(before, 'b')
    expect(edit.apply(before).methods.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(edit.revert(edit.apply(before))).toEqual(before)
    expect(edit.revert(before)).toEqual(before)
  })

  it('moves a tool and stops at the ends', () => {
    const before = aCase({ methods: [tool('a'), tool('b')] })
    expect(
      moveTool('b', -1)
        .apply(before)
        .methods.map(({ id }) => id),
    ).toEqual(['b', 'a'])
    expect(moveTool('b', 1).apply(before)).toEqual(before)
    expect(moveTool('a', 1).revert(moveTool('a', 1).apply(before))).toEqual(before)
  })

  it('writes a reason to the tool it is about', () => {
    const before = aCase({ methods: [tool('a'), tool('b')] })
    expect(writeReason(before, 'b', 'because').methods).toEqual([tool('a'), tool('b', 'B', 'because')])
  })
})
