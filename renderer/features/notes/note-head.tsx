import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core'
import { IconPin, IconPinFilled, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { isComposing } from '#renderer/ui/composition.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { takePageFocus } from '#renderer/ui/page-focus.ts'
import { SampleBadge } from '#renderer/ui/sample-badge.tsx'
import type { Note } from '#shared/domain/note.ts'
import type { NoteView } from './note-document.tsx'
import classes from './note-document.module.css'
import type { NoteContent } from './note-merge.ts'

const longestTitle = 500

interface NoteHeadProps {
  note: Note
  isReadOnly: boolean
  startsAtTitle: boolean
  view: NoteView
  onView: (view: NoteView) => void
  onEdit: (fields: Partial<NoteContent>) => void
  onLeaveTitle: () => void
  onFlush: () => void
  actions: ReactNode
  onRemove: () => void
}

/** The note's name and what can be done with it. */
export function NoteHead(props: NoteHeadProps) {
  const { note, isReadOnly, startsAtTitle, view, onEdit } = props
  const messages = useMessages()
  const texts = messages.notes.document
  const title = useRef<HTMLInputElement>(null)
  // As it was when the note was opened: once somebody writes, nothing may take the focus away.
  const [wantsTitle] = useState(startsAtTitle)

  useEffect(() => {
    if (!title.current) return
    if (wantsTitle) title.current.focus()
    // A template may have put the caret into the text already.
    else if (!document.activeElement?.closest('[data-note-body]')) takePageFocus(title.current)
  }, [wantsTitle])

  useEffect(() => {
    document.title = `${note.title || messages.common.untitled} · ${messages.common.appName}`
  }, [note.title, messages])

  return (
    <header className={classes.head}>
      <input
        ref={title}
        className={classes.title}
        value={note.title}
        maxLength={longestTitle}
        readOnly={isReadOnly}
        placeholder={texts.titleHint}
        aria-label={texts.title}
        onChange={(event) => onEdit({ title: event.currentTarget.value })}
        onBlur={props.onFlush}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== 'Enter') return
          event.preventDefault()
          props.onLeaveTitle()
        }}
      />
      {note.sample && <SampleBadge />}
      <SegmentedControl
        size="xs"
        aria-label={texts.view}
        value={view}
        onChange={(value) => props.onView(value)}
        data={[
          { value: 'edit', label: texts.edit },
          { value: 'split', label: texts.split },
          { value: 'read', label: texts.read },
        ]}
      />
      <Tooltip label={note.pinned ? texts.unpin : texts.pin}>
        <ActionIcon
          aria-label={texts.pin}
          aria-pressed={note.pinned}
          disabled={isReadOnly}
          onClick={() => onEdit({ pinned: !note.pinned })}
        >
          {note.pinned ? <IconPinFilled size={18} aria-hidden /> : <IconPin size={18} aria-hidden />}
        </ActionIcon>
      </Tooltip>
      {props.actions}
      <Tooltip label={texts.remove}>
        <ActionIcon aria-label={texts.remove} disabled={isReadOnly} onClick={props.onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  )
}
