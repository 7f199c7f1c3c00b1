import type { Command } from '#shared/domain/command.ts'

const sections: readonly Command[] = [
  'go-today',
  'go-accounts',
  'go-playbook',
  'go-cases',
  'go-methods',
  'go-maps',
]

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The command behind a key, or null: Ctrl on most systems, Cmd on a Mac. */
export function commandForKey(event: Key, isMac: boolean): Command | null {
  const mod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (!mod || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  if (event.shiftKey) return null
  if (key === 'y' && !isMac) return 'redo'
  if (key === ',') return 'settings'
  return /^[1-6]$/.test(key) ? (sections[Number(key) - 1] ?? null) : null
}
