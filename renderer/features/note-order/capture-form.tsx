import { Button, Select, Textarea } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useApiQuery, useReadOnly } from '#renderer/api/hooks.ts'
import { isComposing } from '#renderer/ui/composition.ts'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import { isMac } from '#renderer/ui/platform.ts'
import classes from './capture-form.module.css'
import { emptyDraft, keepDraft, recallDraft, type Draft } from './capture-draft.ts'
import { useCapture } from './use-capture.ts'

const saveKeys = isMac ? '⌘ ↩' : 'Ctrl + Enter'

interface CaptureFormProps {
  onDone: () => void
  /** In a window of its own; a dialog gives the focus itself, and a second time would cut a composition short. */
  takesFocus?: boolean
}

/** What came to mind, and perhaps whom it is about. The draft outlives the window until it is saved. */
export function CaptureForm({ onDone, takesFocus = false }: CaptureFormProps) {
  const messages = useMessages()
  const texts = messages.noteOrder.capture
  const readOnly = useReadOnly()
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const { save, isSaving, error } = useCapture()
  const [draft, setDraft] = useState(recallDraft)

  function keep(next: Draft) {
    // From here only: what another window keeps must not get into a word that is being composed.
    setDraft(next)
    keepDraft(next)
  }

  async function finish() {
    if (!(await save(draft.text, draft.account))) return
    keep(emptyDraft)
    onDone()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event) || event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onDone()
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void finish()
  }

  return (
    <div className={classes.form} onKeyDown={onKeyDown}>
      <Textarea
        data-autofocus
        autoFocus={takesFocus}
        className={classes.text}
        classNames={{ wrapper: classes.fill ?? '', input: classes.input ?? '' }}
        aria-label={texts.label}
        placeholder={texts.placeholder}
        value={draft.text}
        disabled={readOnly}
        onChange={(event) => keep({ ...draft, text: event.currentTarget.value })}
      />
      {error && <ErrorNotice error={error} onRetry={() => void finish()} />}
      <div className={classes.foot}>
        {accounts.length > 0 && (
          <Select
            className={classes.account}
            aria-label={texts.account}
            placeholder={texts.noAccount}
            searchable
            clearable
            disabled={readOnly}
            value={draft.account}
            data={accounts.map(({ id, name }) => ({ value: id, label: name || messages.common.untitled }))}
            onChange={(account) => keep({ ...draft, account })}
          />
        )}
        <Button
          variant="filled"
          className={classes.save}
          loading={isSaving}
          disabled={readOnly || draft.text.trim() === ''}
          onClick={() => void finish()}
        >
          {texts.save}
        </Button>
      </div>
      <p className={classes.hint}>{texts.hint(saveKeys)}</p>
    </div>
  )
}
