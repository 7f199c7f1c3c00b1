import { Link, useNavigate } from '@tanstack/react-router'
import { useApiMutation, useApiQuery } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { formatInstant } from '#shared/i18n/format.ts'
import { usePlan } from './plan-context.tsx'
import classes from './plan-notes.module.css'
import { AddButton } from '../../ui/row-buttons.tsx'
import { PlanSection } from './plan-section.tsx'

/** The notes tied to this account, newest first. */
export function PlanNotes() {
  const { account, readOnly } = usePlan()
  const messages = useMessages()
  const texts = messages.accounts.notes
  const locale = useLocale()
  const navigate = useNavigate()
  const list = useApiQuery('notes.list', {})
  const create = useApiMutation('notes.create')
  const notes = (list.data ?? [])
    .filter((note) => !note.template && note.accounts.includes(account.id))
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))

  function addNote() {
    create.mutate(
      { title: '', body: '', accounts: [account.id] },
      {
        onSuccess: (note) => void navigate({ to: '/playbook/notes/$noteId', params: { noteId: note.id } }),
      },
    )
  }

  return (
    <PlanSection name="notes" title={texts.title} {...(notes.length === 0 && { hint: texts.empty })}>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {create.error && <ErrorNotice error={create.error} />}
      {notes.length > 0 && (
        <ul className={classes.notes}>
          {notes.map((note) => (
            <li key={note.id}>
              <Link to="/playbook/notes/$noteId" params={{ noteId: note.id }} className={classes.note}>
                <span className={classes.head}>
                  <span className={classes.title}>{note.title || messages.common.untitled}</span>
                  {note.sample && <SampleBadge />}
                  <time className={classes.time} dateTime={note.updatedAt}>
                    {formatInstant(locale, note.updatedAt)}
                  </time>
                </span>
                <span className={classes.excerpt}>{note.excerpt}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && <AddButton onClick={addNote}>{texts.add}</AddButton>}
    </PlanSection>
  )
}
