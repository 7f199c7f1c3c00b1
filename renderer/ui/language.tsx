import { DatesProvider } from '@mantine/dates'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react'
import type { Locale } from '#shared/domain/locale.ts'
import { builtInModel, type OwnModel } from '#shared/domain/own-model.ts'
import { messagesFor, type Messages } from '#shared/i18n/messages.ts'
import { withOwnNames } from '#shared/i18n/own-names.ts'

const LocaleContext = createContext<Locale>('en')
const OwnMessagesContext = createContext<Messages | null>(null)
const ModelContext = createContext<OwnModel>(builtInModel)
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

/** Puts what the user made of the model to everything below: its names into the messages, its lists to `useModel`. */
export function OwnModelProvider(props: { model: OwnModel | undefined; children: ReactNode }) {
  const { model = builtInModel, children } = props
  const locale = useLocale()
  const messages = useMemo(() => withOwnNames(messagesFor(locale), locale, model), [locale, model])
  return (
    <ModelContext value={model}>
      <OwnMessagesContext value={messages}>{children}</OwnMessagesContext>
    </ModelContext>
  )
}

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

/** The pressures and parts of the model as the user has them; see `shownPressures` and `shownCompetencies`. */
export function useModel(): OwnModel {
  return useContext(ModelContext)
}

/** Every text, with the user's own names in it; read those with `pressureName` and `competencyName`. */
export function useMessages(): Messages {
  const locale = useLocale()
  return useContext(OwnMessagesContext) ?? messagesFor(locale)
}
