import { SegmentedControl } from '@mantine/core'
import { localeSchema } from '#shared/domain/locale.ts'
import { settingsSchema } from '#shared/domain/settings.ts'
import { useApiMutation, useApiQuery } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { Setting } from './setting.tsx'

/** Language and theme; both change at once and without a reload. */
export function AppearanceSettings() {
  const messages = useMessages().settings
  const settings = useApiQuery('settings.get', {}).data
  const save = useApiMutation('settings.save')
  if (!settings) return null
  return (
    <>
      <Setting title={messages.language} text={messages.languageText}>
        <SegmentedControl
          aria-label={messages.language}
          value={settings.locale}
          onChange={(value) => save.mutate({ locale: localeSchema.safeParse(value).data ?? 'system' })}
          data={(['system', ...localeSchema.options] as const).map((value) => ({
            value,
            label: messages.languageChoice[value],
          }))}
        />
      </Setting>
      <Setting title={messages.theme}>
        <SegmentedControl
          aria-label={messages.theme}
          value={settings.theme}
          onChange={(value) => save.mutate({ theme: value })}
          data={settingsSchema.shape.theme.options.map((value) => ({
            value,
            label: messages.themeChoice[value],
          }))}
        />
        {save.error && <ErrorNotice error={save.error} />}
      </Setting>
    </>
  )
}
