import { useMemo } from 'react'
import { messagesFor, type Messages } from '#shared/i18n/messages.ts'
import { useLocale } from '../../ui/language.tsx'

/** The texts of the user's language and of the other one: a file may have its headings in either. */
export function useBothLanguages(): { here: Messages; there: Messages } {
  const locale = useLocale()
  return useMemo(
    () => ({ here: messagesFor(locale), there: messagesFor(locale === 'en' ? 'zh-CN' : 'en') }),
    [locale],
  )
}
