import { Switch } from '@mantine/core'
import { useApiMutation, useApiQuery } from '#renderer/api/hooks.ts'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import { isMac } from '#renderer/ui/platform.ts'
import classes from './capture-setting.module.css'

/** Whether a key of the whole computer opens quick capture; says so when the system does not give it. */
export function CaptureSetting() {
  const texts = useMessages().noteOrder.capture
  const query = useApiQuery('capture.shortcut', {})
  const change = useApiMutation('capture.setShortcut')
  const shortcut = query.data
  if (shortcut === undefined) return null
  if (shortcut === null) return <p className={classes.note}>{texts.notHere}</p>
  const keys = shownKeys(shortcut.accelerator)
  return (
    <div>
      <Switch
        label={texts.settingOn(keys)}
        checked={shortcut.isOn}
        disabled={change.isPending}
        onChange={(event) =>
          change.mutate({ isOn: event.currentTarget.checked }, { onSuccess: () => void query.refetch() })
        }
      />
      {shortcut.isOn && !shortcut.isClaimed && (
        <p className={classes.taken} role="status">
          {texts.taken(keys)}
        </p>
      )}
      {change.error && <ErrorNotice error={change.error} />}
    </div>
  )
}

function shownKeys(accelerator: string): string {
  const names = accelerator.split('+')
  if (isMac) return names.map((name) => ({ CommandOrControl: '⌘', Alt: '⌥' })[name] ?? name).join('')
  return names.map((name) => (name === 'CommandOrControl' ? 'Ctrl' : name)).join(' + ')
}
