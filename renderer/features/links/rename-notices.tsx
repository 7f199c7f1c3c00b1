import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useClient } from '#renderer/api/hooks.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import { AppFailure } from '#shared/api/errors.ts'
import { createLinkUndo } from './link-undo.ts'
import classes from './rename-notices.module.css'

const shownMs = 8_000

/** Says when links have followed a new name, and offers to take back both. */
export function RenameNotices() {
  const client = useClient()
  const { push } = useUndo()
  const messages = useMessages()
  const newest = useRef(messages)
  useEffect(() => {
    newest.current = messages
  }, [messages])

  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.type !== 'links-renamed') return
        const { links, errors } = newest.current
        const label = links.renamed(event.notes, event.to)
        const steps = createLinkUndo(client, event.token, (left) => {
          notifications.show({ message: newest.current.links.left(left) })
        })
        push({ label, undo: steps.undo, redo: steps.redo })
        const id = `links-renamed-${event.token}`
        const takeBack = () => {
          notifications.hide(id)
          steps.undo().catch((error: unknown) => {
            const code = error instanceof AppFailure ? error.code : 'internal'
            notifications.show({ color: 'red', message: errors[code] })
          })
        }
        notifications.show({
          id,
          autoClose: shownMs,
          message: (
            <span className={classes.notice}>
              <span>{label}</span>
              <Button size="compact-sm" variant="subtle" onClick={takeBack}>
                {links.undoRename}
              </Button>
            </span>
          ),
        })
      }),
    [client, push],
  )
  return null
}
