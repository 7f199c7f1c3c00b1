import { useApiQuery } from '#renderer/api/hooks.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { CompetencyPicker } from '#renderer/ui/competency-picker.tsx'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { PressurePicker } from '#renderer/ui/pressure-picker.tsx'
import { TagInput } from '#renderer/ui/tag-input.tsx'
import type { Note } from '#shared/domain/note.ts'
import classes from './note-document.module.css'
import type { NoteContent } from './note-merge.ts'
import { ReferencePicker } from './reference-picker.tsx'

interface NoteMetadataProps {
  note: Note
  isReadOnly: boolean
  tagSuggestions: readonly string[]
  onEdit: (fields: Partial<NoteContent>) => void
}

/** What a note is tied to: parts of the model, pressures, accounts, methods and free tags. */
export function NoteMetadata({ note, isReadOnly, tagSuggestions, onEdit }: NoteMetadataProps) {
  const locale = useLocale()
  const messages = useMessages()
  const texts = messages.notes.document
  const order = messages.noteOrder
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const methods = useApiQuery('methods.list', {}).data ?? []

  return (
    <div className={classes.metadata} role="group" aria-label={texts.details}>
      {note.template && (
        <Chip title={order.templates.isTemplate} tone="accent">
          {order.list.state.template}
        </Chip>
      )}
      {note.inbox && !note.template && (
        <Chip
          title={order.inbox.inInbox}
          tone="accent"
          remove={
            isReadOnly ? undefined : { label: order.inbox.done, onRemove: () => onEdit({ inbox: false }) }
          }
        >
          {order.list.state.inbox}
        </Chip>
      )}
      <CompetencyPicker
        label={texts.competencies}
        value={note.competencies}
        disabled={isReadOnly}
        onChange={(competencies) => onEdit({ competencies })}
      />
      <PressurePicker
        label={texts.pressures}
        value={note.pressures}
        disabled={isReadOnly}
        onChange={(pressures) => onEdit({ pressures })}
      />
      <ReferencePicker
        label={texts.accounts}
        value={note.accounts}
        disabled={isReadOnly}
        options={accounts.map(({ id, name }) => ({
          id,
          name: name || messages.common.untitled,
          href: `#/accounts/${id}`,
        }))}
        onChange={(ids) => onEdit({ accounts: ids })}
      />
      <ReferencePicker
        label={texts.methods}
        value={note.methods}
        disabled={isReadOnly}
        options={methods.map(({ id, name }) => ({
          id,
          name: name[locale],
          also: `${id} ${Object.values(name).join(' ')}`,
          href: `#/methods/${id}`,
        }))}
        onChange={(ids) => onEdit({ methods: ids })}
      />
      <div className={classes.tags}>
        <TagInput
          label={texts.tags}
          value={note.tags}
          suggestions={tagSuggestions}
          disabled={isReadOnly}
          onChange={(tags) => onEdit({ tags })}
        />
      </div>
    </div>
  )
}
