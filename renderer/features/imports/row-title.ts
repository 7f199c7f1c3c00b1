import type { Locale } from '#shared/domain/locale.ts'
import { formatDay } from '#shared/i18n/format.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import type { ImportRow } from '#shared/import/import-views.ts'

/** What a document of an import is called: its name, its day, or both. */
export function titleOfRow(
  { kind, title, on }: Pick<ImportRow, 'kind' | 'title' | 'on'>,
  locale: Locale,
  { trash, common }: Messages,
): string {
  const name = title.trim()
  if (on === null) {
    return name || (kind === 'playbook' || kind === 'method' ? trash.kinds[kind] : common.untitled)
  }
  const day = formatDay(locale, on)
  return name === '' ? trash.named(trash.kinds[kind], day) : trash.dated(name, day)
}
