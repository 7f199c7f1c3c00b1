import { expect, test } from 'vitest'
import {
  addPracticeEdit,
  assessedParts,
  emptyPractice,
  gapEdit,
  removePracticeEdit,
  scoreEdit,
  withPractice,
  withScore,
} from '#renderer/features/playbook/assessment-edits.ts'
import { builtInModel, type OwnModel } from '#shared/domain/own-model.ts'
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

test('a part of one’s own is asked about in old assessments too, a hidden one only where something is said of it', () => {
  const part = 'D-own-33333333'
  const model: OwnModel = {
    ...builtInModel,
    ownCompetencies: [
      { id: part, zh: '数据', en: '', shortZh: '', shortEn: '', description: '', methods: [] },
    ],
    hiddenCompetencies: ['D2', 'D3'],
  }
  expect(assessedParts(model, assessment)).toEqual(['D1', 'D4', 'D5', 'D6', part])
  const told = withScore(assessment, 'D2', { evidence: 'Asked the buyer' })
  expect(assessedParts(model, told)).toEqual(['D1', 'D2', 'D4', 'D5', 'D6', part])
  expect(scoreEdit(assessment, part, 'self', 3).apply(assessment).scores[part]).toEqual({
    self: 3,
    other: null,
    evidence: '',
  })
  expect(gapEdit('D1', true).apply(gapEdit(part, true).apply(assessment)).gaps).toEqual(['D1', part])
})
