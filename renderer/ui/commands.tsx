import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react'
import type { Command } from '#shared/domain/command.ts'

type Handler = () => unknown

export interface Commands {
  /** Runs a command. One that no view on screen answers yet waits for the view that will. */
  run(command: Command): Promise<void>
  register(command: Command, handler: Handler): () => void
}

const CommandContext = createContext<Commands | null>(null)

/** Connects the native menu, the keyboard and the buttons with whatever view answers a command at the moment. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const commands = useMemo(() => createCommands(), [])
  return <CommandContext value={commands}>{children}</CommandContext>
}

function createCommands(): Commands {
  const handlers = new Map<Command, Handler[]>()
  const waiting = new Set<Command>()
  return {
    async run(command) {
      const known = handlers.get(command) ?? []
      // Every editor on screen has something to hand over; any other command has one answer, the newest.
      if (command === 'flush') await Promise.all(known.map((handler) => handler()))
      else if (known.length > 0) await known.at(-1)?.()
      else waiting.add(command)
    },
    register(command, handler) {
      handlers.set(command, [...(handlers.get(command) ?? []), handler])
      if (waiting.delete(command)) void handler()
      return () => {
        const others = (handlers.get(command) ?? []).filter((other) => other !== handler)
        handlers.set(command, others)
      }
    },
  }
}

export function useCommands(): Commands {
  const commands = useContext(CommandContext)
  if (!commands) throw new Error('useCommands needs a CommandProvider above it.')
  return commands
}

/** Answers a command while the view is on screen, e.g. `flush` in an editor with unsaved words. */
export function useCommand(command: Command, handler: Handler): void {
  const commands = useCommands()
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => commands.register(command, () => latest.current()), [commands, command])
}
