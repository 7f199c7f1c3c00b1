import { Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBook2,
  IconBuildingStore,
  IconCompass,
  IconHierarchy2,
  IconPackageExport,
  IconRoute,
  IconSearch,
  IconSettings,
  IconSunHigh,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { keysOf, type Command } from '#shared/domain/command.ts'
import { ariaShortcut, shownShortcut } from '#shared/domain/shortcut.ts'
import { AppearanceMenu } from '../features/settings/appearance-menu.tsx'
import { useMessages } from '../ui/language.tsx'
import { isMac } from '../ui/platform.ts'
import { TrivetMark } from '../ui/trivet-mark.tsx'
import { useUndo } from '../ui/undo.tsx'
import classes from './rail.module.css'

const sections = [
  { name: 'today', command: 'go-today', to: '/today', icon: IconSunHigh },
  { name: 'accounts', command: 'go-accounts', to: '/accounts', icon: IconBuildingStore },
  { name: 'playbook', command: 'go-playbook', to: '/playbook', icon: IconBook2 },
  { name: 'cases', command: 'go-cases', to: '/cases', icon: IconRoute },
  { name: 'methods', command: 'go-methods', to: '/methods', icon: IconCompass },
  { name: 'maps', command: 'go-maps', to: '/maps', icon: IconHierarchy2 },
] as const

/** The way between the sections, and the few tools that are at hand everywhere. */
export function Rail({ run }: { run: (command: Command) => void }) {
  const messages = useMessages().shell
  const undo = useUndo()
  return (
    <div className={classes.rail}>
      <div className={classes.mark}>
        <TrivetMark size={30} />
      </div>
      <nav className={classes.sections} aria-label={messages.sections}>
        <Tooltip label={messages.searchWithKeys(shownKeysOf('search'))} position="right">
          <Link to="/search" className={classes.search} aria-keyshortcuts={ariaKeysOf('search')}>
            <IconSearch size={20} stroke={1.6} aria-hidden />
            <span>{messages.search}</span>
          </Link>
        </Tooltip>
        {sections.map(({ name, command, to, icon: Icon }) => (
          <Link key={name} to={to} className={classes.section} aria-keyshortcuts={ariaKeysOf(command)}>
            <Icon size={22} stroke={1.6} aria-hidden />
            <span>{messages[name]}</span>
          </Link>
        ))}
      </nav>
      <div className={classes.tools} role="group" aria-label={messages.tools}>
        <div className={classes.pair}>
          <RailButton
            icon={IconArrowBackUp}
            label={undo.undoLabel ? messages.undoNamed(undo.undoLabel) : messages.undoNothing}
            disabled={!undo.canUndo}
            onClick={() => run('undo')}
          />
          <RailButton
            icon={IconArrowForwardUp}
            label={undo.redoLabel ? messages.redoNamed(undo.redoLabel) : messages.redoNothing}
            disabled={!undo.canRedo}
            onClick={() => run('redo')}
          />
        </div>
        <RailButton
          icon={IconPackageExport}
          label={messages.exportEverything}
          onClick={() => run('export-everything')}
        />
        <AppearanceMenu className={classes.tool} />
        <Tooltip label={messages.settings} position="right">
          <Link to="/settings" className={classes.tool} aria-label={messages.settings}>
            <IconSettings size={20} stroke={1.6} aria-hidden />
          </Link>
        </Tooltip>
      </div>
    </div>
  )
}

interface RailButtonProps {
  icon: ComponentType<{ size: number; stroke: number }>
  label: string
  disabled?: boolean
  onClick: () => void
}

function RailButton({ icon: Icon, label, disabled = false, onClick }: RailButtonProps) {
  return (
    <Tooltip label={label} position="right">
      <button
        type="button"
        className={classes.tool}
        aria-label={label}
        aria-disabled={disabled}
        onClick={disabled ? undefined : onClick}
      >
        <Icon size={20} stroke={1.6} />
      </button>
    </Tooltip>
  )
}

function ariaKeysOf(command: Command): string {
  return keysOf(command, isMac)
    .map((key) => ariaShortcut(key, isMac))
    .join(' ')
}

function shownKeysOf(command: Command): string {
  const [first] = keysOf(command, isMac)
  return first ? shownShortcut(first, isMac) : ''
}
