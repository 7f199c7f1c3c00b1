import { z } from 'zod'
import type { Shortcut } from './shortcut.ts'

/** What a command is about; lists of commands are in this order. */
export const commandGroups = ['find', 'go', 'new', 'edit', 'view', 'app'] as const
export type CommandGroup = (typeof commandGroups)[number]

interface CommandFacts {
  /** Null for what the app says to itself: no list offers it. */
  group: CommandGroup | null
  /** The keys that run it; the first is the one that is shown. */
  keys?: readonly Shortcut[]
  /** The keys on a Mac, where they differ. */
  keysOnMac?: readonly Shortcut[]
  /** A browser keeps these keys to itself, so they work in the desktop's window only. */
  desktopKeys?: true
}

/**
 * Every command of the app, once: the native menu, the keyboard, the palette and the list of shortcuts read it
 * here, and its name in `messages.menu.commands`. `undo` and `redo` mean the text being edited when a text field
 * has the focus, else the last step in the views. `flush` comes before the window closes: every unsaved word is
 * to be handed to the host at once.
 */
export const commandTable = {
  switcher: { group: 'find', keys: ['Mod+P'] },
  palette: { group: 'find', keys: ['Mod+Shift+P', 'Mod+K'] },
  search: { group: 'find', keys: ['Mod+Shift+F'] },
  find: { group: 'find', keys: ['Mod+F'] },
  'go-today': { group: 'go', keys: ['Mod+1'] },
  'go-accounts': { group: 'go', keys: ['Mod+2'] },
  'go-playbook': { group: 'go', keys: ['Mod+3'] },
  'go-cases': { group: 'go', keys: ['Mod+4'] },
  'go-methods': { group: 'go', keys: ['Mod+5'] },
  'go-maps': { group: 'go', keys: ['Mod+6'] },
  'go-portfolio': { group: 'go' },
  'go-inbox': { group: 'go' },
  'go-reflections': { group: 'go' },
  'go-templates': { group: 'go' },
  'go-tags': { group: 'go' },
  'go-chapters': { group: 'go' },
  'go-competencies': { group: 'go' },
  'go-portraits': { group: 'go' },
  'go-glossary': { group: 'go' },
  'go-reminders': { group: 'go' },
  'go-pressure-map': { group: 'go' },
  settings: { group: 'go', keys: ['Mod+,'] },
  'go-content-updates': { group: 'go' },
  'go-trash': { group: 'go' },
  'new-note': { group: 'new', keys: ['Mod+N'], desktopKeys: true },
  'new-account': { group: 'new', keys: ['Mod+Shift+N'], desktopKeys: true },
  'new-case': { group: 'new' },
  'quick-capture': { group: 'new', keys: ['Mod+J'] },
  'new-from-template': { group: 'new' },
  'reflect-day': { group: 'new' },
  'reflect-week': { group: 'new' },
  undo: { group: 'edit', keys: ['Mod+Z'] },
  redo: { group: 'edit', keys: ['Mod+Y', 'Mod+Shift+Z'], keysOnMac: ['Mod+Shift+Z'] },
  'language-zh': { group: 'view' },
  'language-en': { group: 'view' },
  'theme-light': { group: 'view' },
  'theme-dark': { group: 'view' },
  'theme-system': { group: 'view' },
  import: { group: 'app' },
  'export-everything': { group: 'app' },
  print: { group: 'app' },
  'save-pdf': { group: 'app' },
  shortcuts: { group: 'app', keys: ['?', 'Mod+/'] },
  flush: { group: null },
} as const satisfies Record<string, CommandFacts>

export type Command = keyof typeof commandTable
export const commands = Object.keys(commandTable) as Command[]
export const commandSchema = z.enum(commands)

/** What the table says of a command. */
export function factsOf(command: Command): CommandFacts {
  return commandTable[command]
}

/** The keys that run a command on this system. */
export function keysOf(command: Command, isMac: boolean): readonly Shortcut[] {
  const { keys = [], keysOnMac } = factsOf(command)
  return isMac ? (keysOnMac ?? keys) : keys
}
