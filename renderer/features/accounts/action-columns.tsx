import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import type { Action } from '#shared/domain/account.ts'
import type { DataColumn } from '../../ui/data-table/columns.ts'
import { useMessages } from '../../ui/language.tsx'
import { patchEdit } from './account-edits.ts'
import { ActionLinks } from './action-links.tsx'
import { isOverdue } from './due-day.ts'
import { DetailsButton } from './details-button.tsx'
import { usePlan } from './plan-context.tsx'
import classes from './plan-page.module.css'

interface ColumnOptions {
  today: string
  openId: string | null
  onToggle: (id: string) => void
}

/** The columns of the actions. */
export function useActionColumns({ today, openId, onToggle }: ColumnOptions): readonly DataColumn<Action>[] {
  const messages = useMessages().accounts
  const texts = messages.actions
  const field = messages.objectives.field
  return useMemo<DataColumn<Action>[]>(
    () => [
      {
        id: 'status',
        kind: 'custom',
        label: texts.doneColumn,
        width: 52,
        value: (row) => row.status,
        show: (row) => <Tick action={row} />,
      },
      {
        id: 'title',
        kind: 'long-text',
        label: texts.action,
        placeholder: texts.placeholder,
        isName: true,
        grows: true,
        width: 216,
        value: (row) => row.title,
        set: (title) => ({ title }),
      },
      {
        id: 'owner',
        kind: 'text',
        label: texts.owner,
        width: 112,
        value: (row) => row.owner,
        set: (owner) => ({ owner }),
      },
      {
        id: 'due',
        kind: 'day',
        label: texts.due,
        width: 116,
        value: (row) => row.due,
        set: (due) => ({ due }),
        isLate: (row) => isOverdue(row, today),
      },
      {
        id: 'links',
        kind: 'custom',
        label: texts.links,
        width: 232,
        value: (row) => row.methods.join(' '),
        show: (row) => <ActionLinks action={row} />,
      },
      {
        id: 'details',
        kind: 'custom',
        label: texts.raci,
        width: 60,
        value: (row) => [row.accountable, row.consulted, row.informed].filter(Boolean).join(' · '),
        show: (row) => (
          <span className={classes.count}>
            {row.status === 'dropped' && <span className={classes.mark}>{texts.dropped}</span>}
            <DetailsButton
              id={row.id}
              label={field(texts.details, row.title)}
              isOpen={row.id === openId}
              onToggle={() => onToggle(row.id)}
            />
          </span>
        ),
      },
    ],
    [texts, field, today, openId, onToggle],
  )
}

function Tick({ action: { id, title, status } }: { action: Action }) {
  const { account, readOnly, commit } = usePlan()
  const texts = useMessages().accounts.actions
  return (
    <Checkbox
      size="xs"
      aria-label={texts.done(title)}
      checked={status === 'done'}
      disabled={readOnly}
      onChange={(event) =>
        commit(
          texts.undoStatus(title),
          patchEdit(account, 'actions', id, { status: event.currentTarget.checked ? 'done' : 'open' }),
        )
      }
    />
  )
}
