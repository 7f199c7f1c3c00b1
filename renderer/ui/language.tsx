import { DatesProvider } from '@mantine/dates'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react'
import type { Locale } from '#shared/domain/locale.ts'
import type { OwnName } from '#shared/domain/playbook.ts'
import { messagesFor, type Messages } from '#shared/i18n/messages.ts'
import { withOwnNames } from '#shared/i18n/own-names.ts'

const LocaleContext = createContext<Locale>('en')
const OwnMessagesContext = createContext<Messages | null>(null)
const noNames: readonly OwnName[] = []
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

/** Puts the user's own names of pressures and parts of the model into the messages below. */
export function OwnNamesProvider(props: { names: readonly OwnName[] | undefined; children: ReactNode }) {
  const { names = noNames, children } = props
  const locale = useLocale()
  const messages = useMemo(() => withOwnNames(messagesFor(locale), locale, names), [locale, names])
  return <OwnMessagesContext value={messages}>{children}</OwnMessagesContext>
}

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

export function useMessages(): Messages {
  const locale = useLocale()
  return useContext(OwnMessagesContext) ?? messagesFor(locale)
}
