import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Command } from '#shared/domain/command.ts'
import { useApiQuery } from '../api/hooks.ts'
import { Finder } from '../features/search/finder.tsx'
import { keyAt } from '../features/search/search-address.ts'
import { rememberOpened } from '../features/search/search-memory.ts'
import { ShortcutDialog } from '../features/search/shortcut-dialog.tsx'
import { areaOfPart } from '../pages/area-of-part.ts'
import { useCommand } from '../ui/commands.tsx'

/** What lies over every page when it is asked for: the quick switcher, the palette, the list of shortcuts. */
export function FinderCommands({ run }: { run: (command: Command) => void }) {
  const [opened, setOpened] = useState<string | null>(null)
  const [listed, setListed] = useState(false)
  const status = useApiQuery('workspace.status', {}).data
  const workspace = status?.state === 'open' ? status.path : ''
  const path = useRouterState({ select: (state) => state.location.pathname })

  useEffect(() => {
    const key = keyAt(path)
    if (key !== null && workspace !== '') rememberOpened(workspace, key)
  }, [path, workspace])
  useCommand('switcher', () => setOpened(''))
  useCommand('palette', () => setOpened('>'))
  useCommand('shortcuts', () => setListed(true))

  return (
    <>
      <Finder
        opened={opened}
        workspace={workspace}
        areaOf={areaOfPart}
        run={run}
        onClose={() => setOpened(null)}
      />
      <ShortcutDialog opened={listed} onClose={() => setListed(false)} />
    </>
  )
}
