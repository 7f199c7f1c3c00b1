import { useMemo, useSyncExternalStore } from 'react'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { notSavedText } from '#renderer/ui/not-saved-text.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import classes from './note-document.module.css'
import type { NotePlaceStore } from './note-place.ts'
import type { SaverState } from './note-saver.ts'
import { countWords } from './word-count.ts'

interface NoteStatusProps {
  state: SaverState
  text: string
  place: NotePlaceStore
  isEditing: boolean
  isReadOnly: boolean
}

/** The line under the text: is it on disk, how long is it, how does one get out by keyboard. */
export function NoteStatus({ state, text, place, isEditing, isReadOnly }: NoteStatusProps) {
  const locale = useLocale()
  const messages = useMessages()
  const texts = messages.notes.status
  const { selectedWords } = useSyncExternalStore(place.subscribe, place.get)
  const words = useMemo(() => countWords(text), [text])
  const time = useMemo(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }), [locale])
  const label = {
    saved: texts.saved(time.format(new Date(state.savedAt))),
    unsaved: texts.unsaved,
    saving: texts.saving,
    failed: notSavedText(messages, state.error?.code ?? null, state.isRetrying),
  }[state.status]

  return (
    <footer className={classes.status}>
      {!isReadOnly && <span data-status={state.status}>{label}</span>}
      <span>
        {isEditing && selectedWords > 0
          ? texts.selected(formatNumber(locale, selectedWords), formatNumber(locale, words))
          : texts.words(formatNumber(locale, words))}
      </span>
      {isEditing && <span className={classes.hint}>{texts.leave}</span>}
    </footer>
  )
}
