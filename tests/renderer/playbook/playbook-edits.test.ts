import { describe, expect, test } from 'vitest'
import {
  addBehaviourEdit,
  behaviourKey,
  blendEdit,
  chapterWords,
  clearedBlend,
  hideBehaviourEdit,
  promptEdit,
  removeBehaviourEdit,
  withBehaviourText,
  withChapterWords,
  withReminderNote,
} from '#renderer/features/playbook/playbook-edits.ts'
import { emptyPlaybook, type Playbook } from '#shared/domain/playbook.ts'

const playbook: Playbook = {
  ...emptyPlaybook(),
  schema: 1,
  revision: 0,
  id: 'playbook',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}

describe('own words', () => {
  test('of one chapter leave the others alone', () => {
    const both = withChapterWords(withChapterWords(playbook, 'chapter-3', 'three'), 'chapter-4', 'four')
    const changed = withChapterWords(both, 'chapter-3', '三')
    expect(chapterWords(changed, 'chapter-3')).toBe('三')
    expect(chapterWords(changed, 'chapter-4')).toBe('four')
  })

  test('take a question as a heading under what is written', () => {
    const { apply } = promptEdit('chapter-3', 'Why?')
    expect(chapterWords(apply(withChapterWords(playbook, 'chapter-3', 'Before\n')), 'chapter-3')).toBe(
      'Before\n\n### Why?\n\n',
    )
    expect(chapterWords(apply(playbook), 'chapter-3')).toBe('### Why?\n\n')
  })

  test('give a question back without losing what was written under it', () => {
    const { apply, revert } = promptEdit('chapter-3', 'Why?')
    const asked = apply(withChapterWords(playbook, 'chapter-3', 'Before'))
    const answered = withChapterWords(asked, 'chapter-3', `${chapterWords(asked, 'chapter-3')}Because.`)
    expect(chapterWords(revert(answered), 'chapter-3')).toBe('Before\n\nBecause.')
    expect(chapterWords(revert(asked), 'chapter-3')).toBe('Before')
  })
})

describe('the blend', () => {
  const blend = { ar1: 80, ar2: 70, ar3: null, ar4: 0, ar5: 100 }
  const blended = { ...playbook, blend }

  test('need not add up, and is cleared as a whole', () => {
    const { apply, revert } = blendEdit(blend, clearedBlend())
    expect(apply(blended).blend).toEqual({ ar1: null, ar2: null, ar3: null, ar4: null, ar5: null })
    expect(revert(apply(blended)).blend).toEqual(blend)
  })

  test('taken back in one portrait keeps what was changed in others since', () => {
    const { apply, revert } = blendEdit(blend, { ar2: 10 })
    const later = { ...apply(blended), blend: { ...apply(blended).blend, ar3: 40 } }
    expect(revert(later).blend).toEqual({ ...blend, ar3: 40 })
  })
})

describe('own behaviours', () => {
  test('come back where they stood', () => {
    const three = ['a1', 'b2', 'c3'].reduce(
      (current, id) => addBehaviourEdit(id, 'D1').apply(current),
      playbook,
    )
    const { apply, revert } = removeBehaviourEdit(three, 'b2')
    expect(apply(three).behaviours.map(({ id }) => id)).toEqual(['a1', 'c3'])
    const reworded = withBehaviourText(apply(three), 'c3', 'new words')
    expect(revert(reworded).behaviours.map(({ id, text }) => [id, text])).toEqual([
      ['a1', ''],
      ['b2', ''],
      ['c3', 'new words'],
    ])
  })

  test('added, written, taken back and added again have their words', () => {
    const { apply, revert } = addBehaviourEdit('a1', 'D1')
    const written = withBehaviourText(apply(playbook), 'a1', 'Visits the warehouse')
    expect(revert(written).behaviours).toEqual([])
    expect(apply(revert(written)).behaviours).toEqual(written.behaviours)
  })

  test('hide a built-in one once, however often asked', () => {
    const { apply, revert } = hideBehaviourEdit(behaviourKey('D1', 'people-map'), true)
    expect(apply(apply(playbook)).hiddenBehaviours).toEqual(['D1/people-map'])
    expect(revert(apply(playbook)).hiddenBehaviours).toEqual([])
  })
})

test('a reminder keeps its note when the day is set', () => {
  const noted = withReminderNote(playbook, 'returns', { note: 'Asked' })
  expect(withReminderNote(noted, 'returns', { checkedOn: '2026-02-01' }).reminders).toEqual([
    { id: 'returns', note: 'Asked', checkedOn: '2026-02-01' },
  ])
})
