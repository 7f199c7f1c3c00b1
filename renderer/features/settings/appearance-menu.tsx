import { Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { useState } from 'react'
import { settingsSchema } from '#shared/domain/settings.ts'
import { useApiMutation, useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'

const localeChoices = ['system', 'zh-CN', 'en'] as const
const themeChoices = settingsSchema.shape.theme.options

/** Language and theme at hand everywhere; the same choices as on the settings page. */
export function AppearanceMenu({ className }: { className: string | undefined }) {
  const messages = useMessages()
  const settings = useApiQuery('settings.get', {}).data
  const save = useApiMutation('settings.save').mutate
  const [opened, setOpened] = useState(false)
  return (
    <Menu position="right-end" width={180} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Tooltip label={messages.shell.appearance} position="right" disabled={opened}>
          <button type="button" className={className} aria-label={messages.shell.appearance}>
            <IconLanguage size={20} stroke={1.6} aria-hidden />
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{messages.settings.language}</Menu.Label>
        {localeChoices.map((locale) => (
          <Choice
            key={locale}
            label={messages.settings.languageChoice[locale]}
            chosen={settings?.locale === locale}
            onChoose={() => save({ locale })}
          />
        ))}
        <Menu.Divider />
        <Menu.Label>{messages.settings.theme}</Menu.Label>
        {themeChoices.map((theme) => (
          <Choice
            key={theme}
            label={messages.settings.themeChoice[theme]}
            chosen={settings?.theme === theme}
            onChoose={() => save({ theme })}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Choice({ label, chosen, onChoose }: { label: string; chosen: boolean; onChoose: () => void }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      onClick={onChoose}
      rightSection={chosen ? <IconCheck size={14} aria-hidden /> : null}
    >
      {label}
    </Menu.Item>
  )
}
