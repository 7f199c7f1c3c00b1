/** A request older than this belongs to a page that never came. */
const patience = 3_000

let requestedAt = 0

/** Asks the next page title that appears to take the focus, so that a screen reader says where we are. */
export function requestPageFocus(): void {
  requestedAt = Date.now()
}

/** Answers the request once. A list that the reader is walking through keeps its focus, and so does a dialog. */
export function takePageFocus(title: HTMLElement): void {
  if (Date.now() - requestedAt > patience) return
  requestedAt = 0
  if (!document.activeElement?.closest('[data-list-pane], [role="dialog"]'))
    title.focus({ preventScroll: true })
}
