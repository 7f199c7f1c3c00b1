import type { Account, AccountPressure, Action, Objective } from '../domain/account.ts'
import type { Locale } from '../domain/locale.ts'
import type { MethodSummary } from '../domain/method.ts'
import { builtInModel, type OwnModel } from '../domain/own-model.ts'
import {
  inPressureOrder,
  pressureSourceOf,
  pressureSources,
  type PressureSource,
} from '../domain/pressure.ts'
import { formatDay, formatMeasure } from '../i18n/format.ts'
import { messagesFor, type Messages } from '../i18n/messages.ts'
import { pressureName, withOwnNames } from '../i18n/own-names.ts'
import { methodSeed, sideOfSource } from './build-pressure-map.ts'
import { growMap, type MapModel, type NodeSeed } from './model.ts'

/**
 * One account as a map: the three sides with what presses there and the methods and actions that answer,
 * then the objectives with their actions, then the actions that belong to neither.
 */
export function buildAccountMap(
  account: Account,
  methods: readonly MethodSummary[],
  locale: Locale,
  model: OwnModel = builtInModel,
): MapModel {
  const messages = withOwnNames(messagesFor(locale), locale, model)
  const { common, maps } = messages
  const build = seedBuilder(account, methods, locale, messages)
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
    children: [
      ...pressureSources.map(build.source),
      ...heading('objectives', maps.objectives, account.objectives.map(build.objective)),
      ...heading('actions', maps.actions, loose.map(build.action)),
    ],
  })
}

function heading(name: 'objectives' | 'actions', label: string, children: NodeSeed[]): NodeSeed[] {
  if (children.length === 0) return []
  return [
    {
      key: name,
      kind: 'heading',
      label,
      subject: `heading:${name}`,
      reference: { kind: 'heading', name },
      side: 'left',
      children,
    },
  ]
}

function seedBuilder(
  account: Account,
  methods: readonly MethodSummary[],
  locale: Locale,
  messages: Messages,
) {
  const { common, domain, maps } = messages

  function source(side: PressureSource): NodeSeed {
    const items = inPressureOrder(account.pressures.map(({ pressure }) => pressure))
      .filter((id) => pressureSourceOf(id) === side)
      .flatMap((id) => account.pressures.filter(({ pressure }) => pressure === id))
    return {
      key: side,
      kind: 'source',
      label: domain.source[side],
      subject: `source:${side}`,
      reference: { kind: 'source', source: side },
      source: side,
      side: sideOfSource[side],
      children: items.map(problem),
    }
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
      children: [...new Set(item.methods)].map((id) => ({
        ...methodSeed(id, methods, locale),
        children: account.actions.filter((entry) => entry.methods.includes(id)).map(action),
      })),
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
      quiet: item.status !== 'open',
    }
  }

  return { source, objective, action }
}
