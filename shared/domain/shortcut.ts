/** A key with what is held beside it, e.g. `Mod+Shift+P`. `Mod` is Cmd on a Mac and Ctrl elsewhere. */
export type Shortcut = `${'' | 'Mod+'}${'' | 'Shift+'}${string}`

/** A key as the window meets it. */
export type PressedKey = Pick<KeyLike, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

interface KeyLike {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

interface Parts {
  mod: boolean
  shift: boolean
  key: string
}

function partsOf(shortcut: Shortcut): Parts {
  const names = shortcut.split('+')
  return { mod: names.includes('Mod'), shift: names.includes('Shift'), key: names.at(-1) ?? '' }
}

/** Tells whether a pressed key is this shortcut. A sign such as `?` may need Shift on some keyboards. */
export function isPressed(shortcut: Shortcut, event: PressedKey, isMac: boolean): boolean {
  const { mod, shift, key } = partsOf(shortcut)
  if (event.altKey || (isMac ? event.ctrlKey : event.metaKey)) return false
  if (mod !== (isMac ? event.metaKey : event.ctrlKey)) return false
  const isSign = !mod && !/[a-z0-9]/i.test(key)
  if (!isSign && shift !== event.shiftKey) return false
  return event.key.toLowerCase() === key.toLowerCase()
}

/** The shortcut as it stands on the keys of the system: `Ctrl+Shift+P`, on a Mac `⇧⌘P`. */
export function shownShortcut(shortcut: Shortcut, isMac: boolean): string {
  const { mod, shift, key } = partsOf(shortcut)
  if (isMac) return `${shift ? '⇧' : ''}${mod ? '⌘' : ''}${key}`
  return [...(mod ? ['Ctrl'] : []), ...(shift ? ['Shift'] : []), key].join('+')
}

/** The shortcut as the native menu writes it. */
export function acceleratorOf(shortcut: Shortcut): string {
  return shortcut.replace('Mod', 'CommandOrControl')
}

/** The shortcut as `aria-keyshortcuts` writes it. */
export function ariaShortcut(shortcut: Shortcut, isMac: boolean): string {
  return shortcut.replace('Mod', isMac ? 'Meta' : 'Control')
}
