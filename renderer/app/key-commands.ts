import { commands, keysOf, type Command } from '#shared/domain/command.ts'
import { isPressed, type PressedKey } from '#shared/domain/shortcut.ts'

/** The command behind a key, or null: Ctrl on most systems, Cmd on a Mac. */
export function commandForKey(event: PressedKey, isMac: boolean): Command | null {
  return (
    commands.find((command) => keysOf(command, isMac).some((key) => isPressed(key, event, isMac))) ?? null
  )
}

/** Tells whether a key writes a sign where one can write. */
export function isWriting({ key, ctrlKey, metaKey }: PressedKey): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey
}
