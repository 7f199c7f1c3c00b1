import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react'
import type { Shortcut } from '#shared/domain/shortcut.ts'

/** Something that can be done on the page that is open, e.g. showing the preview of a note. */
export interface ViewCommand {
  id: string
  name: string
  /** The keys that the view itself answers; said here only to be shown. */
  keys?: Shortcut
  run: () => void
}

interface ViewCommands {
  add: (read: () => readonly ViewCommand[]) => () => void
  list: () => ViewCommand[]
}

const ViewCommandContext = createContext<ViewCommands | null>(null)

/** Keeps what the views on screen can do, so that the palette can offer it. */
export function ViewCommandProvider({ children }: { children: ReactNode }) {
  const commands = useMemo(() => {
    const sources = new Set<() => readonly ViewCommand[]>()
    return {
      add(read: () => readonly ViewCommand[]) {
        sources.add(read)
        return () => {
          sources.delete(read)
        }
      },
      list: () => [...sources].flatMap((read) => read()),
    }
  }, [])
  return <ViewCommandContext value={commands}>{children}</ViewCommandContext>
}

/** Offers commands in the palette for as long as the view is on screen. They may be new ones at every drawing. */
export function useViewCommands(commands: readonly ViewCommand[]): void {
  const all = useContext(ViewCommandContext)
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => all?.add(() => latest.current), [all])
}

/** Reads what the views on screen can do at this moment. */
export function useViewCommandList(): () => ViewCommand[] {
  const all = useContext(ViewCommandContext)
  return useMemo(() => () => all?.list() ?? [], [all])
}
