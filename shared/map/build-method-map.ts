import type { Locale } from '../domain/locale.ts'
import type { MethodSummary } from '../domain/method.ts'
import { builtInModel, type OwnModel } from '../domain/own-model.ts'
import { inPressureOrder, pressureSourceOf, pressureSources, type PressureId } from '../domain/pressure.ts'
import { formatDay } from '../i18n/format.ts'
import { messagesFor } from '../i18n/messages.ts'
import { pressureName, withOwnNames } from '../i18n/own-names.ts'
import { headingSeed } from './build-competency-map.ts'
import { sourceSeed } from './build-pressure-map.ts'
import { caseSeed, resultSeeds, type CaseSurroundings } from './case-seeds.ts'
import type { CaseStory, LoggedUse, MapMaterial } from './map-material.ts'
import { growMap, type MapModel, type NodeSeed } from './model.ts'

/**
 * One method turned around: the pressures that it answers or has answered, under each the cases that used it with
 * what came of them, and the uses that belong to no case. `accounts` names the accounts of uses.
 */
export function buildMethodMap(
  method: MethodSummary,
  { cases, uses }: MapMaterial,
  accounts: readonly { id: string; name: string }[],
  locale: Locale,
  model: OwnModel = builtInModel,
): MapModel {
  const messages = withOwnNames(messagesFor(locale), locale, model)
  const { domain, maps, search } = messages
  const around: CaseSurroundings = { methods: [method], worksheets: [], locale, messages }
  const own = cases.filter((story) => story.methods.some((entry) => entry.method === method.id))
  const logged = uses.filter((use) => use.method === method.id)
  const ownIds = new Set(own.map(({ id }) => id))
  const pressures = inPressureOrder([...method.pressures, ...own.flatMap((story) => story.pressures)])
  const told = new Set<string>()

  function story(entry: CaseStory): NodeSeed {
    const seed = caseSeed(entry, around, false)
    if (told.has(entry.id)) return seed
    told.add(entry.id)
    const usesHere = logged.filter((use) => use.case === entry.id).map(use)
    return { ...seed, children: [...resultSeeds(entry, around), ...usesHere] }
  }

  function use(entry: LoggedUse): NodeSeed {
    const account = accounts.find(({ id }) => id === entry.account)?.name ?? ''
    const label = [formatDay(locale, entry.on), account].filter((part) => part.trim() !== '').join(' · ')
    return {
      key: entry.id,
      kind: 'result',
      label,
      caption: messages.cases.outcome[entry.outcome],
      text: maps.captioned(label, messages.cases.outcome[entry.outcome]),
      note: entry.note,
      subject: `use:${entry.id}`,
      reference: { kind: 'use', method: method.id, id: entry.id },
      status: entry.outcome,
      account: entry.account,
    }
  }

  function pressure(id: PressureId): NodeSeed {
    return {
      key: id,
      kind: 'pressure',
      label: pressureName(messages, id),
      subject: `pressure:${id}`,
      reference: { kind: 'pressure', id },
      pressure: id,
      // Once an answer here, though the library does not link the two.
      quiet: !method.pressures.includes(id),
      children: own.filter((entry) => entry.pressures.includes(id)).map(story),
    }
  }

  const sides = pressureSources.flatMap((source): NodeSeed[] => {
    const here = pressures.filter((id) => pressureSourceOf(id) === source)
    if (here.length === 0) return []
    return [sourceSeed(source, domain.source[source], here.map(pressure))]
  })
  const looseCases = own.filter((entry) => entry.pressures.length === 0).map(story)
  const looseUses = logged.filter((entry) => entry.case === null || !ownIds.has(entry.case)).map(use)
  return growMap({
    key: method.id,
    kind: 'root',
    label: method.name[locale],
    subject: `method:${method.id}`,
    reference: { kind: 'method', id: method.id },
    competencies: method.competencies,
    children: [
      ...sides,
      ...(looseCases.length > 0
        ? [{ ...headingSeed('cases', search.kinds.case, looseCases), side: 'left' as const }]
        : []),
      ...(looseUses.length > 0
        ? [{ ...headingSeed('uses', maps.uses, looseUses), side: 'left' as const }]
        : []),
    ],
  })
}
