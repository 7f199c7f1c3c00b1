import type { Review } from '../domain/review.ts'
import type { PackBlock, PackSection } from './pack-document.ts'
import {
  column,
  dayCell,
  figures,
  measureCell,
  sectionOf,
  tableOf,
  textCell,
  under,
  type PackPlan,
} from './pack-parts.ts'

/** What was decided, who does what next, what may go wrong and what we need from our own company. */
export function actionSections(page: PackPlan, reviews: readonly Review[]): PackSection[] {
  return [
    ...sectionOf(page, 'decisions', decisions(page, reviews)),
    ...sectionOf(page, 'actions', [...actions(page), ...risks(page), ...support(page)]),
  ]
}

/** Those of the latest review that decided something. */
function decisions({ messages }: PackPlan, reviews: readonly Review[]): PackBlock[] {
  const labels = messages.exports.review
  const [latest] = reviews
    .filter(({ decisions: decided }) => decided.some(({ decision }) => decision.trim() !== ''))
    .sort((a, b) => (a.on < b.on ? 1 : -1))
  if (!latest) return []
  return under(
    messages.packs.reviewOn(latest.on, labels.kinds[latest.kind]),
    tableOf(
      'decisions',
      labels.decisions,
      [
        column('decision', labels.decision, 3.4),
        column('owner', labels.owner, 1.4),
        column('due', labels.due, 1.1),
      ],
      latest.decisions.map(({ decision, owner, due }) => ({
        cells: [textCell(decision), textCell(owner), dayCell(due)],
      })),
    ),
  )
}

/** Open actions by their day, then what is done; what was dropped is not told. */
function actions({ account, messages, day }: PackPlan): PackBlock[] {
  const { fields } = messages.planFields.list.actions
  const { actionStatus } = messages.domain
  const order = { open: 0, done: 1, dropped: 2 }
  const shown = account.actions
    .filter(({ status }) => status !== 'dropped')
    .sort((a, b) => order[a.status] - order[b.status] || compare(a.due ?? '9', b.due ?? '9'))
  const nameOf = (id: string) => account.objectives.find((objective) => objective.id === id)?.title ?? ''
  return under(
    messages.packs.nextSteps,
    tableOf(
      'actions',
      messages.accounts.nav.actions,
      [
        column('title', fields.title, 3.4),
        column('owner', fields.owner, 1.4),
        column('due', fields.due, 1.2),
        column('status', fields.status, 1),
        column('objectives', fields.objectives, 2),
      ],
      shown.map((action) => ({
        cells: [
          textCell(action.title || messages.common.untitled),
          textCell(action.owner),
          dayCell(action.due),
          action.status === 'open' && action.due !== null && action.due < day
            ? textCell(messages.planJoint.promises.overdue, 'bad')
            : textCell(actionStatus[action.status], action.status === 'done' ? 'good' : undefined),
          textCell(
            action.objectives
              .map(nameOf)
              .filter((name) => name !== '')
              .join(messages.common.listSeparator),
          ),
        ],
      })),
    ),
  )
}

function risks({ account, messages }: PackPlan): PackBlock[] {
  const { fields } = messages.planFields.list.risks
  const weight = (value: number | null) => ({
    text: value === null ? messages.figures.notComputable : String(value),
    value,
    unit: 'count' as const,
  })
  return under(
    messages.accounts.nav.risks,
    tableOf(
      'risks',
      messages.accounts.nav.risks,
      [
        column('risk', fields.risk, 2),
        figures('likelihood', fields.likelihood, 0.9),
        figures('impact', fields.impact, 0.9),
        column('sign', fields.sign, 2),
        column('reply', fields.reply, 3),
        column('owner', fields.owner, 1.3),
      ],
      account.risks.map((risk) => ({
        cells: [
          textCell(risk.risk || messages.common.untitled),
          weight(risk.likelihood),
          weight(risk.impact),
          textCell(risk.sign),
          textCell(risk.reply),
          textCell(risk.owner),
        ],
      })),
      { unit: messages.packs.oneToFive },
    ),
  )
}

function support(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const texts = messages.planHealth.support
  return under(
    texts.table,
    tableOf(
      'support',
      texts.table,
      [
        column('need', texts.need, 2.6),
        column('from', texts.from, 1.2),
        figures('cost', texts.cost, 1.2),
        column('gain', texts.gain, 2.4),
        column('decideBy', texts.decideBy, 1.2),
        column('state', texts.state, 1),
      ],
      account.supportNeeds.map((need) => ({
        cells: [
          textCell(need.need || messages.common.untitled),
          textCell(need.from),
          measureCell(page, need.cost, 'wan-yuan'),
          textCell(need.gain),
          dayCell(need.decideBy),
          textCell(texts.states[need.state]),
        ],
      })),
    ),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
