/** A request older than this belongs to a note that never came. */
const patience = 10_000

let request: { document: string; caret: number; at: number } | null = null

/** Asks the editor of a document that is about to open to begin at a place in its text. */
export function requestCaret(document: string, caret: number | null): void {
  request = caret === null ? null : { document, caret, at: Date.now() }
}

/** The place asked for, once; null when the document is to open as it was left. */
export function takeCaret(document: string): number | null {
  if (request?.document !== document) return null
  const { caret, at } = request
  request = null
  return Date.now() - at > patience ? null : caret
}
