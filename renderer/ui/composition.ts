import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

/** What older engines report for every key while an input method is composing. */
const composingKeyCode = 229

/**
 * Tells whether a key belongs to an input method. Enter, Escape, Tab and arrows choose among its candidates,
 * so a handler that acts on them returns early here.
 */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.keyCode === composingKeyCode
}
