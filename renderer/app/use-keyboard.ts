import { useEffect } from 'react'
import type { Command } from '#shared/domain/command.ts'
import { isComposing } from '../ui/composition.ts'
import { isMac } from '../ui/platform.ts'
import { commandForKey, isWriting } from './key-commands.ts'
import { isTextField } from './text-field.ts'

/** Runs the window's shortcuts. A key that a view has dealt with, or that an input method owns, is left alone. */
export function useKeyboard(run: (command: Command) => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isComposing(event)) return
      const command = commandForKey(event, isMac)
      if (!command) return
      // A text field writes its own signs and undoes its own text; what the views remember comes only outside of one.
      const isTextsOwn = command === 'undo' || command === 'redo' || isWriting(event)
      if (isTextsOwn && isTextField(document.activeElement)) return
      // Also keeps the native menu, which knows the same keys, from running the command a second time.
      event.preventDefault()
      run(command)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [run])
}
