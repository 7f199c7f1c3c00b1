import type { Locale } from '#shared/domain/locale.ts'
import type { TrashedItem } from '#shared/domain/trash.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { formatDay } from '#shared/i18n/format.ts'
import type { Messages } from '#shared/i18n/messages.ts'

type Named = Pick<TrashedItem, 'kind' | 'name' | 'on'>

/** What a removed document is called: its name, its day, or both. */
export function nameOfTrashed({ kind, name, on }: Named, locale: Locale, messages: Messages): string {
  const { trash, common } = messages
  if (on === null) return name.trim() || (kind === 'playbook' ? trash.kinds.playbook : common.untitled)
  const day = formatDay(locale, on)
  return name.trim() === '' ? trash.named(trash.kinds[kind], day) : trash.dated(name, day)
}

/** Those whose name or kind holds every word that was typed. */
export function findInTrash(
  items: readonly TrashedItem[],
  query: string,
  nameOf: (item: TrashedItem) => string,
): TrashedItem[] {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  return items.filter((item) => {
    const text = foldText(nameOf(item))
    return words.every((word) => text.includes(word))
  })
}
