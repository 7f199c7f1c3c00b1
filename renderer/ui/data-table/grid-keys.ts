/**
 * How a cell takes keys. `navigate`: the whole text is marked, arrows go from cell to cell. `typing`: what was there
 * is being overwritten, arrows up and down still leave the cell. `caret`: arrows stay in the text.
 */
export type CellMode = 'navigate' | 'typing' | 'caret'

export type GridCommand =
  | { name: 'move' | 'extend'; rows: number; columns: number }
  | { name: 'move-row'; by: 1 | -1 }
  | {
      name:
        | 'enter'
        | 'enter-up'
        | 'edit'
        | 'open'
        | 'restore'
        | 'clear'
        | 'fill-down'
        | 'mark-all'
        | 'remove-rows'
        | 'row-command'
        | 'line-break'
    }

export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

const pageOfRows = 10
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** What has the focus: a line of text, several lines, a day, a list of choices, or what is not written in. */
export type FieldKind = 'line' | 'lines' | 'day' | 'choice' | 'shown'

/**
 * What a key does to the table, or null where it belongs to the field.
 */
export function commandForKey(press: KeyPress, mode: CellMode, field: FieldKind): GridCommand | null {
  const mod = press.ctrlKey || press.metaKey
  const arrow = arrows[press.key]
  if (press.key === 'Enter') return enterCommand(press, mod, field)
  if (press.key === 'Escape') return { name: 'restore' }
  if (press.key === 'F2') return { name: field === 'choice' ? 'open' : 'edit' }
  if (mod && !press.altKey && !press.shiftKey && press.key.toLowerCase() === 'd') return { name: 'fill-down' }
  if (mod && !press.altKey && press.key === '-') return { name: 'remove-rows' }
  if (arrow && press.altKey && !mod && !press.shiftKey && arrow[0] !== 0) {
    // Alt with an arrow opens lists everywhere; from such a cell a row is moved up only.
    if ((field === 'choice' || field === 'day') && arrow[0] > 0) return { name: 'open' }
    return { name: 'move-row', by: arrow[0] > 0 ? 1 : -1 }
  }
  if (press.altKey) return null
  if (mode === 'caret') return null
  if (arrow) {
    const [rows, columns] = arrow
    if (mode === 'typing' && (columns !== 0 || mod || press.shiftKey)) return null
    const far = mod ? Number.MAX_SAFE_INTEGER : 1
    return { name: press.shiftKey ? 'extend' : 'move', rows: rows * far, columns: columns * far }
  }
  return mode === 'navigate' ? navigationCommand(press, mod) : null
}

function enterCommand(press: KeyPress, mod: boolean, field: FieldKind): GridCommand | null {
  if (mod) return { name: 'row-command' }
  if (press.altKey) return field === 'lines' ? { name: 'line-break' } : null
  return { name: press.shiftKey ? 'enter-up' : 'enter' }
}

function navigationCommand(press: KeyPress, mod: boolean): GridCommand | null {
  const far = Number.MAX_SAFE_INTEGER
  const name = press.shiftKey ? 'extend' : 'move'
  switch (press.key) {
    case 'Home':
      return { name, rows: mod ? -far : 0, columns: -far }
    case 'End':
      return { name, rows: mod ? far : 0, columns: far }
    case 'PageUp':
      return { name, rows: -pageOfRows, columns: 0 }
    case 'PageDown':
      return { name, rows: pageOfRows, columns: 0 }
    case 'Delete':
    case 'Backspace':
      return mod ? null : { name: 'clear' }
  }
  return mod && press.key.toLowerCase() === 'a' ? { name: 'mark-all' } : null
}
