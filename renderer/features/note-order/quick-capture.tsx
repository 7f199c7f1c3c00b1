import { Textarea } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { KeyboardEvent } from 'react'
import { useApiMutation, useClient, useReadOnly } from '../../api/hooks.ts'
import { isComposing } from '../../ui/composition.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { noteFromCapture } from './capture.ts'
import classes from './quick-capture.module.css'

/** One field that turns a thought into a note. What is typed survives a change of page until it is saved. */
export function QuickCapture() {
  const messages = useMessages().today
  const client = useClient()
  const undo = useUndo()
  const readOnly = useReadOnly()
  const create = useApiMutation('notes.create')
  const [text, setText] = useSessionStorage({ key: 'trivet.capture', defaultValue: '' })

  function save() {
    if (text.trim() === '' || create.isPending) return
    create.mutate(noteFromCapture(text), {
      onSuccess: (note) => {
        setText((present) => (present === text ? '' : present))
        notifications.show({ message: messages.captured(note.title) })
        undo.push({
          label: messages.captureUndo,
          undo: () => client.call('notes.remove', { id: note.id }),
          redo: () => client.call('trash.restore', { kind: 'note', id: note.id }),
        })
      },
    })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event) || event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    save()
  }

  return (
    <div className={classes.capture}>
      <Textarea
        aria-label={messages.captureLabel}
        placeholder={messages.capturePlaceholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        disabled={readOnly}
        autosize
        minRows={1}
        maxRows={8}
        variant="unstyled"
        classNames={{ input: classes.input ?? '' }}
      />
      <p className={classes.hint}>{messages.captureHint}</p>
      {create.error && <ErrorNotice error={create.error} onRetry={save} />}
    </div>
  )
}
