import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useApiQuery } from '#renderer/api/hooks.ts'
import { isComposing } from '#renderer/ui/composition.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { placeholdersIn, type TemplateText } from '#shared/note-order/placeholders.ts'
import { filledBody, noteFromTemplate, proposedTitle, type TemplateAnswers } from './fill-template.ts'
import classes from './template-dialog.module.css'
import { TemplateOptions } from './template-options.tsx'
import type { Template } from './templates.ts'
import { useTemplates, useTemplateText } from './use-templates.ts'

/** What the dialog is opened for: a new note, or text for the note that is open. */
type Purpose =
  | { kind: 'new'; onCreate: (made: ReturnType<typeof noteFromTemplate>) => void }
  | { kind: 'insert'; title: string; onInsert: (text: string, caret: number | null) => void }

interface TemplateDialogProps {
  opened: boolean
  onClose: () => void
  purpose: Purpose
  /** The template that is chosen when the dialog opens. */
  initialKey?: string | null
}

/** Chooses a template, asks for what it leaves open, and shows what it will say. */
export function TemplateDialog({ opened, onClose, purpose, initialKey = null }: TemplateDialogProps) {
  const texts = useMessages().noteOrder.templates
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      size={820}
      title={purpose.kind === 'new' ? texts.newFrom : texts.insert}
    >
      <TemplateChoice purpose={purpose} initialKey={initialKey} onClose={onClose} />
    </Modal>
  )
}

function TemplateChoice({
  purpose,
  initialKey,
  onClose,
}: Pick<TemplateDialogProps, 'purpose' | 'onClose'> & { initialKey: string | null }) {
  const { own, builtIn } = useTemplates()
  const [chosenKey, setChosenKey] = useState(initialKey)
  const all = [...own, ...builtIn]
  const chosen = all.find(({ key }) => key === chosenKey) ?? all[0] ?? null
  const text = useTemplateText(chosen)

  return (
    <div
      className={classes.choice}
      onKeyDown={(event) => {
        if (isComposing(event) || event.defaultPrevented) return
        if (event.key === 'Escape') onClose()
      }}
    >
      <TemplateOptions own={own} builtIn={builtIn} chosen={chosen} onChoose={setChosenKey} />
      {chosen && text && (
        <TemplateAnswersForm
          key={chosen.key}
          template={chosen}
          text={text}
          purpose={purpose}
          onClose={onClose}
        />
      )}
    </div>
  )
}

interface AnswersFormProps {
  template: Template
  text: TemplateText
  purpose: Purpose
  onClose: () => void
}

function TemplateAnswersForm({ template, text, purpose, onClose }: AnswersFormProps) {
  const messages = useMessages()
  const locale = useLocale()
  const texts = messages.noteOrder.templates
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const [title, setTitle] = useState<string | null>(null)
  const [accountId, setAccountId] = useState<string | null>(null)
  const [now] = useState(() => new Date())
  const used = placeholdersIn(text)
  const account = accounts.find(({ id }) => id === accountId)
  const answers: TemplateAnswers = {
    title: purpose.kind === 'insert' ? purpose.title : title,
    account: account ? { id: account.id, name: account.name } : null,
  }
  const filling = { text, answers, now, locale }
  const { text: body } = filledBody(filling)

  function finish() {
    onClose()
    if (purpose.kind === 'new') return purpose.onCreate(noteFromTemplate(template, filling))
    const filled = filledBody(filling)
    purpose.onInsert(filled.text, filled.caret)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event) || event.defaultPrevented || event.key !== 'Enter') return
    event.preventDefault()
    finish()
  }

  return (
    <div className={classes.answers}>
      {purpose.kind === 'new' && (
        <TextInput
          label={texts.noteTitle}
          value={title ?? proposedTitle(filling)}
          maxLength={500}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      )}
      {used.has('account') && accounts.length > 0 && (
        <Select
          label={texts.account}
          placeholder={texts.accountHint}
          searchable
          clearable
          value={accountId}
          data={accounts.map(({ id, name }) => ({ value: id, label: name || messages.common.untitled }))}
          onChange={setAccountId}
        />
      )}
      <div className={classes.preview} aria-label={texts.preview} role="region" tabIndex={0}>
        {body.trim() === '' ? texts.empty : body}
      </div>
      <div className={classes.buttons}>
        <Button onClick={onClose}>{messages.common.cancel}</Button>
        <Button variant="filled" onClick={finish}>
          {purpose.kind === 'new' ? texts.create : texts.insertHere}
        </Button>
      </div>
    </div>
  )
}
