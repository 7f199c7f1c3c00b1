import { useState } from 'react'
import { useCommand } from '../../ui/commands.tsx'
import { ExportDialog } from './export-dialog.tsx'

/** Answers the menu's “Export everything” from any page; mounted once, in the shell. */
export function ExportEverythingCommand() {
  const [opened, setOpened] = useState(false)
  useCommand('export-everything', () => setOpened(true))
  return <ExportDialog scope={{ kind: 'everything' }} opened={opened} onClose={() => setOpened(false)} />
}
