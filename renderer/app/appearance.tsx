import { MantineProvider } from '@mantine/core'
import { useColorScheme, useLocalStorage } from '@mantine/hooks'
import { useEffect, type ReactNode } from 'react'
import { localeFor, localeSchema, type Locale } from '#shared/domain/locale.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { useApiQuery } from '../api/hooks.ts'
import { LanguageProvider } from '../ui/language.tsx'
import { cssVariables, theme } from '../ui/theme.ts'

type Remembered = Pick<Settings, 'theme'> & { locale: Locale }

/**
 * Applies language and theme from the settings. The last ones are remembered in the browser, so that the first
 * frame of the next start already has them.
 */
export function Appearance({ children }: { children: ReactNode }) {
  const settings = useApiQuery('settings.get', {}).data
  const info = useApiQuery('app.info', {}).data
  const [remembered, remember] = useLocalStorage<Remembered>({
    key: 'trivet.appearance',
    defaultValue: { locale: localeFor(navigator.language), theme: 'system' },
    getInitialValueInEffect: false,
  })
  const systemScheme = useColorScheme(undefined, { getInitialValueInEffect: false })

  const chosen = localeSchema.safeParse(settings?.locale).data
  // The browser host may run under another language than the reader's own browser.
  const systemLocale = info?.carrier === 'electron' ? info.systemLocale : navigator.language
  const locale = chosen ?? (settings && info ? localeFor(systemLocale) : remembered.locale)
  const chosenTheme = settings?.theme ?? remembered.theme
  const scheme = chosenTheme === 'system' ? systemScheme : chosenTheme

  useEffect(() => {
    if (settings && info) remember({ locale, theme: chosenTheme })
  }, [settings, info, locale, chosenTheme, remember])

  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <LanguageProvider locale={locale}>{children}</LanguageProvider>
    </MantineProvider>
  )
}
