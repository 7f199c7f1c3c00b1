import type { Account, AccountPressure, Action, Objective } from '../domain/account.ts'
import type { Locale } from '../domain/locale.ts'
import type { MethodSummary } from '../domain/method.ts'
import { builtInModel, type OwnModel } from '../domain/own-model.ts'
import {
  inPressureOrder,
  pressureSourceOf,
  pressureSources,
  type PressureId,
  type PressureSource,
} from '../domain/pressure.ts'
import { formatDay, formatMeasure } from '../i18n/format.ts'
import { messagesFor, type Messages } from '../i18n/messages.ts'
import { pressureName, withOwnNames } from '../i18n/own-names.ts'
import { methodSeed, sourceSeed } from './build-pressure-map.ts'
import { caseSeed, worksheetSeed, type CaseSurroundings, type MapWorksheet } from './case-seeds.ts'
import { headingSeed } from './build-competency-map.ts'
import type { CaseStory } from './map-material.ts'
import { growMap, type MapModel, type NodeSeed } from './model.ts'

/** What was done at an account besides its plan. Those of other accounts may be among them. */
export interface AccountWork {
  cases: readonly CaseStory[]
  worksheets: readonly MapWorksheet[]
}

const noWork: AccountWork = { cases: [], worksheets: [] }

/**
 * One account as a map: the three sides with what presses there, the cases that it led to from the idea over the
 * tools to the result, and the methods and actions that answer; then the objectives with their actions, then the
 * actions and the cases that belong to neither. A case of several pressures is told under the first that the plan
 * names, and named under the others.
 */
export function buildAccountMap(
  account: Account,
  methods: readonly MethodSummary[],
  locale: Locale,
  model: OwnModel = builtInModel,
  work: AccountWork = noWork,
): MapModel {
  const messages = withOwnNames(messagesFor(locale), locale, model)
  const { common, maps } = messages
  const build = seedBuilder(account, work, { methods, locale, messages })
  const looseCases = work.cases.filter(
    (story) => story.account === account.id && story.pressures.length === 0,
  )
  const loose = account.actions.filter(
    (action) =>
      !account.pressures.some((item) => item.methods.some((id) => action.methods.includes(id))) &&
      !account.objectives.some((objective) => action.objectives.includes(objective.id)),
  )
  return growMap({
    key: account.id,
    kind: 'root',
    label: account.name || common.untitled,
    subject: `account:${account.id}`,
    reference: { kind: 'account', id: account.id },
    account: account.id,
    children: [
      ...pressureSources.map((side) => build.source(side)),
      ...heading('objectives', maps.objectives, account.objectives.map(build.objective)),
      ...heading('actions', maps.actions, loose.map(build.action)),
      ...heading('cases', messages.search.kinds.case, looseCases.map(build.story)),
    ],
  })
}

function heading(name: 'objectives' | 'actions' | 'cases', label: string, children: NodeSeed[]): NodeSeed[] {
  return children.length === 0 ? [] : [{ ...headingSeed(name, label, children), side: 'left' }]
}

function seedBuilder(
  account: Account,
  work: AccountWork,
  { methods, locale, messages }: { methods: readonly MethodSummary[]; locale: Locale; messages: Messages },
) {
  const { common, domain, maps } = messages
  const around: CaseSurroundings = { methods, worksheets: work.worksheets, locale, messages }
  const cases = work.cases.filter((entry) => entry.account === account.id)
  const told = new Set<string>()

  function story(entry: CaseStory): NodeSeed {
    const isWhole = !told.has(entry.id)
    told.add(entry.id)
    return caseSeed(entry, around, isWhole)
  }

  /** Tools filled in for the account itself, not for a case. */
  function worksheetsOf(method: string): NodeSeed[] {
    return work.worksheets
      .filter((sheet) => sheet.account === account.id && sheet.case === null && sheet.method === method)
      .map((sheet) => worksheetSeed(sheet, methods, locale, messages))
  }

  function source(side: PressureSource): NodeSeed {
    const named = account.pressures.map(({ pressure }) => pressure)
    const ids = inPressureOrder([...named, ...cases.flatMap(({ pressures }) => pressures)])
    const children = ids
      .filter((id) => pressureSourceOf(id) === side)
      .flatMap((id) => {
        const items = account.pressures.filter(({ pressure }) => pressure === id)
        return items.length === 0 ? [unnamed(id)] : items.map(problem)
      })
    return sourceSeed(side, domain.source[side], children)
  }

  /** A pressure that only a case knows of; the plan does not name it. */
  function unnamed(id: PressureId): NodeSeed {
    return {
      key: id,
      kind: 'pressure',
      label: pressureName(messages, id),
      subject: `pressure:${id}`,
      reference: { kind: 'pressure', id },
      pressure: id,
      children: casesUnder(id),
    }
  }

  function casesUnder(id: PressureId): NodeSeed[] {
    return cases
      .filter(({ pressures }) => pressures.includes(id))
      .map((entry) => (homeOf(entry) === id ? story(entry) : caseSeed(entry, around, false)))
  }

  /** The pressure under which a case is told: one that the plan names, where there is one. */
  function homeOf({ pressures }: CaseStory): PressureId | undefined {
    const ordered = inPressureOrder(pressures)
    return ordered.find((id) => account.pressures.some(({ pressure }) => pressure === id)) ?? ordered[0]
  }

  function problem(item: AccountPressure): NodeSeed {
    const name = pressureName(messages, item.pressure)
    const statement = item.statement.trim()
    return {
      key: item.id,
      kind: 'problem',
      label: statement === '' ? name : statement,
      caption: statement === '' ? '' : name,
      text: statement === '' ? name : maps.captioned(name, statement),
      subject: `account-pressure:${item.id}`,
      reference: { kind: 'account-pressure', account: account.id, item: item.id },
      pressure: item.pressure,
      children: [
        ...casesUnder(item.pressure),
        ...[...new Set(item.methods)].map((id) => ({
          ...methodSeed(id, methods, locale),
          children: [
            ...account.actions.filter((entry) => entry.methods.includes(id)).map(action),
            ...worksheetsOf(id),
          ],
        })),
      ],
    }
  }

  function objective(item: Objective): NodeSeed {
    const label = item.title || common.untitled
    const measure = (value: number | null) => (value === null ? '' : formatMeasure(locale, value, item.unit))
    const caption = [measure(item.base), measure(item.target)].filter((part) => part !== '').join(' → ')
    return {
      key: item.id,
      kind: 'objective',
      label,
      caption,
      text: caption === '' ? label : maps.captioned(label, caption),
      subject: `objective:${item.id}`,
      reference: { kind: 'objective', account: account.id, item: item.id },
      children: account.actions.filter((entry) => entry.objectives.includes(item.id)).map(action),
    }
  }

  function action(item: Action): NodeSeed {
    const label = item.title || common.untitled
    const caption = [item.owner, item.due ? formatDay(locale, item.due) : '']
      .filter((part) => part !== '')
      .join(' · ')
    return {
      key: item.id,
      kind: 'action',
      label,
      caption,
      text: caption === '' ? label : maps.captioned(label, caption),
      subject: `action:${item.id}`,
      reference: { kind: 'action', account: account.id, item: item.id },
      status: item.status,
      quiet: item.status !== 'open',
    }
  }

  return { source, objective, action, story }
}
