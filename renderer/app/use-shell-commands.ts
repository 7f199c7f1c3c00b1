import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { AppFailure, assertNever } from '#shared/api/errors.ts'
import { commandSchema, type Command } from '#shared/domain/command.ts'
import { useApiMutation, useClient } from '../api/hooks.ts'
import { useCommands } from '../ui/commands.tsx'
import { useMessages } from '../ui/language.tsx'
import { useUndo } from '../ui/undo.tsx'
import { isTextField } from './text-field.ts'

/** What the window does for a command, whether it comes from the native menu, a key or a button of the rail. */
export function useShellCommands(): (command: Command) => void {
  const client = useClient()
  const navigate = useNavigate()
  const messages = useMessages()
  const undo = useUndo()
  const views = useCommands()
  const createNote = useApiMutation('notes.create').mutateAsync

  const run = useCallback(
    async (command: Command) => {
      switch (command) {
        case 'go-today':
          return navigate({ to: '/today' })
        case 'go-accounts':
          return navigate({ to: '/accounts' })
        case 'go-playbook':
          return navigate({ to: '/playbook' })
        case 'go-cases':
          return navigate({ to: '/cases' })
        case 'go-methods':
          return navigate({ to: '/methods' })
        case 'go-maps':
          return navigate({ to: '/maps' })
        case 'settings':
          return navigate({ to: '/settings' })
        case 'new-account':
          await navigate({ to: '/accounts' })
          return views.run('new-account')
        case 'new-note': {
          const note = await createNote({ title: '', body: '' })
          return navigate({ to: '/playbook/notes/$noteId', params: { noteId: note.id } })
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
        case 'export-everything':
        case 'flush':
          return views.run(command)
        default:
          return assertNever(command)
      }
    },
    [navigate, createNote, views, undo, messages],
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
