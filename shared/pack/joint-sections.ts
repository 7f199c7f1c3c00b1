import type { JointMeasure } from '../domain/joint-plan.ts'
import type { MeasureUnit } from '../domain/measure-unit.ts'
import {
  measureState,
  measureValues,
  scorecardFigure,
  type MeasureState,
  type MeasureValues,
} from '../plan/joint-scorecard.ts'
import { valueOf } from '../plan/figure.ts'
import type { PackBlock, PackCell, PackSection, PackTone } from './pack-document.ts'
import { salesBlocks } from './money-sections.ts'
import {
  column,
  dayCell,
  figures,
  measureCell,
  sectionOf,
  sourcesOf,
  tableOf,
  textCell,
  type PackPlan,
} from './pack-parts.ts'

const stateTones: Record<MeasureState, PackTone> = { met: 'good', nearer: 'soft', still: 'soft', away: 'bad' }

/** What both sides measure together and what was to be reached, with what has come of it. */
export function resultSections(page: PackPlan): PackSection[] {
  return [
    ...sectionOf(page, 'scorecard', scorecard(page)),
    ...sectionOf(page, 'results', [...objectives(page), ...salesBlocks(page)]),
  ]
}

function scorecard(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const { fields } = messages.planFields.list.jointMeasures
  const texts = messages.planJoint.scorecard
  const named = account.jointMeasures.flatMap((line) => computedOf(page, line))
  return [
    ...tableOf(
      'scorecard',
      texts.title,
      [
        column('name', fields.name, 3),
        figures('base', fields.base, 1.2),
        figures('target', fields.target, 1.2),
        figures('current', fields.current, 1.2),
        column('status', texts.status, 1.1),
        column('side', texts.side, 0.9),
      ],
      account.jointMeasures.map((line) => {
        const values = measureValues(account, line)
        return {
          cells: [
            textCell(line.name || messages.common.untitled),
            ...threeMeasures(page, values, line.unit),
            stateCell(page, measureState(values, line.measure)),
            textCell(texts.sides[line.side]),
          ],
        }
      }),
      { sources: sourcesOf(page, named) },
    ),
    ...withoutProgress(page, account.jointMeasures),
  ]
}

/** Says that nobody has entered where things stand, so that an empty column is not taken for no progress. */
function withoutProgress(
  { messages }: PackPlan,
  measures: readonly { current: number | null }[],
): PackBlock[] {
  return measures.length > 0 && measures.every(({ current }) => current === null)
    ? [{ kind: 'note', text: messages.packs.noCurrent }]
    : []
}

function computedOf({ account }: PackPlan, { name, measure }: JointMeasure) {
  if (measure === null) return []
  return (['base', 'plan'] as const).flatMap((period) => {
    const figure = scorecardFigure(account, measure, period)
    return figure === null || valueOf(figure) === null ? [] : [{ name, figure }]
  })
}

function objectives(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const { fields } = messages.planFields.list.objectives
  return [
    ...tableOf(
      'objectives',
      messages.accounts.nav.objectives,
      [
        column('title', fields.title, 3),
        figures('base', fields.base, 1.2),
        figures('target', fields.target, 1.2),
        figures('current', fields.current, 1.2),
        column('status', messages.planJoint.scorecard.status, 1.1),
        column('due', fields.due, 1.2),
      ],
      account.objectives.flatMap((objective) => [
        {
          cells: [
            textCell(objective.title || messages.common.untitled),
            ...threeMeasures(page, objective, objective.unit),
            stateCell(page, measureState(objective, null)),
            dayCell(objective.due),
          ],
        },
        ...objective.keyResults.map((result) => ({
          cells: [
            textCell(messages.packs.keyResult(result.title), 'soft'),
            ...threeMeasures(page, result, result.unit),
            stateCell(page, measureState(result, null)),
            dayCell(null),
          ],
        })),
      ]),
    ),
    ...withoutProgress(page, [
      ...account.objectives,
      ...account.objectives.flatMap(({ keyResults }) => keyResults),
    ]),
  ]
}

function threeMeasures(
  page: PackPlan,
  { base, target, current }: MeasureValues,
  unit: MeasureUnit,
): PackCell[] {
  return [base, target, current].map((value) => measureCell(page, value, unit))
}

function stateCell({ messages }: PackPlan, state: MeasureState | null): PackCell {
  return state === null
    ? textCell('')
    : textCell(messages.planJoint.scorecard.states[state], stateTones[state])
}
