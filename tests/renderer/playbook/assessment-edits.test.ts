import { expect, test } from 'vitest'
import {
  addPracticeEdit,
  emptyPractice,
  gapEdit,
  removePracticeEdit,
  scoreEdit,
  withPractice,
  withScore,
} from '#renderer/features/playbook/assessment-edits.ts'
import { emptyAssessment, type Assessment } from '#shared/domain/assessment.ts'

const assessment: Assessment = {
  ...emptyAssessment('2026-03-01'),
  schema: 1,
  revision: 1,
  id: 'first',
  createdAt: '2026-03-01T00:00:00.000Z',
  updatedAt: '2026-03-01T00:00:00.000Z',
}

test('a rating taken back leaves the evidence and the other view alone', () => {
  const { apply, revert } = scoreEdit(assessment, 'D5', 'self', 2)
  const later = withScore(apply(assessment), 'D5', { other: 4, evidence: 'The finance pair stayed empty' })
  expect(later.scores.D5).toEqual({ self: 2, other: 4, evidence: 'The finance pair stayed empty' })
  expect(revert(later).scores.D5).toEqual({ self: null, other: 4, evidence: 'The finance pair stayed empty' })
})

test('parts to work on stand in the order of the model, whichever was chosen first', () => {
  const chosen = gapEdit('D2', true).apply(gapEdit('D5', true).apply(assessment))
  expect(chosen.gaps).toEqual(['D2', 'D5'])
  expect(gapEdit('D2', false).apply(chosen).gaps).toEqual(['D5'])
})

test('a row of the plan comes back where it stood, with what it said', () => {
  const rows = ['a1', 'b2', 'c3'].reduce(
    (current, id) => addPracticeEdit(emptyPractice(id, 'A01')).apply(current),
    assessment,
  )
  const written = withPractice(rows, 'b2', { practice: 'Walk a store a month', due: '2026-04-01' })
  const { apply, revert } = removePracticeEdit(written, 'b2')
  expect(apply(written).plan.map(({ id }) => id)).toEqual(['a1', 'c3'])
  expect(revert(apply(written))).toEqual(written)
})
