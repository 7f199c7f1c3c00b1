import { notifications } from '@mantine/notifications'
import type { Method } from '#shared/domain/method.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { useApiMutation, useClient } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'

/** Links or unlinks one pressure of a method, with the way back. */
export function usePressureLink(method: Method) {
  const messages = useMessages()
  const locale = useLocale()
  const client = useClient()
  const undo = useUndo()
  const change = useApiMutation('methods.setPressure')

  function setLinked(pressure: PressureId, linked: boolean) {
    const { id } = method
    change.mutate(
      { id, pressure, linked },
      {
        onSuccess: () => {
          const texts = messages.methods
          const names = [method.name[locale], pressureName(messages, pressure)] as const
          notifications.show({ message: (linked ? texts.linked : texts.unlinked)(...names) })
          undo.push({
            label: (linked ? texts.linkUndo : texts.unlinkUndo)(...names),
            undo: () => client.call('methods.setPressure', { id, pressure, linked: !linked }),
            redo: () => client.call('methods.setPressure', { id, pressure, linked }),
          })
        },
      },
    )
  }
  return { setLinked, error: change.error }
}
