import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { IconCheck, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { CompetencyPicker } from '#renderer/ui/competency-picker.tsx'
import { isComposing } from '#renderer/ui/composition.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { TagInput } from '#renderer/ui/tag-input.tsx'
import type { AccountSummary } from '#shared/domain/account.ts'
import type { NoteSummary } from '#shared/domain/note.ts'
import { formatAgo } from '#shared/i18n/format.ts'
import classes from './inbox-view.module.css'
import { useNoteEdits } from './use-note-edit.ts'

interface InboxRowProps {
  note: NoteSummary
  accounts: readonly Pick<AccountSummary, 'id' | 'name'>[]
  tags: readonly string[]
  readOnly: boolean
}

/** One caught note: what it says, what it is about, and the way out of the inbox. Ctrl+Enter files it. */
export function InboxRow({ note, accounts, tags, readOnly }: InboxRowProps) {
  const locale = useLocale()
  const messages = useMessages()
  const texts = messages.noteOrder.inbox
  const { edit, remove } = useNoteEdits()
  const title = note.title || messages.common.untitled

  function leave(row: Element | null, work: Promise<void>) {
    const next = row?.nextElementSibling ?? row?.previousElementSibling
    next?.querySelector<HTMLElement>('a')?.focus()
    void work
  }

  function file(row: Element | null) {
    leave(row, edit(note.id, texts.filed(title), { inbox: false }))
  }

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>) {
    if (isComposing(event) || readOnly) return
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    file(event.currentTarget)
  }

  return (
    <li className={classes.row} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <Link to="/playbook/notes/$noteId" params={{ noteId: note.id }} className={classes.name}>
          {title}
        </Link>
        <span className={classes.ago}>{formatAgo(locale, note.createdAt, new Date().toISOString())}</span>
      </div>
      {note.excerpt && <p className={classes.excerpt}>{note.excerpt}</p>}
      <div className={classes.ties}>
        <Select
          size="xs"
          className={classes.account}
          aria-label={messages.noteOrder.capture.account}
          placeholder={messages.noteOrder.capture.noAccount}
          searchable
          clearable
          disabled={readOnly}
          value={note.accounts[0] ?? null}
          data={accounts.map(({ id, name }) => ({ value: id, label: name || messages.common.untitled }))}
          onChange={(account) =>
            void edit(note.id, messages.noteOrder.capture.account, {
              accounts: account === null ? note.accounts.slice(1) : [account, ...note.accounts.slice(1)],
            })
          }
        />
        <CompetencyPicker
          label={messages.notes.document.competencies}
          value={note.competencies}
          disabled={readOnly}
          onChange={(competencies) =>
            void edit(note.id, messages.notes.document.competencies, { competencies })
          }
        />
        <div className={classes.tags}>
          <TagInput
            value={note.tags}
            suggestions={tags}
            disabled={readOnly}
            onChange={(next) => void edit(note.id, messages.notes.document.tags, { tags: next })}
          />
        </div>
        <span className={classes.actions}>
          <Button
            size="compact-sm"
            leftSection={<IconCheck size={14} aria-hidden />}
            aria-label={texts.fileAs(title)}
            disabled={readOnly}
            onClick={(event) => file(event.currentTarget.closest('li'))}
          >
            {texts.file}
          </Button>
          <Tooltip label={messages.common.remove}>
            <ActionIcon
              size="md"
              aria-label={texts.remove(title)}
              disabled={readOnly}
              onClick={(event) =>
                leave(event.currentTarget.closest('li'), remove(note.id, messages.common.removed(title)))
              }
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </span>
      </div>
    </li>
  )
}
