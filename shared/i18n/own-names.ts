import { competencyIds, type BuiltInCompetencyId, type CompetencyId } from '../domain/competency.ts'
import type { Locale } from '../domain/locale.ts'
import type { OwnModel } from '../domain/own-model.ts'
import { pressureIds, type BuiltInPressureId, type PressureId } from '../domain/pressure.ts'
import type { Messages } from './messages.ts'

type Names = Readonly<Partial<Record<PressureId | CompetencyId, string>>>

/**
 * Names the pressures and the parts of the model as the user does, those they added included; what has no
 * name of theirs keeps its own. Read the names with `pressureName`, `competencyName` and `competencyShortName`.
 */
export function withOwnNames(messages: Messages, locale: Locale, model: OwnModel): Messages {
  const { names, ownPressures, ownCompetencies } = model
  if (names.length + ownPressures.length + ownCompetencies.length === 0) return messages
  const renamed = new Map<string, string>(
    names.flatMap(({ id, zh, en }) => {
      const name = spoken(locale, zh, en)
      return name === '' ? [] : [[id, name]]
    }),
  )
  const { domain } = messages
  const ownParts = ownCompetencies.map((part) => {
    const name = ownNameIn(locale, part.zh, part.en)
    return { id: part.id, name, short: spoken(locale, part.shortZh, part.shortEn) || name }
  })
  return {
    ...messages,
    domain: {
      ...domain,
      pressure: {
        ...renamedIn(domain.pressure, pressureIds, renamed),
        ...named(ownPressures.map(({ id, zh, en }) => [id, ownNameIn(locale, zh, en)])),
      },
      competency: {
        ...renamedIn(domain.competency, competencyIds, renamed),
        ...named(ownParts.map(({ id, name }) => [id, name])),
      },
      competencyShort: {
        ...renamedIn(domain.competencyShort, competencyIds, renamed),
        ...named(ownParts.map(({ id, short }) => [id, short])),
      },
    },
  }
}

/** What a pressure is called. */
export function pressureName({ domain }: Messages, id: PressureId): string {
  const names: Names = domain.pressure
  return names[id] ?? domain.unnamed.pressure
}

/** What a part of the model is called. */
export function competencyName({ domain }: Messages, id: CompetencyId): string {
  const names: Names = domain.competency
  return names[id] ?? domain.unnamed.competency
}

/** What a part of the model is called where there is little room. */
export function competencyShortName({ domain }: Messages, id: CompetencyId): string {
  const names: Names = domain.competencyShort
  return names[id] ?? domain.unnamed.competency
}

/** A name of what the user added: in the language of the reader, else in the other; empty where it has none. */
export function ownNameIn(locale: Locale, zh: string, en: string): string {
  return spoken(locale, zh, en) || (zh + en).trim()
}

function spoken(locale: Locale, zh: string, en: string): string {
  return (locale === 'zh-CN' ? zh : en).trim()
}

function named(names: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(names.filter(([, name]) => name !== ''))
}

function renamedIn<Id extends BuiltInPressureId | BuiltInCompetencyId>(
  names: Record<Id, string>,
  ids: readonly Id[],
  own: ReadonlyMap<string, string>,
): Record<Id, string> {
  const result = { ...names }
  for (const id of ids) result[id] = own.get(id) ?? names[id]
  return result
}
