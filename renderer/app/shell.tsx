import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ExportEverythingCommand } from '../features/exports/export-everything-command.tsx'
import { ImportDropArea } from '../features/imports/import-drop.tsx'
import { RenameNotices } from '../features/links/rename-notices.tsx'
import { NoteOrderCommands } from '../features/note-order/note-order-commands.tsx'
import { FindBar } from '../features/reading/find-bar.tsx'
import { PrintCommands } from '../features/reading/print-commands.tsx'
import { TrailBar } from '../features/search/trail-bar.tsx'
import { useMessages } from '../ui/language.tsx'
import { Banners } from './banners.tsx'
import { FinderCommands } from './finder-commands.tsx'
import { Rail } from './rail.tsx'
import classes from './shell.module.css'
import { useKeyboard } from './use-keyboard.ts'
import { useShellCommands } from './use-shell-commands.ts'

/** The frame around every page. The small window of quick capture has none. */
export function Shell() {
  const isCapture = useLocation({ select: ({ pathname }) => pathname === '/capture' })
  return isCapture ? <Outlet /> : <Workbench />
}

/** Rail, notices, page. */
function Workbench() {
  const messages = useMessages().shell
  const commands = useShellCommands()
  useKeyboard(commands)
  const navigate = useNavigate()
  const openImport = useCallback(() => void navigate({ to: '/import' }), [navigate])
  return (
    <div className={classes.shell}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById('content')?.focus({ preventScroll: true })}
      >
        {messages.skipToContent}
      </button>
      <Rail run={commands} />
      <div className={classes.main}>
        <Banners />
        <ImportDropArea onDrop={openImport}>
          <main id="content" className={classes.content} tabIndex={-1}>
            <Outlet />
          </main>
        </ImportDropArea>
        <TrailBar />
      </div>
      <FinderCommands run={commands} />
      <FindBar />
      <PrintCommands />
      <ExportEverythingCommand />
      <NoteOrderCommands />
      <RenameNotices />
    </div>
  )
}
