import type { LinkThing } from '#renderer/ui/link-book.ts'
import type { AccountSummary } from '#shared/domain/account.ts'
import type { CaseSummary } from '#shared/domain/case.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { NoteSummary } from '#shared/domain/note.ts'
import type { OwnModel } from '#shared/domain/own-model.ts'
import type { LinkName } from '#shared/link/link-name.ts'
import { namesOfPressures } from '#shared/link/workspace-names.ts'

export interface ThingSources {
  notes: readonly NoteSummary[]
  accounts: readonly AccountSummary[]
  cases: readonly CaseSummary[]
  methods: readonly MethodSummary[]
  model: OwnModel
}

/** What can be linked, the one changed last first; what nobody changes comes after, in its own order. */
export function thingsIn(sources: ThingSources, locale: Locale): LinkThing[] {
  const { notes, accounts, cases, methods, model } = sources
  const written: LinkThing[] = [
    ...notes
      .filter(({ template }) => !template)
      .map(({ id, title, aliases, updatedAt, excerpt }): LinkThing => {
        return { kind: 'note', id, name: title, otherNames: aliases, changedAt: updatedAt, excerpt }
      }),
    ...accounts.map(({ id, name, updatedAt }): LinkThing => {
      return { kind: 'account', id, name, otherNames: [], changedAt: updatedAt, excerpt: '' }
    }),
    ...cases.map(({ id, title, updatedAt }): LinkThing => {
      return { kind: 'case', id, name: title, otherNames: [], changedAt: updatedAt, excerpt: '' }
    }),
  ]
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return [
    ...written.filter(({ name }) => name.trim() !== '').sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
    ...methods
      .filter(({ hidden }) => !hidden)
      .map(({ id, name, purpose }): LinkThing => {
        const otherNames = [id, ...(name[other] === name[locale] ? [] : [name[other]])]
        return { kind: 'method', id, name: name[locale], otherNames, changedAt: '', excerpt: purpose[locale] }
      }),
    ...pressureThings(model, locale),
  ]
}

function pressureThings(model: OwnModel, locale: Locale): LinkThing[] {
  const things = new Map<string, LinkThing & { otherNames: string[] }>()
  for (const { id, name, slot } of namesOfPressures(model)) {
    const present = things.get(id) ?? {
      ...{ kind: 'pressure', id, name: '', otherNames: [], changedAt: '', excerpt: '' },
    }
    if (slot === locale && present.name === '') things.set(id, { ...present, name })
    else things.set(id, { ...present, otherNames: [...present.otherNames, name] })
  }
  return [...things.values()].map((thing) =>
    thing.name === '' ? { ...thing, name: thing.otherNames[0] ?? thing.id } : thing,
  )
}

export function isSameNames(a: readonly LinkName[], b: readonly LinkName[]): boolean {
  return (
    a.length === b.length &&
    a.every((name, at) => {
      const other = b[at]
      return (
        other !== undefined && name.kind === other.kind && name.id === other.id && name.name === other.name
      )
    })
  )
}
