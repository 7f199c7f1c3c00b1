import { useEffect } from 'react'
import type { Command } from '#shared/domain/command.ts'
import { isComposing } from '../ui/composition.ts'
import { commandForKey } from './key-commands.ts'
import { isTextField } from './text-field.ts'

const isMac = navigator.userAgent.includes('Mac')

/** Runs the window's shortcuts. A key that a view has dealt with, or that an input method owns, is left alone. */
export function useKeyboard(run: (command: Command) => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isComposing(event)) return
      const command = commandForKey(event, isMac)
      if (!command) return
      // A text field undoes its own text; what the views remember comes only outside of one.
      if ((command === 'undo' || command === 'redo') && isTextField(document.activeElement)) return
      // Also keeps the native menu, which knows the same keys, from running the command a second time.
      event.preventDefault()
      run(command)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [run])
}
