/** Which rows to draw for a stretch of a list: those in view and `extra` on both sides. */
export function rowsInView(
  view: { top: number; height: number },
  rowHeight: number,
  count: number,
  extra: number,
): { first: number; last: number } {
  const first = Math.max(0, Math.floor(view.top / rowHeight) - extra)
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + extra)
  // A list that has just become shorter may still be scrolled beyond its end.
  return { first: Math.min(first, Math.max(0, count - 1)), last: Math.max(last, Math.min(count, first)) }
}
