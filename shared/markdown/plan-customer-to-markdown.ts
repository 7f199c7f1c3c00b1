import type { AccountPressure } from '../domain/account.ts'
import { inPressureOrder, pressureSourceOf, pressureSources } from '../domain/pressure.ts'
import { formatNumber } from '../i18n/format.ts'
import { groupRows } from '../plan/group-tree.ts'
import { toOutline } from '../plan/org-chart-to-outline.ts'
import { functionCoverage } from '../plan/people-reach.ts'
import { linkList, pressureLabel } from './document-context.ts'
import { escapeCell } from './link.ts'
import { figureFacts } from './plan-figures.ts'
import { listTable, recordBlocks, subsection, titleOf, type PlanPage } from './plan-page.ts'

/** Who the customer is, with what nobody knows yet. */
export function profileBlocks(page: PlanPage): string[] {
  return [
    ...recordBlocks(page, 'profile', ['strategy', 'buyingProcess']),
    ...subsection(titleOf(page, 'questions'), [listTable(page, 'questions')]),
  ]
}

/** The customer's group as a nested list. */
export function groupBlocks({ account, context, messages }: PlanPage): string[] {
  const { choice, list } = messages.planFields
  const rows = groupRows(account.groupNodes, new Set()).map(({ node, depth, stores }) => {
    const parts = [
      `**${escapeCell(node.name || messages.common.untitled)}**`,
      choice.level[node.level],
      ...(stores === null
        ? []
        : [messages.exports.fact(list.groupNodes.fields.stores, formatNumber(context.locale, stores))]),
      escapeCell(node.note),
    ]
    return `${'  '.repeat(depth)}- ${parts.filter((part) => part !== '').join(' · ')}`
  })
  return [rows.join('\n')]
}

/** Market, shopper and what each side wants. */
export function settingBlocks(page: PlanPage): string[] {
  return recordBlocks(page, 'setting', [
    'market',
    'shopper',
    'rivals',
    'theirGoals',
    'theirMeasures',
    'ourTargets',
  ])
}

/** The pressures by the side they come from, with the methods that answer them. */
export function pressureBlocks(page: PlanPage): string[] {
  const { pressures } = page.account
  const inOrder = inPressureOrder(pressures.map(({ pressure }) => pressure)).flatMap((id) =>
    pressures.filter(({ pressure }) => pressure === id),
  )
  return pressureSources.flatMap((source) => {
    const items = inOrder.filter((item) => pressureSourceOf(item.pressure) === source)
    return subsection(page.messages.domain.source[source], [
      items.map((item) => pressureItem(page, item)).join('\n'),
    ])
  })
}

function pressureItem({ context, messages }: PlanPage, item: AccountPressure): string {
  const { exports, planFields } = messages
  const name = `**${pressureLabel(context, item.pressure)}**`
  const statement = escapeCell(item.statement)
  const lines = [`- ${statement === '' ? name : exports.fact(name, statement)}`]
  const methods = linkList(context, 'method', item.methods)
  if (methods !== '') lines.push(`  - ${exports.fact(planFields.list.pressures.fields.methods, methods)}`)
  return lines.join('\n')
}

/** The people at the customer, who reports to whom, and what goes on between them. */
export function peopleBlocks(page: PlanPage): string[] {
  const { stakeholders } = page.account
  const hasChiefs = stakeholders.some(({ manager }) => stakeholders.some(({ id }) => id === manager))
  return [
    listTable(page, 'stakeholders', ['name', 'role', 'unit', 'decision', 'influence', 'attitude', 'owner']),
    listTable(
      page,
      'stakeholders',
      ['name', 'measuredOn', 'lastContact', 'nextStep', 'nextStepDue', 'note'],
      { details: true },
    ),
    ...subsection(page.messages.exports.plan.reportingLines, [
      hasChiefs ? toOutline(stakeholders, ({ role }) => [role]).trimEnd() : '',
    ]),
    ...subsection(titleOf(page, 'stakeholderLines'), [listTable(page, 'stakeholderLines')]),
  ]
}

/** Which functions talk to each other, and how many of those that should. */
export function functionBlocks(page: PlanPage): string[] {
  const coverage = {
    name: page.messages.planPeople.functions.coverage,
    figure: functionCoverage(page.account.functionPairs),
  }
  if (page.account.functionPairs.length === 0) return []
  return [listTable(page, 'functionPairs'), figureFacts(page, [coverage])]
}

/** Strengths, weaknesses, opportunities and threats, and the strategies that cross them. */
export function swotBlocks(page: PlanPage): string[] {
  return [
    listTable(page, 'swotItems', ['side', 'text', 'evidence']),
    ...subsection(titleOf(page, 'crossedStrategies'), [
      listTable(page, 'crossedStrategies', ['crossing', 'text', 'items']),
    ]),
  ]
}
