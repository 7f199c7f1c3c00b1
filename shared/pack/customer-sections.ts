import type { MeasureUnit } from '../domain/measure-unit.ts'
import type { CustomerCopy } from '../plan/customer-copy.ts'
import { measureState } from '../plan/joint-scorecard.ts'
import type { PackBlock, PackCell, PackSection } from './pack-document.ts'
import {
  column,
  dayCell,
  figures,
  measureCell,
  sectionOf,
  tableOf,
  textCell,
  under,
  wordsUnder,
  type PackLanguage,
} from './pack-parts.ts'

/** What a pack for the customer needs. There is no plan in it: what the copy does not hold can't be shown. */
export interface CustomerPage extends PackLanguage {
  copy: CustomerCopy
  day: string
}

/** The parts of a review that both sides may look at together. */
export function customerSections(page: CustomerPage): PackSection[] {
  const { messages } = page
  return [
    ...sectionOf(page, 'together', together(page)),
    ...sectionOf(page, 'looking-back', lookingBack(page)),
    ...sectionOf(page, 'scorecard', scorecard(page)),
    ...sectionOf(page, 'results', objectives(page), messages.packs.sharedObjectives),
    ...sectionOf(page, 'promotions', promotions(page), messages.accounts.nav.promotions),
    ...sectionOf(page, 'promises', promises(page)),
    ...sectionOf(page, 'decisions', decisions(page)),
  ]
}

function together({ copy, messages }: CustomerPage): PackBlock[] {
  const { charter } = messages.planFields.record
  const { goals } = messages.exports.customerCopy
  return [
    ...(['where', 'value', 'how'] as const).flatMap((part) =>
      wordsUnder(charter.fields[part], copy.charter[part]),
    ),
    // Where the joint plan says what they want, the setting would only say it again.
    ...wordsUnder(goals.theirs, copy.jointPlan.theirGoals.trim() || copy.setting.theirGoals),
    ...wordsUnder(goals.ours, copy.jointPlan.ourGoals),
  ]
}

function lookingBack({ copy, messages }: CustomerPage): PackBlock[] {
  const { review, setting } = messages.planFields.record
  return [
    ...(['wins', 'misses'] as const).flatMap((part) => wordsUnder(review.fields[part], copy.review[part])),
    ...(['market', 'shopper'] as const).flatMap((part) =>
      wordsUnder(setting.fields[part], copy.setting[part]),
    ),
  ]
}

function scorecard(page: CustomerPage): PackBlock[] {
  const { copy, messages } = page
  const { fields } = messages.planFields.list.jointMeasures
  const { customerCopy } = messages.exports
  return tableOf(
    'scorecard',
    messages.packs.sections.scorecard,
    [
      column('name', fields.name, 3),
      figures('base', fields.base),
      figures('target', fields.target),
      figures('current', fields.current),
      column('status', messages.planJoint.scorecard.status, 1.2),
      column('side', customerCopy.whose, 1),
    ],
    copy.measures.map(({ name, unit, side, ...values }) => ({
      cells: [
        textCell(name || messages.common.untitled),
        ...threeMeasures(page, values, unit),
        textCell(stateWord(page, values)),
        textCell(customerCopy.side[side]),
      ],
    })),
  )
}

function objectives(page: CustomerPage): PackBlock[] {
  const { copy, messages } = page
  const { fields } = messages.planFields.list.objectives
  return tableOf(
    'objectives',
    messages.packs.sharedObjectives,
    [
      column('title', fields.title, 3),
      figures('base', fields.base),
      figures('target', fields.target),
      figures('current', fields.current),
      column('status', messages.planJoint.scorecard.status, 1.2),
      column('due', fields.due, 1.2),
    ],
    copy.objectives.flatMap(({ title, unit, due, keyResults, base, target, current }) => [
      {
        cells: [
          textCell(title || messages.common.untitled),
          ...threeMeasures(page, { base, target, current }, unit),
          textCell(stateWord(page, { base, target, current })),
          dayCell(due),
        ],
      },
      ...keyResults.map((result) => ({
        cells: [
          textCell(messages.packs.keyResult(result.title), 'soft'),
          ...threeMeasures(page, result, result.unit),
          textCell(stateWord(page, result)),
          dayCell(null),
        ],
      })),
    ]),
  )
}

function promotions({ copy, messages, locale }: CustomerPage): PackBlock[] {
  const { list, choice } = messages.planFields
  const { fields } = list.promotions
  return tableOf(
    'promotions',
    list.promotions.title,
    [
      column('name', fields.name, 2),
      column('product', fields.product, 2),
      column('mechanic', fields.mechanic, 2),
      column('start', fields.start, 1.2),
      column('end', fields.end, 1.2),
      figures('depth', fields.depth, 0.8),
      column('status', fields.status, 1),
    ],
    [...copy.promotions].sort(byStart).map(({ name, product, mechanic, start, end, depth, status }) => ({
      cells: [
        textCell(name || messages.common.untitled),
        textCell(product),
        textCell(mechanic),
        dayCell(start),
        dayCell(end),
        measureCell({ locale, messages }, depth, 'percent'),
        textCell(choice.promotion[status]),
      ],
    })),
  )
}

function byStart(a: { start: string | null }, b: { start: string | null }): number {
  return (a.start ?? '9') < (b.start ?? '9') ? -1 : 1
}

function promises({ copy, messages, day }: CustomerPage): PackBlock[] {
  const { list, choice } = messages.planFields
  const { fields } = list.promises
  const { customerCopy } = messages.exports
  return (['theirs', 'ours', 'both'] as const).flatMap((side) =>
    under(
      customerCopy.side[side],
      tableOf(
        `promises-${side}`,
        customerCopy.side[side],
        [
          column('promise', fields.promise, 3.4),
          column('owner', fields.owner, 1.4),
          column('due', fields.due, 1.1),
          column('status', fields.status, 1.1),
        ],
        copy.promises
          .filter((promise) => promise.side === side)
          .map(({ promise, owner, due, status }) => ({
            cells: [
              textCell(promise || messages.common.untitled),
              textCell(owner),
              dayCell(due),
              status === 'open' && due !== null && due < day
                ? textCell(messages.planJoint.promises.overdue, 'bad')
                : textCell(choice.promise[status]),
            ],
          })),
      ),
    ),
  )
}

function decisions({ copy, messages }: CustomerPage): PackBlock[] {
  const labels = messages.exports.review
  return [...copy.reviews]
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .flatMap(({ on, kind, decisions: decided }) =>
      under(
        messages.packs.reviewOn(on, labels.kinds[kind]),
        tableOf(
          'decisions',
          labels.decisions,
          [
            column('decision', labels.decision, 3.4),
            column('owner', labels.owner, 1.4),
            column('due', labels.due, 1.1),
          ],
          decided.map(({ decision, owner, due }) => ({
            cells: [textCell(decision), textCell(owner), dayCell(due)],
          })),
        ),
      ),
    )
}

type Values = Pick<CustomerCopy['measures'][number], 'base' | 'target' | 'current'>

function threeMeasures(page: PackLanguage, { base, target, current }: Values, unit: MeasureUnit): PackCell[] {
  return [base, target, current].map((value) => measureCell(page, value, unit))
}

function stateWord({ messages }: PackLanguage, { base, target, current }: Values): string {
  const state = measureState({ base, target, current }, null)
  return state === null ? '' : messages.planJoint.scorecard.states[state]
}
