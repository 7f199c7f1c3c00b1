import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconNotebook } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useApiQuery, useClient } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useOpenCase } from './case-context.tsx'
import classes from './case-lesson.module.css'
import { lessonNoteBody } from './lesson-note.ts'
import { useBusyReport } from './use-report.ts'

/** Takes the lesson into the playbook, where it is found without the case. */
export function CaseLesson() {
  const { document, readOnly, type, flush } = useOpenCase()
  const messages = useMessages()
  const { lesson: texts, steps } = messages.cases
  const client = useClient()
  const undo = useUndo()
  const [isBusy, run] = useBusyReport()
  const notes = useApiQuery('notes.list', {}).data
  const note = notes?.find(({ id }) => id === document.lessonNote)
  const isGone = document.lessonNote !== null && notes !== undefined && !note
  const hasLesson = document.lesson.trim() !== ''

  async function link(lessonNote: string | null) {
    type((current) => ({ ...current, lessonNote }))
    await flush()
  }

  async function keep() {
    const { title, lesson, account, pressures, methods } = document
    const created = await client.call('notes.create', {
      title: title || lesson.trim().split('\n')[0] || messages.common.untitled,
      body: lessonNoteBody(document, steps),
      pressures,
      methods: [...new Set(methods.map(({ method }) => method))],
      ...(account !== null && { accounts: [account] }),
    })
    const { id } = created
    const before = document.lessonNote
    await link(id)
    undo.push({
      label: texts.undo,
      async undo() {
        await client.call('notes.remove', { id })
        await link(before)
      },
      async redo() {
        await client.call('trash.restore', { kind: 'note', id })
        await link(id)
      },
    })
    notifications.show({ message: texts.done })
  }

  if (note) {
    return (
      <p className={classes.kept}>
        <IconNotebook size={16} aria-hidden />
        <span>{texts.kept}</span>
        <Link to="/playbook/notes/$noteId" params={{ noteId: note.id }}>
          {note.title || messages.common.untitled}
        </Link>
      </p>
    )
  }
  if (readOnly) return null
  return (
    <div className={classes.keep}>
      <Button
        size="xs"
        leftSection={<IconNotebook size={15} aria-hidden />}
        disabled={!hasLesson}
        loading={isBusy}
        onClick={() => run(keep)}
      >
        {isGone ? texts.keepAgain : texts.keep}
      </Button>
      {(isGone || !hasLesson) && <span className={classes.hint}>{isGone ? texts.gone : texts.empty}</span>}
    </div>
  )
}
