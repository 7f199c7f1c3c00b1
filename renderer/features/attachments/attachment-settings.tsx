import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useApiMutation, useApiQuery, useReadOnly } from '#renderer/api/hooks.ts'
import { useCommands } from '#renderer/ui/commands.tsx'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import type { Attachment } from '#shared/domain/attachment.ts'
import classes from './attachment-settings.module.css'
import { Thumbnail } from './thumbnail.tsx'
import { useFileSize } from './use-file-size.ts'

const mostShown = 18

/** How many pictures the workspace holds, and those that nothing shows, to be cleared away by the user alone. */
export function AttachmentSettings() {
  const texts = useMessages().attachments
  const sizeOf = useFileSize()
  const commands = useCommands()
  const { push } = useUndo()
  const readOnly = useReadOnly()
  const list = useApiQuery('attachments.list', {})
  const remove = useApiMutation('attachments.remove')
  const restore = useApiMutation('attachments.restore')
  const [isRemoving, setIsRemoving] = useState(false)
  if (list.error) return <ErrorNotice error={list.error} />
  if (!list.data) return null
  if (list.data.length === 0) return <span>{texts.none}</span>

  const unused = list.data.filter(({ uses }) => uses === 0)

  async function take(files: string[]): Promise<string[]> {
    // A picture may have been put into a text that is not on the disk yet.
    await commands.run('flush')
    const moved = await remove.mutateAsync({ files })
    await list.refetch()
    return moved.files
  }

  async function giveBack(files: string[]): Promise<void> {
    await restore.mutateAsync({ files })
    await list.refetch()
  }

  async function clear(): Promise<void> {
    setIsRemoving(true)
    try {
      const files = await take(unused.map(({ file }) => file))
      if (files.length === 0) return
      notifications.show({ message: texts.done(files.length) })
      push({ label: texts.removed(files.length), undo: () => giveBack(files), redo: () => take(files) })
    } catch {
      // The mutation holds the failure, and the notice below shows it.
    } finally {
      setIsRemoving(false)
    }
  }

  return (
    <div className={classes.attachments}>
      <span>{texts.all(list.data.length, sizeOf(bytesOf(list.data)))}</span>
      {unused.length === 0 ? (
        <span>{texts.allUsed}</span>
      ) : (
        <>
          <span>{texts.unused(unused.length, sizeOf(bytesOf(unused)))}</span>
          <ul className={classes.list} aria-label={texts.unusedList}>
            {unused.slice(0, mostShown).map(({ file, bytes }) => (
              <li key={file}>
                <Thumbnail file={file} label={sizeOf(bytes)} />
              </li>
            ))}
          </ul>
          {unused.length > mostShown && <span>{texts.more(unused.length - mostShown)}</span>}
          <Button disabled={readOnly} loading={isRemoving} onClick={() => void clear()}>
            {texts.remove}
          </Button>
        </>
      )}
      {remove.error && <ErrorNotice error={remove.error} />}
    </div>
  )
}

function bytesOf(attachments: readonly Attachment[]): number {
  return attachments.reduce((sum, { bytes }) => sum + bytes, 0)
}
