import { competencyIds } from '../domain/competency.ts'
import type { Locale } from '../domain/locale.ts'
import type { OwnName } from '../domain/playbook.ts'
import { pressureIds } from '../domain/pressure.ts'
import type { Messages } from './messages.ts'

/** Names the pressures and the parts of the model as the user does; what has no name of theirs keeps its own. */
export function withOwnNames(messages: Messages, locale: Locale, names: readonly OwnName[]): Messages {
  const own = new Map(
    names.flatMap(({ id, zh, en }) => {
      const name = (locale === 'zh-CN' ? zh : en).trim()
      return name === '' ? [] : [[id, name] as const]
    }),
  )
  if (own.size === 0) return messages
  const { domain } = messages
  return {
    ...messages,
    domain: {
      ...domain,
      pressure: renamed(domain.pressure, pressureIds, own),
      competency: renamed(domain.competency, competencyIds, own),
      competencyShort: renamed(domain.competencyShort, competencyIds, own),
    },
  }
}

function renamed<Id extends OwnName['id']>(
  names: Record<Id, string>,
  ids: readonly Id[],
  own: ReadonlyMap<OwnName['id'], string>,
): Record<Id, string> {
  const result = { ...names }
  for (const id of ids) result[id] = own.get(id) ?? names[id]
  return result
}
