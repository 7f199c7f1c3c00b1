import { healthFigure } from '../plan/account-health.ts'
import {
  growthPointsOf,
  measureValues,
  promiseRecord,
  scorecardFigure,
  shareOfGrowthOf,
} from '../plan/joint-scorecard.ts'
import type { PlanFigure } from '../plan/figure.ts'
import { perfectStoreFigure } from '../plan/perfect-store.ts'
import { fairShareOf, serviceLevel, serviceRows } from '../plan/service-level.ts'
import { formatMeasure, formatNumber } from '../i18n/format.ts'
import { table } from './document-context.ts'
import { escapeCell } from './link.ts'
import { anyComputed, figureCell, figureFacts, figureNotes, type NamedFigure } from './plan-figures.ts'
import { listTable, recordBlocks, subsection, titleOf, type PlanPage } from './plan-page.ts'

/** What both sides want, what is measured together, what each promised, and the retailer's own figures. */
export function jointBlocks(page: PlanPage): string[] {
  const { planFields } = page.messages
  return [
    ...recordBlocks(page, 'jointPlan', ['ourGoals', 'theirGoals']),
    ...subsection(titleOf(page, 'jointMeasures'), scorecard(page)),
    ...subsection(titleOf(page, 'promises'), [listTable(page, 'promises'), promiseRates(page)]),
    ...subsection(planFields.retail.title, [listTable(page, 'retail'), ...retailFigures(page)]),
  ]
}

function scorecard(page: PlanPage): string[] {
  const { account, context, messages } = page
  const { fields } = messages.planFields.list.jointMeasures
  const value = (id: string, which: 'base' | 'target') => {
    const line = account.jointMeasures.find((item) => item.id === id)
    const number = line ? measureValues(account, line)[which] : null
    return line && number !== null ? escapeCell(formatMeasure(context.locale, number, line.unit)) : ''
  }
  const named = account.jointMeasures.flatMap(({ name, measure }) =>
    measure === null
      ? []
      : (['base', 'plan'] as const).flatMap((period) => {
          const figure = scorecardFigure(account, measure, period)
          return figure?.result.state === 'computed' ? [{ name, figure }] : []
        }),
  )
  return [
    listTable(page, 'jointMeasures', [
      'name',
      { label: fields.base, cell: (id) => value(id, 'base') },
      { label: fields.target, cell: (id) => value(id, 'target') },
      'current',
      'side',
      'measure',
    ]),
    ...figureNotes(page, '', named),
  ]
}

function promiseRates(page: PlanPage): string {
  const { account, messages } = page
  const { sides } = messages.planJoint.promises
  const rates = (['ours', 'theirs'] as const).map((side) => ({
    name: messages.exports.worksheet.of(sides[side], messages.planFields.choice.promise.kept),
    // Which of them are late depends on the day of reading, so a document does not say it.
    figure: promiseRecord(account.promises, side, '').keptRate,
  }))
  return figureFacts(
    page,
    rates.filter(({ figure }) => figure.result.state === 'computed'),
  )
}

function retailFigures(page: PlanPage): string[] {
  const { account, messages } = page
  const { planMoney, planJoint } = messages
  const { retail } = planJoint
  const lines: { name: string; of: (period: 'base' | 'plan') => PlanFigure | null }[] = [
    { name: retail.share, of: (period) => scorecardFigure(account, 'category-share', period) },
    { name: retail.frontMargin, of: (period) => scorecardFigure(account, 'front-margin', period) },
    { name: retail.shareOfGrowth, of: (period) => shareOfGrowthOf(account, period) },
    { name: retail.growthPoints, of: (period) => growthPointsOf(account, period) },
  ]
  const rows = lines.map(({ name, of }) => ({ name, figures: (['base', 'plan'] as const).map(of) }))
  const known = rows.filter(({ figures }) => anyComputed(figures.filter((figure) => figure !== null)))
  if (known.length === 0) return []
  return [
    table(
      [retail.figure, planMoney.base, planMoney.plan],
      known.map(({ name, figures }) => [
        name,
        ...figures.map((figure) => (figure ? figureCell(page, figure) : '')),
      ]),
    ),
    ...figureNotes(
      page,
      '',
      known.flatMap(({ name, figures }) =>
        figures.flatMap((figure) => (figure?.result.state === 'computed' ? [{ name, figure }] : [])),
      ),
    ),
  ]
}

/** Which standard holds in which stores, how near it they are, and how they are served. */
export function executionBlocks(page: PlanPage): string[] {
  const { account } = page
  const { pillars, service } = page.messages.planExecution
  const scores: NamedFigure[] = (['result', 'target'] as const).map((of) => ({
    name: of === 'result' ? pillars.score : pillars.scoreTarget,
    figure: perfectStoreFigure(account.storePillars, of),
  }))
  return [
    ...subsection(titleOf(page, 'storeClasses'), [listTable(page, 'storeClasses')]),
    ...(account.storePillars.length === 0
      ? []
      : subsection(titleOf(page, 'storePillars'), [
          listTable(page, 'storePillars'),
          figureFacts(page, scores),
        ])),
    ...subsection(service.title, serviceTable(page)),
  ]
}

function serviceTable(page: PlanPage): string[] {
  const { account, context, messages } = page
  const { service } = messages.planExecution
  const say = (value: number | null) => (value === null ? '' : formatNumber(context.locale, value))
  const rows = serviceRows(account.service)
    .filter(({ part, whole }) => part !== null || whole !== null)
    .map(({ id, part, whole }) => ({ id, part, whole, figure: serviceLevel(account.service, id) }))
  const fairShare = { name: service.fairShare, figure: fairShareOf(account) }
  if (rows.length === 0) return []
  return [
    table(
      [messages.planMoney.receivables.measure, service.part, service.whole, service.rate],
      rows.map(({ id, part, whole, figure }) => [
        service.measures[id],
        say(part),
        say(whole),
        figureCell(page, figure),
      ]),
    ),
    ...figureNotes(
      page,
      '',
      rows.map(({ id, figure }) => ({ name: service.measures[id], figure })),
    ),
    figureFacts(page, [fairShare]),
  ]
}

/** How healthy the account is by the judgement of its manager. */
export function healthBlocks(page: PlanPage): string[] {
  const { account, messages } = page
  if (account.healthDimensions.length === 0) return []
  const score = {
    name: messages.planHealth.total,
    figure: healthFigure(
      account.healthDimensions,
      ({ name, aspect }) => name.trim() || messages.planFields.choice.health[aspect],
    ),
  }
  return [listTable(page, 'healthDimensions'), figureFacts(page, [score])]
}
