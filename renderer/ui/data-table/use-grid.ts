import {
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react'
import { isComposing } from '../composition.ts'
import { fieldOf, focusCell, isInPopover, markText, openList, placeCaret, placeOf } from './grid-dom.ts'
import { commandForKey, type CellMode, type FieldKind, type GridCommand } from './grid-keys.ts'
import { isSamePlace, placeFrom, rangeBetween, type CellRange, type Place } from './grid-place.ts'

interface GridOptions {
  table: RefObject<HTMLTableElement | null>
  active: Place | null
  setActive: (place: Place | null) => void
  /** Ids in the order in which they are seen. */
  rows: readonly string[]
  columns: readonly string[]
  spell: {
    isTyping: boolean
    type: (place: Place, text: string) => void
    end: () => void
    restore: (place: Place) => boolean
  }
  /** Brings a row into the stretch that is drawn. */
  reveal: (row: string) => void
  /** A choice is made at once; it is no spell of typing. */
  onChoose: (place: Place, value: string) => void
  /** The commands that change cells or rows; the grid itself only moves. */
  onCommand: (command: GridCommand, place: Place, range: CellRange) => void
  addRow: (() => string | null) | null
  /** The focus went to another row, or out of the table (null). */
  onLeaveRow: (next: string | null) => void
}

/** Where the focus is in a table, what is marked around it, and what keys and pointer do. */
export function useGrid(options: GridOptions) {
  const { table, active, setActive, rows, columns, spell, reveal, onChoose, onCommand } = options
  const { addRow, onLeaveRow } = options
  const [extent, setExtent] = useState<Place | null>(null)
  const [mode, setMode] = useState<CellMode>('navigate')
  const wanted = useRef<Place | null>(null)
  const isDragging = useRef(false)
  /** Enter goes back to the column in which a run of Tab began. */
  const runStart = useRef<string | null>(null)

  // A place may be wanted before it is drawn: a row that was just added, or one out of sight.
  useLayoutEffect(() => {
    if (wanted.current && focusCell(table.current, wanted.current)) wanted.current = null
    // A value that changed under the mark, e.g. by undo, is marked again.
    else if (mode === 'navigate' && active && table.current?.contains(document.activeElement)) {
      markText(document.activeElement)
    }
  })

  const range = active ? rangeBetween(rows, columns, active, extent ?? active) : null

  function goTo(place: Place): void {
    if (focusCell(table.current, place)) return
    wanted.current = place
    reveal(place.row)
  }

  function fieldKind(target: EventTarget | null): FieldKind {
    const field = fieldOf(target)
    if (!field) return 'shown'
    if (field instanceof HTMLSelectElement) return 'choice'
    const kind = field.closest<HTMLElement>('td')?.dataset.kind
    if (kind === 'long-text') return 'lines'
    return kind === 'day' ? 'day' : 'line'
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    if (isComposing(event)) return
    const place = placeOf(event.target)
    if (!place || event.defaultPrevented) return
    const field = fieldOf(event.target)
    // Controls that a caller put into a cell keep their keys, but for the arrows of a single button.
    if (!field && !(event.target instanceof HTMLTableCellElement) && !event.key.startsWith('Arrow')) return
    if (event.key === 'Tab') {
      runStart.current ??= place.column
      return
    }
    const command = commandForKey(event, mode, fieldKind(event.target))
    if (command && run(command, place, event.target)) event.preventDefault()
  }

  /** Carries a command out; false hands the key back to the field or the page. */
  function run(command: GridCommand, place: Place, target: EventTarget): boolean {
    const here = range ?? rangeBetween(rows, columns, place, place)
    if (!here) return false
    switch (command.name) {
      case 'move':
        runStart.current = null
        goTo(placeFrom(rows, columns, place, command))
        return true
      case 'extend': {
        const next = placeFrom(rows, columns, extent ?? place, command)
        setExtent(next)
        reveal(next.row)
        return true
      }
      case 'enter':
      case 'enter-up':
        enter(place, command.name === 'enter' ? 1 : -1)
        return true
      case 'edit':
        setMode('caret')
        placeCaret(target)
        return true
      case 'open':
        openList(target)
        return true
      case 'restore': {
        const had = spell.restore(place) || mode !== 'navigate' || extent !== null
        setMode('navigate')
        setExtent(null)
        return had
      }
      case 'mark-all': {
        const [first, last] = [rows.at(0), rows.at(-1)]
        const [left, right] = [columns.at(0), columns.at(-1)]
        if (first === undefined || last === undefined || left === undefined || right === undefined)
          return false
        const corner = { row: first, column: left }
        goTo(corner)
        setActive(corner)
        setExtent({ row: last, column: right })
        return true
      }
      case 'line-break':
        document.execCommand('insertText', false, '\n')
        return true
      default:
        spell.end()
        onCommand(command, place, here)
        return true
    }
  }

  function enter(place: Place, by: 1 | -1): void {
    const column = runStart.current ?? place.column
    runStart.current = null
    const next = placeFrom(rows, columns, { row: place.row, column }, { rows: by, columns: 0 })
    if (next.row !== place.row) return goTo(next)
    spell.end()
    setMode('navigate')
    const added = by === 1 ? addRow?.() : null
    if (added) wanted.current = { row: added, column }
    else goTo(next)
  }

  function onFocus(event: FocusEvent<HTMLTableElement>): void {
    const place = placeOf(event.target)
    if (!place) return
    if (isSamePlace(active, place)) return
    onLeaveRow(place.row)
    setActive(place)
    setExtent(null)
    setMode('navigate')
    markText(event.target)
  }

  function onBlur(event: FocusEvent<HTMLTableElement>): void {
    // The window lost the focus, not the cell: coming back from Excel, everything is as it was left.
    if (document.activeElement === event.target) return
    const next = placeOf(event.relatedTarget)
    const left = placeOf(event.target)
    if (next && isSamePlace(left, next)) return
    // The calendar belongs to its cell, although it lies elsewhere in the page.
    if (isInPopover(event.relatedTarget) || isInPopover(event.target)) return
    spell.end()
    if (next) return
    onLeaveRow(null)
    setActive(null)
    setExtent(null)
    setMode('navigate')
    runStart.current = null
  }

  function onChange(event: ChangeEvent<HTMLTableElement>): void {
    const place = placeOf(event.target)
    const field = fieldOf(event.target)
    if (!place || !field) return
    if (field instanceof HTMLSelectElement) return onChoose(place, field.value)
    if (mode === 'navigate') setMode('typing')
    const isLine = fieldKind(field) !== 'lines'
    spell.type(place, isLine ? field.value.replace(/[\r\n]+/g, ' ') : field.value)
  }

  function onMouseDown(event: MouseEvent<HTMLTableElement>): void {
    const place = placeOf(event.target)
    if (!place || event.button !== 0) return
    runStart.current = null
    if (event.shiftKey && active) {
      event.preventDefault()
      setExtent(place)
      return
    }
    isDragging.current = true
    const isHere = isSamePlace(active, place)
    const field = fieldOf(event.target)
    if (isHere) {
      setExtent(null)
      // The second click sets the caret where it falls.
      if (field && !(field instanceof HTMLSelectElement)) setMode('caret')
    } else if (field && !(field instanceof HTMLSelectElement)) {
      event.preventDefault()
      goTo(place)
    }
  }

  function onMouseOver(event: MouseEvent<HTMLTableElement>): void {
    if (event.buttons !== 1) isDragging.current = false
    if (!isDragging.current || !active) return
    const place = placeOf(event.target)
    if (!place) return
    const isHere = isSamePlace(active, place)
    setExtent(isHere ? null : place)
    if (!isHere && mode === 'caret' && !spell.isTyping) setMode('navigate')
  }

  return {
    range,
    mode,
    goTo,
    /** Focuses a cell as soon as it is drawn. */
    want: (place: Place) => {
      wanted.current = place
    },
    handlers: { onKeyDown, onFocus, onBlur, onChange, onMouseDown, onMouseOver },
  }
}
