import type { Place } from './grid-place.ts'

/** A field of the table itself, as against controls that a caller has put into a cell. */
export type CellField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const focusable = 'input, textarea, select, button, a[href], [tabindex]:not([tabindex="-1"])'

/** The cell that an event happened in. */
export function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null
  const row = cell?.closest<HTMLElement>('tr[data-row]')?.dataset.row
  const column = cell?.dataset.column
  return row !== undefined && column !== undefined ? { row, column } : null
}

/** The table's own field, if the event came from one. */
export function fieldOf(target: EventTarget | null): CellField | null {
  return isField(target) && target.dataset.field !== undefined ? target : null
}

/** Puts the focus into a cell and marks its text; false while the cell is not drawn. */
export function focusCell(table: HTMLElement | null, place: Place): boolean {
  const cell = table?.querySelector<HTMLElement>(
    `tr[data-row="${CSS.escape(place.row)}"] > td[data-column="${CSS.escape(place.column)}"]`,
  )
  if (!cell) return false
  const field = cell.querySelector<HTMLElement>('[data-field]') ?? cell.querySelector<HTMLElement>(focusable)
  const target = field ?? cell
  target.focus({ preventScroll: true })
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  markText(target)
  return true
}

/** Marks the whole text of a field, so that typing replaces it. */
export function markText(target: EventTarget | null): void {
  const field = fieldOf(target)
  if (field && !(field instanceof HTMLSelectElement)) field.select()
}

/** Puts the caret behind the text. */
export function placeCaret(target: EventTarget | null): void {
  const field = fieldOf(target)
  if (field && !(field instanceof HTMLSelectElement)) {
    field.setSelectionRange(field.value.length, field.value.length)
  }
}

/** Opens what a cell can be filled from: the list of a choice, where the engine can, or the calendar. */
export function openList(target: EventTarget | null): void {
  if (target instanceof HTMLSelectElement) {
    if ('showPicker' in target) target.showPicker()
  } else if (target instanceof Element) {
    target.closest('td')?.querySelector<HTMLElement>('[data-opens-list]')?.click()
  }
}

/** Tells whether an element lies in what a cell has opened. */
export function isInPopover(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest('[data-cell-popover]') !== null
}

function isField(target: EventTarget | null): target is CellField {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
