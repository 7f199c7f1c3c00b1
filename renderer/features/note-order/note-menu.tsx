import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDots, IconInbox, IconTemplate, IconTextPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { CopyLinkItem } from '#renderer/ui/copy-link.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import type { Note } from '#shared/domain/note.ts'
import { TemplateDialog } from './template-dialog.tsx'
import { useNoteEdits, type NoteChange } from './use-note-edit.ts'

interface NoteMenuProps {
  note: Pick<Note, 'id' | 'title' | 'template' | 'inbox'>
  readOnly: boolean
  /** Hands over what is still being typed, before the note is changed from here. */
  onFlush: () => Promise<unknown>
  /** Puts text at the caret. `caret` is where writing goes on, counted from the beginning of the text. */
  onInsert: (text: string, caret: number | null) => void
}

/** What else a note can be: a template, something in the inbox; and templates for its text. */
export function NoteMenu({ note, readOnly, onFlush, onInsert }: NoteMenuProps) {
  const { templates, inbox } = useMessages().noteOrder
  const { edit } = useNoteEdits()
  const [opened, setOpened] = useState(false)
  const [isInserting, setIsInserting] = useState(false)
  const templateLabel = note.template ? templates.makeNote : templates.makeTemplate
  const inboxLabel = note.inbox ? inbox.done : inbox.back

  async function change(label: string, fields: NoteChange) {
    await onFlush()
    await edit(note.id, label, fields)
  }

  return (
    <>
      <Menu opened={opened} onChange={setOpened} width={220}>
        <Menu.Target>
          <Tooltip label={templates.menu} disabled={opened}>
            <ActionIcon aria-label={templates.menu}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <CopyLinkItem kind="note" id={note.id} />
          <Menu.Item
            leftSection={<IconTextPlus size={16} aria-hidden />}
            disabled={readOnly}
            onClick={() => setIsInserting(true)}
          >
            {templates.insert}…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTemplate size={16} aria-hidden />}
            disabled={readOnly}
            onClick={() => void change(templateLabel, { template: !note.template })}
          >
            {templateLabel}
          </Menu.Item>
          {!note.template && (
            <Menu.Item
              leftSection={<IconInbox size={16} aria-hidden />}
              disabled={readOnly}
              onClick={() => void change(inboxLabel, { inbox: !note.inbox })}
            >
              {inboxLabel}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <TemplateDialog
        opened={isInserting}
        onClose={() => setIsInserting(false)}
        purpose={{ kind: 'insert', title: note.title, onInsert }}
      />
    </>
  )
}
