import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import type { MethodSummary } from '#shared/domain/method.ts'
import { useClient } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'

/** What the user can say about any method, each with the way back. */
export function useMethodSettings({ id, name }: Pick<MethodSummary, 'id' | 'name'>) {
  const client = useClient()
  const undo = useUndo()
  const texts = useMessages().methods
  const title = name[useLocale()]

  async function change(label: string, after: { hidden?: boolean; known?: boolean }, before: typeof after) {
    try {
      await client.call('methods.saveSettings', { id, ...after })
      undo.push({
        label,
        undo: () => client.call('methods.saveSettings', { id, ...before }),
        redo: () => client.call('methods.saveSettings', { id, ...after }),
      })
    } catch (error) {
      notifications.show({ color: 'red', message: createElement(ErrorNotice, { error }) })
    }
  }

  return {
    setKnown: (known: boolean) =>
      void change((known ? texts.knownUndo : texts.unknownUndo)(title), { known }, { known: !known }),
    setHidden: (hidden: boolean) =>
      void change((hidden ? texts.hideUndo : texts.showUndo)(title), { hidden }, { hidden: !hidden }),
  }
}
