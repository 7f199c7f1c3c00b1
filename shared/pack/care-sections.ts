import { healthFigure, healthStanding } from '../plan/account-health.ts'
import { isLatePromise } from '../plan/joint-scorecard.ts'
import { valueOf } from '../plan/figure.ts'
import { perfectStoreFigure } from '../plan/perfect-store.ts'
import { fairShareOf, serviceLevel, serviceRows } from '../plan/service-level.ts'
import type { PackBlock, PackSection } from './pack-document.ts'
import {
  column,
  dayCell,
  figureCell,
  figures,
  figureWithUnit,
  measureCell,
  missingNote,
  numberCell,
  sectionOf,
  sourcesOf,
  tableOf,
  textCell,
  under,
  type PackPlan,
} from './pack-parts.ts'

/** What each side said it would do, how it goes in stores and at the warehouse, and how healthy the account is. */
export function careSections(page: PackPlan): PackSection[] {
  return [
    ...sectionOf(page, 'promises', promises(page)),
    ...sectionOf(page, 'execution', [...perfectStore(page), ...service(page)]),
    ...sectionOf(page, 'health', health(page)),
  ]
}

function promises(page: PackPlan): PackBlock[] {
  const { account, messages, day } = page
  const { list, choice } = messages.planFields
  const { fields } = list.promises
  const { sides, overdue, ofBoth } = messages.planJoint.promises
  const titles = { theirs: sides.theirs, ours: sides.ours, both: ofBoth }
  return (['theirs', 'ours', 'both'] as const).flatMap((side) =>
    under(
      titles[side],
      tableOf(
        `promises-${side}`,
        titles[side],
        [
          column('promise', fields.promise, 3),
          column('owner', fields.owner, 1.4),
          column('due', fields.due, 1.1),
          column('status', fields.status, 1.1),
          column('note', fields.note, 2),
        ],
        account.promises
          .filter((promise) => promise.side === side)
          .map((promise) => ({
            cells: [
              textCell(promise.promise || messages.common.untitled),
              textCell(promise.owner),
              dayCell(promise.due),
              isLatePromise(promise, day)
                ? textCell(overdue, 'bad')
                : textCell(choice.promise[promise.status], promiseTones[promise.status]),
              textCell(promise.note),
            ],
          })),
      ),
    ),
  )
}

const promiseTones = { open: undefined, kept: 'good', broken: 'bad', dropped: 'soft' } as const

function perfectStore(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const { pillars } = messages.planExecution
  if (account.storePillars.length === 0) return []
  const [score, target] = (['result', 'target'] as const).map((of) =>
    perfectStoreFigure(account.storePillars, of),
  )
  const named = [
    ...(score ? [{ name: pillars.score, figure: score }] : []),
    ...(target ? [{ name: pillars.scoreTarget, figure: target }] : []),
  ]
  const total = {
    strong: true,
    cells: [
      textCell(pillars.score),
      textCell(''),
      ...[score, target].map((figure) => (figure ? figureCell(page, figure) : textCell(''))),
      textCell(''),
      dayCell(null),
    ],
  }
  return under(pillars.title, [
    ...tableOf(
      'perfect-store',
      pillars.title,
      [
        column('name', pillars.name, 2),
        figures('weight', pillars.weight, 0.9),
        figures('result', pillars.result),
        figures('target', pillars.target),
        column('measuredAs', pillars.measuredAs, 2.4),
        column('measuredOn', pillars.measuredOn, 1.2),
      ],
      [
        ...account.storePillars.map((pillar) => ({
          cells: [
            textCell(pillar.name || messages.common.untitled),
            measureCell(page, pillar.weight, 'percent'),
            numberCell(page, pillar.result, 'score'),
            numberCell(page, pillar.target, 'score'),
            textCell(pillar.measuredAs),
            dayCell(pillar.measuredOn),
          ],
        })),
        total,
      ],
      { sources: sourcesOf(page, named) },
    ),
    ...missingNote(page, named),
  ])
}

function service(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const texts = messages.planExecution.service
  const rows = serviceRows(account.service)
    .filter(({ part, whole }) => part !== null || whole !== null)
    .map((row) => ({ ...row, figure: serviceLevel(account.service, row.id) }))
  const fair = { name: texts.fairShare, figure: fairShareOf(account) }
  const named = rows.map(({ id, figure }) => ({ name: texts.measures[id], figure }))
  return under(
    texts.title,
    rows.length === 0
      ? []
      : [
          ...tableOf(
            'service',
            texts.title,
            [
              column('measure', texts.measure, 2),
              column('how', texts.how, 3),
              figures('part', texts.part),
              figures('whole', texts.whole),
              figures('rate', texts.rate),
            ],
            rows.map(({ id, part, whole, figure }) => ({
              cells: [
                textCell(texts.measures[id]),
                textCell(texts.counts[id], 'soft'),
                numberCell(page, part, 'count'),
                numberCell(page, whole, 'count'),
                figureCell(page, figure, { digits: 1 }),
              ],
            })),
            { sources: sourcesOf(page, [...named, fair]) },
          ),
          ...(valueOf(fair.figure) === null
            ? []
            : [
                {
                  kind: 'note' as const,
                  text: messages.exports.worksheet.of(
                    messages.exports.fact(texts.fairShare, figureWithUnit(page, fair.figure).text),
                    texts.fairShareNote,
                  ),
                },
              ]),
          ...missingNote(page, named),
        ],
  )
}

function health(page: PackPlan): PackBlock[] {
  const { account, messages } = page
  const texts = messages.planHealth
  const { choice } = messages.planFields
  if (account.healthDimensions.length === 0) return []
  const nameOf = ({ name, aspect }: (typeof account.healthDimensions)[number]) =>
    name.trim() || choice.health[aspect]
  const figure = healthFigure(account.healthDimensions, nameOf)
  const score = valueOf(figure)
  const standing = score === null ? null : healthStanding(score)
  const named = [{ name: texts.total, figure }]
  return [
    ...tableOf(
      'health',
      texts.table,
      [
        column('aspect', texts.aspect, 1.4),
        figures('weight', texts.weight, 0.8),
        figures('score', texts.score, 0.8),
        column('reason', texts.reason, 4),
        column('judgedOn', texts.judgedOn, 1.2),
      ],
      [
        ...account.healthDimensions.map((dimension) => ({
          cells: [
            textCell(nameOf(dimension)),
            measureCell(page, dimension.weight, 'percent'),
            numberCell(page, dimension.score, 'score', { digits: 0 }),
            textCell(dimension.reason),
            dayCell(dimension.judgedOn),
          ],
        })),
        {
          strong: true,
          cells: [
            textCell(texts.total),
            textCell(''),
            figureCell(page, figure),
            standing === null
              ? textCell('')
              : textCell(
                  texts.standings[standing],
                  standing === 'good' ? 'good' : standing === 'watch' ? 'soft' : 'bad',
                ),
            dayCell(null),
          ],
        },
      ],
      { sources: sourcesOf(page, named) },
    ),
    ...missingNote(page, named),
  ]
}
