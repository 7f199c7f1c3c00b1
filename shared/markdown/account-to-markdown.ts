import type { Account, AccountPressure, Action, Objective } from '../domain/account.ts'
import { inPressureOrder, pressureSourceOf, pressureSources, type PressureId } from '../domain/pressure.ts'
import { formatMeasure, formatNumber } from '../i18n/format.ts'
import { messagesFor } from '../i18n/messages.ts'
import {
  type DocumentContext,
  factLine,
  joinBlocks,
  linkList,
  pressureLabel,
  sampleNotice,
  section,
  sortedUnique,
  table,
} from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { escapeCell, escapeParagraphs } from './link.ts'

/** Writes an account's plan as a document to read and to print: what is empty in the plan is left out. */
export function accountToMarkdown(account: Account, context: DocumentContext): string {
  const front = writeFrontMatter({
    title: account.name,
    created: account.createdAt,
    updated: account.updatedAt,
    ka_id: account.id,
    ka_type: 'account',
    ka_pressure: sortedUnique(account.pressures.map((item) => item.pressure)),
    ka_method: sortedUnique([
      ...account.pressures.flatMap((item) => item.methods),
      ...account.actions.flatMap((action) => action.methods),
    ]),
    ...(account.sample ? { ka_sample: true } : {}),
    ka_schema: exportFormatVersion,
  })
  return front + planBody(account, context)
}

/** The plan itself, without the front matter of a document. */
export function planBody(account: Account, context: DocumentContext): string {
  const { plan } = messagesFor(context.locale).exports
  return joinBlocks([
    ...sampleNotice(context.locale, account.sample),
    headFacts(account, context),
    ...section(plan.charter, [charter(account, context)]),
    ...section(plan.pressures, pressures(account, context)),
    ...section(plan.objectives, [objectives(account, context)]),
    ...section(plan.actions, [actions(account, context)]),
    ...section(plan.risks, [risks(account, context)]),
    ...section(plan.profile, profile(account, context)),
    ...section(plan.questions, [questions(account, context)]),
  ])
}

function headFacts({ tier, channel, owner, period }: Account, { locale }: DocumentContext): string {
  const { domain, exports } = messagesFor(locale)
  return [
    ...factLine(locale, exports.plan.tier, tier === null ? '' : domain.tier[tier]),
    ...factLine(locale, exports.plan.channel, channel === null ? '' : domain.channel[channel]),
    ...factLine(locale, exports.plan.owner, escapeCell(owner)),
    ...factLine(locale, exports.plan.period, escapeCell(period)),
  ].join('\n')
}

function charter(account: Account, { locale }: DocumentContext): string {
  const { plan } = messagesFor(locale).exports
  const parts = ['where', 'value', 'how', 'gain'] as const
  return parts.flatMap((part) => factLine(locale, plan[part], escapeCell(account.charter[part]))).join('\n')
}

function pressures(account: Account, context: DocumentContext): string[] {
  const { domain } = messagesFor(context.locale)
  const inOrder = inPressureOrder(account.pressures.map(({ pressure }) => pressure)).flatMap((id) =>
    account.pressures.filter(({ pressure }) => pressure === id),
  )
  return pressureSources.flatMap((source) => {
    const items = inOrder.filter((item) => pressureSourceOf(item.pressure) === source)
    if (items.length === 0) return []
    return [`### ${domain.source[source]}`, items.map((item) => pressureItem(item, context)).join('\n')]
  })
}

function pressureItem(item: AccountPressure, context: DocumentContext): string {
  const { exports } = messagesFor(context.locale)
  const name = `**${pressureLabel(context, item.pressure)}**`
  const statement = escapeCell(item.statement)
  const lines = [`- ${statement === '' ? name : exports.fact(name, statement)}`]
  const methods = linkList(context, 'method', item.methods)
  if (methods !== '') lines.push(`  - ${exports.fact(exports.plan.methods, methods)}`)
  return lines.join('\n')
}

function objectives(account: Account, context: DocumentContext): string {
  const { locale } = context
  const { common, exports } = messagesFor(locale)
  const { plan } = exports
  const value = (item: Objective, amount: number | null) =>
    amount === null ? '' : escapeCell(formatMeasure(locale, amount, item.unit))
  const names = (ids: readonly PressureId[]) =>
    ids.map((id) => pressureLabel(context, id)).join(common.listSeparator)
  return table(
    [plan.objective, plan.base, plan.target, plan.due, plan.answers],
    account.objectives.map((item) => [
      escapeCell(item.title || common.untitled),
      value(item, item.base),
      value(item, item.target),
      item.due ?? '',
      names(item.pressures),
    ]),
  )
}

function actions(account: Account, context: DocumentContext): string {
  const { common, domain, exports } = messagesFor(context.locale)
  const { plan } = exports
  const titles = new Map(account.objectives.map((item) => [item.id, item.title || common.untitled]))
  const serves = (item: Action) =>
    item.objectives
      .flatMap((id) => titles.get(id) ?? [])
      .map(escapeCell)
      .join(common.listSeparator)
  return table(
    [plan.action, plan.actionOwner, plan.due, plan.status, plan.methods, plan.objectives],
    account.actions.map((item) => [
      escapeCell(item.title || common.untitled),
      escapeCell(item.owner),
      item.due ?? '',
      domain.actionStatus[item.status],
      linkList(context, 'method', item.methods),
      serves(item),
    ]),
  )
}

function risks(account: Account, { locale }: DocumentContext): string {
  const { plan } = messagesFor(locale).exports
  return table(
    [plan.risk, plan.sign, plan.reply],
    account.risks.map((item) => [escapeCell(item.risk), escapeCell(item.sign), escapeCell(item.reply)]),
  )
}

function profile({ profile: known }: Account, { locale }: DocumentContext): string[] {
  const { plan } = messagesFor(locale).exports
  const facts = [
    ...factLine(locale, plan.ownership, escapeCell(known.ownership)),
    ...factLine(locale, plan.banners, escapeCell(known.banners)),
    ...factLine(locale, plan.stores, known.stores === null ? '' : formatNumber(locale, known.stores)),
    ...factLine(locale, plan.regions, escapeCell(known.regions)),
  ].join('\n')
  return [
    facts,
    ...paragraphs(plan.strategy, known.strategy),
    ...paragraphs(plan.buyingProcess, known.buyingProcess),
  ]
}

function questions(account: Account, { locale }: DocumentContext): string {
  const { plan } = messagesFor(locale).exports
  return table(
    [plan.question, plan.questionOwner],
    account.profile.questions.map((item) => [escapeCell(item.question), escapeCell(item.owner)]),
  )
}

function paragraphs(heading: string, text: string): string[] {
  const written = escapeParagraphs(text)
  return written === '' ? [] : [`### ${heading}`, written]
}
