import { Button } from '@mantine/core'
import { useMessages } from '#renderer/ui/language.tsx'
import classes from './note-document.module.css'
import type { SaverState } from './note-saver.ts'

interface NoteProblemProps {
  state: SaverState
  isReadOnly: boolean
  onRetry: () => void
  onKeepAsNew: () => void
  onOpenCopy: (id: string) => void
  onDismissConflict: () => void
}

/** Tells what stands between the text and the disk, and the way out; stays until it is over. */
export function NoteProblem(props: NoteProblemProps) {
  const { state, isReadOnly } = props
  const messages = useMessages()
  const texts = messages.notes.problem
  if (state.error) {
    const isGone = state.error.code === 'not-found'
    return (
      <div className={classes.problem} data-kind="failed" role="alert">
        <p className={classes.problemText}>
          {messages.errors[state.error.code]} {state.isRetrying ? texts.retrying : texts.kept}
        </p>
        {isGone && <Button onClick={props.onKeepAsNew}>{texts.keepAsNew}</Button>}
        <Button onClick={props.onRetry}>{messages.common.retry}</Button>
      </div>
    )
  }
  const copy = state.conflictCopy
  if (copy) {
    return (
      <div className={classes.problem} data-kind="conflict" role="alert">
        <p className={classes.problemText}>
          <strong>{texts.conflictTitle}</strong>
          {texts.conflict(copy.title)}
        </p>
        <Button onClick={() => props.onOpenCopy(copy.id)}>{texts.openCopy}</Button>
        <Button onClick={props.onDismissConflict}>{messages.common.close}</Button>
      </div>
    )
  }
  if (isReadOnly) {
    return (
      <div className={classes.problem} data-kind="read-only" role="status">
        <p className={classes.problemText}>{texts.readOnly}</p>
      </div>
    )
  }
  return null
}
