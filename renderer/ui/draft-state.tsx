import { useState } from 'react'
import { formatAgo } from '#shared/i18n/format.ts'
import type { DraftPhase } from './draft-session.ts'
import classes from './draft-state.module.css'
import { useLocale, useMessages } from './language.tsx'
import { SaveState, type SaveStatus } from './save-state.tsx'

/** Under a minute ago there is nothing to count. */
const freshMilliseconds = 60_000

interface DraftStateProps {
  phase: DraftPhase
  savedAt: string | null
  /** When the document on disk was changed last. */
  updatedAt: string
  readOnly: boolean
  onRetry: () => void
}

/** Whether what is written in a document is on disk, and since when. */
export function DraftState({ phase, savedAt, updatedAt, readOnly, onRetry }: DraftStateProps) {
  const messages = useMessages().common
  const locale = useLocale()
  const [openedAt] = useState(() => new Date().toISOString())
  const isFresh = Date.parse(updatedAt) > Date.parse(openedAt) - freshMilliseconds
  return (
    <div className={classes.state}>
      <SaveState
        state={statusOf(phase, readOnly)}
        {...(phase.name === 'failed' && { error: phase.failure, isRetrying: phase.isRetrying })}
        onRetry={onRetry}
      />
      {savedAt === null && (
        <time dateTime={updatedAt}>
          {isFresh ? messages.touchedNow : messages.touched(formatAgo(locale, updatedAt, openedAt))}
        </time>
      )}
      {phase.name === 'saved' && savedAt !== null && (
        <time dateTime={savedAt}>{timeOf(locale, savedAt)}</time>
      )}
    </div>
  )
}

function statusOf(phase: DraftPhase, readOnly: boolean): SaveStatus {
  if (readOnly) return 'read-only'
  switch (phase.name) {
    case 'saved':
      return 'saved'
    case 'waiting':
      return 'unsaved'
    case 'saving':
      return 'saving'
    case 'failed':
    case 'conflict':
    case 'gone':
      return 'failed'
  }
}

function timeOf(locale: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(instant),
  )
}
