import { useEffect } from 'react'
import { useClient } from '#renderer/api/hooks.ts'
import { useCommand } from '#renderer/ui/commands.tsx'
import { useLocale } from '#renderer/ui/language.tsx'
import type { Locale } from '#shared/domain/locale.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { noteSessionsOf, type NoteSessions } from './note-sessions.ts'

/** The note sessions of this window; leaving the page first saves the text. */
export function useNoteSessions(): NoteSessions {
  const locale = useLocale()
  const sessions = noteSessionsOf(useClient(), (title, instant) => copyTitle(locale, title, instant))

  useCommand('flush', () => sessions.flushAll())

  useEffect(() => () => void sessions.flushAll(), [sessions])

  return sessions
}

function copyTitle(locale: Locale, title: string, instant: string): string {
  const { notes, common } = messagesFor(locale)
  return notes.problem.copyTitle(title || common.untitled, formatInstant(locale, instant))
}
