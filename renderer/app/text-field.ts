const withoutText = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset'])

/** Tells whether an element has a text history of its own, which Ctrl+Z then belongs to. */
export function isTextField(element: Element | null): boolean {
  // A cell of a table that is only marked, not being written in, has nothing of its own to undo.
  if (element?.closest('[data-undo="window"]')) return false
  if (element instanceof HTMLInputElement) return !withoutText.has(element.type)
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable)
  )
}
