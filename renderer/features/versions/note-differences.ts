import type { Note } from '#shared/domain/note.ts'
import { competencyName, pressureName } from '#shared/i18n/own-names.ts'
import type { Messages } from '#shared/i18n/messages.ts'

/** What other documents are called, by id. */
export interface TieNames {
  account: (id: string) => string
  method: (id: string) => string
}

/** What has changed in a note since a version, besides its text, in words. */
export function noteDifferences(before: Note, now: Note, names: TieNames, messages: Messages): string[] {
  const { versions, common } = messages
  const { fields } = versions
  const yesNo = (value: boolean) => (value ? versions.yes : versions.no)

  function value(label: string, old: string, present: string): string[] {
    return old === present
      ? []
      : [versions.changed(label, old || versions.emptyValue, present || versions.emptyValue)]
  }

  function list<T extends string>(
    label: string,
    old: readonly T[],
    present: readonly T[],
    nameOf: (item: T) => string,
  ): string[] {
    const inWords = (items: readonly T[]) => items.map(nameOf).join(common.listSeparator)
    const added = present.filter((item) => !old.includes(item))
    const removed = old.filter((item) => !present.includes(item))
    return [
      ...(added.length > 0 ? [versions.addedSince(label, inWords(added))] : []),
      ...(removed.length > 0 ? [versions.removedSince(label, inWords(removed))] : []),
    ]
  }

  const itself = (text: string) => text
  return [
    ...value(fields.title, before.title, now.title),
    ...value(fields.pinned, yesNo(before.pinned), yesNo(now.pinned)),
    ...value(fields.inbox, yesNo(before.inbox), yesNo(now.inbox)),
    ...value(fields.template, yesNo(before.template), yesNo(now.template)),
    ...list(fields.aliases, before.aliases, now.aliases, itself),
    ...list(fields.tags, before.tags, now.tags, itself),
    ...list(fields.competencies, before.competencies, now.competencies, (id) => competencyName(messages, id)),
    ...list(fields.pressures, before.pressures, now.pressures, (id) => pressureName(messages, id)),
    ...list(fields.methods, before.methods, now.methods, names.method),
    ...list(fields.accounts, before.accounts, now.accounts, names.account),
  ]
}
