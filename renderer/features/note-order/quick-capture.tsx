import { Textarea } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import type { KeyboardEvent } from 'react'
import { useReadOnly } from '#renderer/api/hooks.ts'
import { isComposing } from '#renderer/ui/composition.ts'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import classes from './quick-capture.module.css'
import { useCapture } from './use-capture.ts'

/** One field of Today that puts a thought into the inbox. What is typed survives a change of page until it is saved. */
export function QuickCapture() {
  const messages = useMessages().today
  const readOnly = useReadOnly()
  const capture = useCapture()
  const [text, setText] = useSessionStorage({ key: 'trivet.capture', defaultValue: '' })

  async function save() {
    if (await capture.save(text, null)) setText((present) => (present === text ? '' : present))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event) || event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void save()
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
      {capture.error && <ErrorNotice error={capture.error} onRetry={() => void save()} />}
    </div>
  )
}
