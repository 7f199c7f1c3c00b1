import { DatesProvider } from '@mantine/dates'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createContext, useContext, useLayoutEffect, type ReactNode } from 'react'
import type { Locale } from '#shared/domain/locale.ts'
import { messagesFor, type Messages } from '#shared/i18n/messages.ts'

const LocaleContext = createContext<Locale>('en')
const dayjsLocales: Record<Locale, string> = { en: 'en', 'zh-CN': 'zh-cn' }

/** Speaks one language to everything below, dates included; changing it needs no reload. */
export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = locale
    dayjs.locale(dayjsLocales[locale])
  }, [locale])
  return (
    <LocaleContext value={locale}>
      <DatesProvider settings={{ locale: dayjsLocales[locale], firstDayOfWeek: 1 }}>{children}</DatesProvider>
    </LocaleContext>
  )
}

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

export function useMessages(): Messages {
  return messagesFor(useLocale())
}
