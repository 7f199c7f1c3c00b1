import type { OwnModel } from '../domain/own-model.ts'
import { pressureIds, type PressureId } from '../domain/pressure.ts'
import { messagesFor } from '../i18n/messages.ts'
import { pressureName, withOwnNames } from '../i18n/own-names.ts'
import {
  namesOfAccount,
  namesOfCase,
  namesOfMethod,
  namesOfNote,
  namesOfPressure,
  type LinkName,
} from './link-name.ts'

/** Everything in a workspace that has a name; lists and whole documents will both do. */
export interface NamedThings {
  notes: readonly { id: string; title: string; aliases: string[]; template: boolean; createdAt: string }[]
  accounts: readonly { id: string; name: string }[]
  cases: readonly { id: string; title: string; createdAt: string }[]
  methods: readonly { id: string; name: { 'zh-CN': string; en: string } }[]
  /** What the user made of the pressures. */
  model: OwnModel
}

/** Every name by which a link can find something in the workspace. */
export function namesInWorkspace({ notes, accounts, cases, methods, model }: NamedThings): LinkName[] {
  return [
    ...notes.flatMap(namesOfNote),
    ...accounts.flatMap(namesOfAccount),
    ...cases.flatMap(namesOfCase),
    ...methods.flatMap(namesOfMethod),
    ...namesOfPressures(model),
  ]
}

/** The names of all pressures: the user's first, and those that the built-in ones had before the user named them. */
export function namesOfPressures(model: OwnModel): LinkName[] {
  const zh = withOwnNames(messagesFor('zh-CN'), 'zh-CN', model)
  const en = withOwnNames(messagesFor('en'), 'en', model)
  const ids: PressureId[] = [...pressureIds, ...model.ownPressures.map(({ id }) => id)]
  const builtIn = { 'zh-CN': messagesFor('zh-CN'), en: messagesFor('en') }
  return [
    ...ids.flatMap((id) => namesOfPressure({ id, zh: pressureName(zh, id), en: pressureName(en, id) })),
    ...pressureIds.flatMap((id) =>
      namesOfPressure({ id, zh: builtIn['zh-CN'].domain.pressure[id], en: builtIn.en.domain.pressure[id] }),
    ),
  ]
}
