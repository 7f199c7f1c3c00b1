import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { useApiMutation } from '#renderer/api/hooks.ts'
import { copyText } from '#renderer/ui/copy-text.ts'
import { fileNameFor, saveFile } from '#renderer/ui/data-table/save-file.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import classes from './note-document.module.css'
import type { NoteSaver, SaverState } from './note-saver.ts'

interface NoteProblemProps {
  state: SaverState
  saver: NoteSaver
  isReadOnly: boolean
  onKeepAsNew: () => void
  onOpenCopy: (id: string) => void
}

/** Tells what stands between the text and the disk, and the ways out; stays until it is over. */
export function NoteProblem({ state, saver, isReadOnly, onKeepAsNew, onOpenCopy }: NoteProblemProps) {
  const messages = useMessages()
  const texts = messages.notes.problem
  if (state.isGone) return <GoneNote state={state} saver={saver} onKeepAsNew={onKeepAsNew} />
  if (state.error) {
    return (
      <Problem
        kind="failed"
        text={`${messages.errors[state.error.code]} ${state.isRetrying ? texts.retrying : texts.kept}`}
      >
        <TakeOut saver={saver} />
        <Button onClick={() => void saver.retry()}>{messages.common.retry}</Button>
      </Problem>
    )
  }
  const copy = state.conflictCopy
  if (copy) {
    return (
      <Problem kind="conflict" title={texts.conflictTitle} text={texts.conflict(copy.title)}>
        <Button onClick={() => onOpenCopy(copy.id)}>{texts.openCopy}</Button>
        <Button onClick={saver.dismissConflict}>{messages.common.close}</Button>
      </Problem>
    )
  }
  if (state.merged.length > 0) {
    const fields = state.merged.map((field) => texts.mergedFields[field]).join(messages.common.listSeparator)
    return (
      <Problem kind="merged" text={texts.merged(fields)}>
        <Button onClick={saver.dismissMerge}>{messages.common.close}</Button>
      </Problem>
    )
  }
  return isReadOnly ? <Problem kind="read-only" text={texts.readOnly} /> : null
}

interface ProblemProps {
  kind: 'failed' | 'gone' | 'conflict' | 'merged' | 'read-only'
  title?: string
  text: string
  children?: ReactNode
}

function Problem({ kind, title, text, children }: ProblemProps) {
  const isUrgent = kind === 'failed' || kind === 'gone' || kind === 'conflict'
  return (
    <div className={classes.problem} data-kind={kind} role={isUrgent ? 'alert' : 'status'}>
      <p className={classes.problemText}>
        {title !== undefined && <strong>{title}</strong>}
        {text}
      </p>
      {children}
    </div>
  )
}

/** Somebody removed the note while it is open here: it goes back, or what is here becomes a note of its own. */
function GoneNote({ state, saver, onKeepAsNew }: Pick<NoteProblemProps, 'state' | 'saver' | 'onKeepAsNew'>) {
  const messages = useMessages()
  const texts = messages.notes.problem
  const restore = useApiMutation('trash.restore')

  function putBack() {
    restore.mutate(
      { kind: 'note', id: state.note.id },
      { onError: ({ code }) => notifications.show({ color: 'red', message: messages.errors[code] }) },
    )
  }

  return (
    <Problem kind="gone" text={state.status === 'saved' ? texts.gone : texts.goneUnsaved}>
      <Button variant="filled" loading={restore.isPending} onClick={putBack}>
        {texts.putBack}
      </Button>
      <Button onClick={onKeepAsNew}>{texts.keepAsNew}</Button>
      <TakeOut saver={saver} />
    </Problem>
  )
}

/** Two ways of getting a text out of a window that can't save it. */
function TakeOut({ saver }: { saver: NoteSaver }) {
  const messages = useMessages()
  const texts = messages.notes.problem

  async function copy() {
    if (await copyText(saver.current().body)) notifications.show({ message: texts.copied })
  }

  function save() {
    const { title, body } = saver.current()
    const name = fileNameFor(title.trim() || messages.common.untitled, 'md')
    saveFile(name, new Blob([body], { type: 'text/markdown' }))
  }

  return (
    <>
      <Button onClick={() => void copy()}>{texts.copyText}</Button>
      <Button onClick={save}>{texts.saveFile}</Button>
    </>
  )
}
