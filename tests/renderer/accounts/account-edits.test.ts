import { describe, expect, it } from 'vitest'
import {
  insertEdit,
  linkEdit,
  patchEdit,
  patchItem,
  removeEdit,
} from '#renderer/features/accounts/account-edits.ts'
import { samplePlan } from './sample-plan.ts'

const plan = samplePlan()

describe('an edit of a plan', () => {
  it('adds an item and takes it away again', () => {
    const edit = insertEdit(
      'risks',
      { id: 'r9', risk: 'a', sign: 'b', reply: 'c', owner: '', likelihood: null, impact: null },
      0,
    )
    const after = edit.apply(plan)
    expect(after.risks.map((risk) => risk.id)).toEqual(['r9', 'r1'])
    expect(edit.revert(after)).toEqual(plan)
  })

  it('puts a removed objective back in its place, tied to its actions as before', () => {
    const edit = removeEdit(plan, 'objectives', 'o1')
    const after = edit.apply(plan)
    expect(after.objectives.map((objective) => objective.id)).toEqual(['o2'])
    expect(after.actions[0]?.objectives).toEqual([])
    expect(edit.revert(after)).toEqual(plan)
  })

  it('takes back only its own change when something was typed since', () => {
    const edit = patchEdit(plan, 'actions', 'a1', { status: 'done' })
    const typed = patchItem(edit.apply(plan), 'actions', 'a1', { title: 'typed since' })
    expect(edit.revert(typed).actions[0]).toMatchObject({ status: 'open', title: 'typed since' })
  })

  it('puts an unlinked method back among the others', () => {
    const edit = linkEdit(plan, 'pressures', 'p1', 'methods', 'C07', false)
    const after = edit.apply(plan)
    expect(after.pressures[0]?.methods).toEqual(['D05', 'D03'])
    expect(edit.revert(after)).toEqual(plan)
  })

  it('links a method only once, however often it is applied', () => {
    const edit = linkEdit(plan, 'pressures', 'p1', 'methods', 'C12', true)
    const twice = edit.apply(edit.apply(plan))
    expect(twice.pressures[0]?.methods).toEqual(['D05', 'C07', 'D03', 'C12'])
    expect(edit.revert(twice)).toEqual(plan)
  })

  it('reaches the open questions inside the profile', () => {
    const edit = removeEdit(plan, 'questions', 'q1')
    expect(edit.apply(plan).profile.questions).toEqual([])
    expect(edit.revert(edit.apply(plan))).toEqual(plan)
  })

  it('does nothing when its item is gone', () => {
    const edit = patchEdit(plan, 'actions', 'not-there', { status: 'done' })
    expect(edit.apply(plan)).toBe(plan)
  })
})
