import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import { commandSchema, type Command } from '#shared/domain/command.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { useApiMutation, useClient } from '../api/hooks.ts'
import { useCommands } from '../ui/commands.tsx'
import { useLocale, useMessages } from '../ui/language.tsx'
import { useUndo } from '../ui/undo.tsx'
import { isTextField } from './text-field.ts'

const pages = {
  'go-today': '/today',
  'go-accounts': '/accounts',
  'go-playbook': '/playbook',
  'go-cases': '/cases',
  'go-methods': '/methods',
  'go-maps': '/maps',
  'go-portfolio': '/accounts/portfolio',
  'go-inbox': '/playbook/inbox',
  'go-reflections': '/playbook/reflections',
  'go-templates': '/playbook/templates',
  'go-tags': '/playbook/tags',
  'go-chapters': '/playbook/chapters',
  'go-competencies': '/playbook/competencies',
  'go-portraits': '/playbook/portraits',
  'go-glossary': '/playbook/glossary',
  'go-reminders': '/playbook/glossary/reminders',
  'go-pressure-map': '/maps/pressures',
  'go-content-updates': '/settings/content',
  'go-trash': '/trash',
  settings: '/settings',
  import: '/import',
} as const satisfies Partial<Record<Command, string>>

const looks = {
  'language-zh': { locale: 'zh-CN' },
  'language-en': { locale: 'en' },
  'theme-light': { theme: 'light' },
  'theme-dark': { theme: 'dark' },
  'theme-system': { theme: 'system' },
} as const satisfies Partial<Record<Command, Partial<Settings>>>

/**
 * What the window does for a command, whether it comes from the native menu, a key, the palette or a button of the
 * rail. What is not said here is answered by the view that has registered for it.
 */
export function useShellCommands(): (command: Command) => void {
  const client = useClient()
  const navigate = useNavigate()
  const messages = useMessages()
  const locale = useLocale()
  const undo = useUndo()
  const views = useCommands()
  const createNote = useApiMutation('notes.create').mutateAsync
  const createCase = useApiMutation('cases.create').mutateAsync
  const saveSettings = useApiMutation('settings.save').mutateAsync

  const run = useCallback(
    async (command: Command) => {
      if (isIn(pages, command)) return navigate({ to: pages[command] })
      if (isIn(looks, command)) return saveSettings(looks[command])
      switch (command) {
        case 'search':
          await navigate({ to: '/search' })
          return views.run('search')
        case 'new-account':
          await navigate({ to: '/accounts' })
          return views.run('new-account')
        case 'new-note': {
          const note = await createNote({ title: '', body: '' })
          return navigate({ to: '/playbook/notes/$noteId', params: { noteId: note.id } })
        }
        case 'new-case': {
          const { id } = await createCase({ title: '', locale })
          return navigate({ to: '/cases/$caseId', params: { caseId: id } })
        }
        case 'undo':
        case 'redo': {
          // The menu's Undo belongs to the text being edited, where there is one; the field knows its own history.
          if (isTextField(document.activeElement)) return void document.execCommand(command)
          const step = await undo[command]()
          if (step) {
            const { undone, redone } = messages.shell
            notifications.show({ message: command === 'undo' ? undone(step.label) : redone(step.label) })
          }
          return
        }
        default:
          return views.run(command)
      }
    },
    [navigate, createNote, createCase, saveSettings, locale, views, undo, messages],
  )

  const runSafely = useCallback(
    (command: Command) => {
      run(command).catch((error: unknown) => {
        const code = error instanceof AppFailure ? error.code : 'internal'
        notifications.show({ color: 'red', message: messages.errors[code] })
      })
    },
    [run, messages],
  )

  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.type !== 'command') return
        const command = commandSchema.safeParse(event.command)
        if (command.success) runSafely(command.data)
      }),
    [client, runSafely],
  )
  return runSafely
}

function isIn<Key extends Command>(table: Record<Key, unknown>, command: Command): command is Key {
  return command in table
}
