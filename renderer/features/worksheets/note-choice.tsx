import { Select } from '@mantine/core'
import { useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './note-choice.module.css'

interface NoteChoiceProps {
  note: string | null
  readOnly: boolean
  onChange: (note: string | null) => void
}

/** So many notes are offered at once; typing finds the others. */
const offered = 50

/** Chooses the note that a sheet belongs to, by typing a part of its title. */
export function NoteChoice({ note, readOnly, onChange }: NoteChoiceProps) {
  const messages = useMessages()
  const texts = messages.worksheets
  const notes = useApiQuery('notes.list', {}).data
  const known = (notes ?? [])
    .filter(({ template }) => !template)
    .map(({ id, title }) => ({ value: id, label: title || messages.common.untitled }))
  if (known.length === 0 && note === null) return null
  // What it belongs to may be in the trash; until the list is here nothing is said about it.
  const isGone = note !== null && !known.some(({ value }) => value === note)
  return (
    <Select
      variant="unstyled"
      size="xs"
      aria-label={texts.note}
      placeholder={texts.withoutNote}
      searchable
      clearable
      readOnly={readOnly}
      limit={offered}
      value={note}
      onChange={onChange}
      data={isGone ? [...known, { value: note, label: notes ? texts.noteGone : '…' }] : known}
      nothingFoundMessage={texts.noteGone}
      rightSectionWidth={note === null ? 24 : 44}
      clearButtonProps={{ 'aria-label': texts.withoutNote }}
      comboboxProps={{ width: 300, position: 'bottom-start' }}
      classNames={{ input: classes.input ?? '' }}
    />
  )
}
