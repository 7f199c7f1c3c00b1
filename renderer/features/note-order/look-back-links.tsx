import { IconHistory, IconInbox } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useApiQuery, useReadOnly } from '#renderer/api/hooks.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import type { Reflection } from '#shared/domain/note.ts'
import { reflectionOn, sameReflection } from '#shared/note-order/reflection-days.ts'
import classes from './look-back-links.module.css'
import { useNewNotes } from './use-new-note.ts'

/** On Today: the way to what waits in the inbox, and to the looks back on this day and week. */
export function LookBackLinks({ day }: { day: string }) {
  const texts = useMessages().noteOrder
  const readOnly = useReadOnly()
  const notes = useApiQuery('notes.list', {}).data ?? []
  const { lookBack } = useNewNotes()
  const waiting = notes.filter(({ inbox, template }) => inbox && !template).length
  const kinds: readonly { kind: Reflection['kind']; label: string }[] = [
    { kind: 'day', label: texts.reflections.today },
    { kind: 'week', label: texts.reflections.thisWeek },
  ]
  return (
    <div className={classes.links}>
      {waiting > 0 && (
        <Link to="/playbook/inbox" className={classes.link}>
          <IconInbox size={14} aria-hidden />
          {texts.shelf.inbox}
          <span className={classes.count}>{waiting}</span>
        </Link>
      )}
      {kinds.map(({ kind, label }) => {
        const isWritten = notes.some(({ reflection }) => sameReflection(reflection, reflectionOn(kind, day)))
        return (
          <button
            key={kind}
            type="button"
            className={classes.link}
            data-written={isWritten}
            title={(isWritten ? texts.reflections.written : texts.reflections.missing)(label)}
            disabled={readOnly && !isWritten}
            onClick={() => void lookBack(kind, day)}
          >
            <IconHistory size={14} aria-hidden />
            {label}
          </button>
        )
      })}
    </div>
  )
}
