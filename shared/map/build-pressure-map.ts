import type { Locale } from '../domain/locale.ts'
import type { MethodSummary } from '../domain/method.ts'
import { builtInModel, shownPressures, type OwnModel } from '../domain/own-model.ts'
import {
  isBuiltInPressure,
  pressureSources,
  type PressureId,
  type PressureSource,
} from '../domain/pressure.ts'
import { messagesFor } from '../i18n/messages.ts'
import { pressureName, withOwnNames } from '../i18n/own-names.ts'
import { growMap, type MapModel, type MapSide, type NodeSeed } from './model.ts'

/** What comes from outside the company grows to one side, what comes from inside to the other. */
const sideOfSource: Record<PressureSource, MapSide> = {
  market: 'right',
  customer: 'right',
  company: 'left',
}

/**
 * The library as a map: three sides, their pressures as the user has them, and under each the methods that
 * answer it. A hidden pressure is left out, unless a link of the user's own leads to it; then it is drawn quieter.
 */
export function buildPressureMap(
  methods: readonly MethodSummary[],
  locale: Locale,
  model: OwnModel = builtInModel,
): MapModel {
  const messages = withOwnNames(messagesFor(locale), locale, model)
  const { domain, maps } = messages
  const linked = methods.flatMap((method) =>
    method.pressures.filter((id) => method.own || !isBuiltInPressure(id)),
  )

  function pressure(id: PressureId): NodeSeed {
    return {
      key: id,
      kind: 'pressure',
      label: pressureName(messages, id),
      subject: `pressure:${id}`,
      reference: { kind: 'pressure', id },
      pressure: id,
      quiet: model.hiddenPressures.includes(id),
      children: methods
        .filter((method) => method.pressures.includes(id))
        .map((method) => methodSeed(method.id, methods, locale)),
    }
  }

  return growMap({
    key: 'pressures',
    kind: 'root',
    label: maps.pressures,
    subject: 'library',
    reference: { kind: 'library' },
    children: pressureSources.map((source) =>
      sourceSeed(source, domain.source[source], shownPressures(model, source, linked).map(pressure)),
    ),
  })
}

/** One of the three sides, growing to where it grows on every map. */
export function sourceSeed(source: PressureSource, label: string, children: readonly NodeSeed[]): NodeSeed {
  return {
    key: source,
    kind: 'source',
    label,
    subject: `source:${source}`,
    reference: { kind: 'source', source },
    source,
    side: sideOfSource[source],
    children,
  }
}

/** A method's node. A method that the library no longer holds shows its id, so that the link is not lost. */
export function methodSeed(id: string, methods: readonly MethodSummary[], locale: Locale): NodeSeed {
  return {
    key: id,
    kind: 'method',
    label: methods.find((method) => method.id === id)?.name[locale] ?? id,
    subject: `method:${id}`,
    reference: { kind: 'method', id },
  }
}
