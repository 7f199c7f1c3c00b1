import type { Account } from '../domain/account.ts'
import { locales } from '../domain/locale.ts'
import type { MethodSummary } from '../domain/method.ts'
import { allCompetencies, allPressures, type OwnModel } from '../domain/own-model.ts'
import { pressureSources } from '../domain/pressure.ts'
import { searchKinds, type SearchKind } from '../domain/search.ts'
import { messagesFor } from '../i18n/messages.ts'
import { competencyName, pressureName, withOwnNames } from '../i18n/own-names.ts'
import { foldText } from './fold-text.ts'
import type { ResolveFacet, ResolveKind } from './match.ts'

/** Finds what a facet's value stands for: everything with a name, in either language, that the value is part of. */
export interface FacetNames {
  facet: ResolveFacet
  kind: ResolveKind
}

export function facetNamesOf({
  accounts,
  methods,
  model,
}: {
  accounts: readonly Pick<Account, 'id' | 'name'>[]
  methods: readonly Pick<MethodSummary, 'id' | 'name'>[]
  model: OwnModel
}): FacetNames {
  const spoken = locales.map((locale) => withOwnNames(messagesFor(locale), locale, model))
  const named = {
    account: accounts.map(({ id, name }) => folded(id, [name])),
    pressure: pressureSources
      .flatMap((source) => allPressures(model, source))
      .map((id) => folded(id, [id, ...spoken.map((messages) => pressureName(messages, id))])),
    competency: allCompetencies(model).map((id) =>
      folded(id, [id, ...spoken.map((messages) => competencyName(messages, id))]),
    ),
    method: methods.map(({ id, name }) => folded(id, [id, name['zh-CN'], name.en])),
  }
  const kinds = searchKinds.map((kind) =>
    folded(
      kind,
      spoken.flatMap(({ search }) => [search.kind[kind], search.kinds[kind]]),
    ),
  )
  return {
    facet: (facet, value) => idsWith(named[facet], value),
    kind: (value) => idsWith<SearchKind>(kinds, value),
  }
}

interface Named<Id extends string> {
  id: Id
  /** All names, folded, each on a line of its own. */
  names: string
}

function folded<Id extends string>(id: Id, names: readonly string[]): Named<Id> {
  return { id, names: foldText(names.join('\n')) }
}

function idsWith<Id extends string>(all: readonly Named<Id>[], value: string): Set<Id> {
  return new Set(all.filter(({ names }) => names.includes(value)).map(({ id }) => id))
}
