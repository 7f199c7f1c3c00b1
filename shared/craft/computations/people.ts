import { healthScore } from '../../formulas/growth.ts'
import {
  computeFormula,
  computeShare,
  computeValue,
  inRow,
  type WorksheetComputation,
} from './computation.ts'
import { given, needRows, type Sheet } from './sheet.ts'
import { weightedParts, weightsCheck } from './weights.ts'

/** From this many deliverables on, somebody carries more than the others and is named. */
const many = 5

/** F01: exactly one person answers for each deliverable, and nobody carries too much. */
export function responsibilities(sheet: Sheet): WorksheetComputation[] {
  const rows = sheet.rows('deliverables')
  const carried = new Map<string, number>()
  for (const name of rows.flatMap((row) => namesIn(row.text('responsible')))) {
    carried.set(name, (carried.get(name) ?? 0) + 1)
  }
  return [
    ...rows.map((row) =>
      computeValue('peopleAccountable', 'people', given(namesIn(row.text('accountable')).length), {
        ...inRow('deliverables', row, 'accountable'),
        holds: (count) => count === 1,
      }),
    ),
    ...[...carried]
      .filter(([, count]) => count >= many)
      .map(([subject, count]) =>
        computeValue('carriedBy', 'units', given(count), { subject, place: { field: 'overload' } }),
      ),
  ]
}

/** G01: how much of what was promised was kept. */
export function promisesKept(sheet: Sheet): WorksheetComputation[] {
  const due = sheet.rows('promises').filter((row) => ['kept', 'late'].includes(row.text('state')))
  const kept = due.filter((row) => row.text('state') === 'kept')
  return [
    ...sheet
      .rows('scorecard')
      .map((row) =>
        computeShare(
          'achievement',
          'rate',
          row.number('actual'),
          row.number('target'),
          inRow('scorecard', row),
        ),
      ),
    ...(due.length === 0
      ? []
      : [
          computeShare('promisesKept', 'rate', given(kept.length), given(due.length), {
            place: { field: 'promises' },
          }),
        ]),
  ]
}

/** G02: the health of an account, against the line below which it is to recover. */
export function accountHealth(sheet: Sheet): WorksheetComputation[] {
  const rows = sheet.rows('dimensions')
  const line = sheet.number('line').value
  return [
    ...weightsCheck('dimensions', rows),
    computeFormula(
      'healthScore',
      healthScore,
      { dimensions: needRows('dimensions', rows, weightedParts('dimensions', rows, 'score')) },
      { place: { field: 'health' }, ...(line === null ? {} : { holds: (score: number) => score >= line }) },
    ),
  ]
}

/** Several names in one field, parted as people part them. */
function namesIn(text: string): string[] {
  const names = text.split(/[、，,；;/&\n]|\s(?:and|和|与)\s/u).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}
