import { useState } from 'react'
import { useCommand } from '#renderer/ui/commands.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import { dayOf } from '#shared/note-order/reflection-days.ts'
import { CaptureDialog } from './capture-dialog.tsx'
import { TemplateDialog } from './template-dialog.tsx'
import { useNewNotes } from './use-new-note.ts'

/** Answers the commands that begin a note from any page; mounted once, in the shell. */
export function NoteOrderCommands() {
  const texts = useMessages().noteOrder
  const { create, lookBack } = useNewNotes()
  const [open, setOpen] = useState<'capture' | 'template' | null>(null)
  useCommand('quick-capture', () => setOpen('capture'))
  useCommand('new-from-template', () => setOpen('template'))
  useCommand('reflect-day', () => lookBack('day', dayOf(new Date())))
  useCommand('reflect-week', () => lookBack('week', dayOf(new Date())))
  return (
    <>
      <CaptureDialog opened={open === 'capture'} onClose={() => setOpen(null)} />
      <TemplateDialog
        opened={open === 'template'}
        onClose={() => setOpen(null)}
        purpose={{
          kind: 'new',
          onCreate: ({ content, caret }) => void create(content, caret, texts.templates.created),
        }}
      />
    </>
  )
}
