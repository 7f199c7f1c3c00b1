import { useState } from 'react'
import type { CellProblem } from '#shared/table/cell.ts'
import { fieldsBefore } from '#shared/table/list-edit.ts'
import { readCell } from '#shared/table/read-cell.ts'
import { formatOf, patchFor, type DataColumn, type TableRow } from './columns.ts'
import type { CellDraft } from './data-row.tsx'
import { isSamePlace, type Place } from './grid-place.ts'
import { typedPatch, type TypedPatch } from './table-edit.ts'

/** A stay of the user in one cell, from the first letter to leaving it. */
interface Spell<Row> {
  place: Place
  text: string
  /** The row as it was before the first letter. */
  before: Row
  touched: Partial<Row>
}

/** A text that stays in sight although it is no value; it goes when the value of the cell is changed elsewhere. */
interface Unreadable {
  place: Place
  text: string
  problem: CellProblem
  value: unknown
}

interface SpellOptions<Row extends TableRow> {
  rows: readonly Row[]
  columns: readonly DataColumn<Row>[]
  onType: ((patch: TypedPatch<Row>) => void) | undefined
  /** Says that a stay is over and has given the cell another value; the row is the one before it. */
  onDone: (before: Row, column: DataColumn<Row>, text: string) => void
}

/**
 * Follows what is typed into cells. While a text can be read it is handed on with every letter, so that nothing is
 * lost; what can't be read hands back the value from before, so that `66x` does not leave 66 behind.
 */
export function useCellSpell<Row extends TableRow>({ rows, columns, onType, onDone }: SpellOptions<Row>) {
  const [spell, setSpell] = useState<Spell<Row> | null>(null)
  const [unreadable, setUnreadable] = useState<readonly Unreadable[]>([])

  function cellAt(place: Place): { row: Row; column: DataColumn<Row> } | null {
    const row = rows.find(({ id }) => id === place.row)
    const column = columns.find(({ id }) => id === place.column)
    return row && column ? { row, column } : null
  }

  function type(place: Place, text: string): void {
    const cell = cellAt(place)
    if (!cell) return
    const isSame = spell !== null && isSamePlace(spell.place, place)
    const before = isSame ? spell.before : cell.row
    const reading = readCell(text, formatOf(cell.column, before))
    const patch: Partial<Row> = reading.readable ? patchFor(cell.column, before, reading.value) : {}
    const touched = isSame ? { ...spell.touched, ...patch } : patch
    setSpell({ place, text, before, touched })
    setUnreadable((texts) => texts.filter((other) => !isSamePlace(other.place, place)))
    const next: Partial<Row> = { ...fieldsBefore(before, touched), ...patch }
    if (onType && Object.keys(next).length > 0) onType(typedPatch(place.row, next))
  }

  function end(): void {
    if (!spell) return
    setSpell(null)
    const cell = cellAt(spell.place)
    if (!cell) return
    const reading = readCell(spell.text, formatOf(cell.column, spell.before))
    if (reading.readable) onDone(spell.before, cell.column, spell.text)
    else {
      const value = cell.column.value(spell.before)
      const left = { place: spell.place, text: spell.text, problem: reading.problem, value }
      setUnreadable((texts) => [...texts, left])
    }
  }

  /** Gives the cell back what it held; tells whether there was anything to give back. */
  function restore(place: Place): boolean {
    const isHere = spell !== null && isSamePlace(spell.place, place)
    const wasUnreadable = unreadable.some((text) => isSamePlace(text.place, place))
    if (isHere) {
      setSpell(null)
      const before = fieldsBefore(spell.before, spell.touched)
      if (onType && Object.keys(before).length > 0) onType(typedPatch(place.row, before))
    }
    forget([place])
    return isHere || wasUnreadable
  }

  function forget(places: readonly Place[]): void {
    setUnreadable((texts) => texts.filter((text) => !places.some((place) => isSamePlace(text.place, place))))
  }

  return {
    isTyping: spell !== null,
    type,
    end,
    restore,
    forget,
    drafts: draftsByRow(spell, unreadable, cellAt),
  }
}

function draftsByRow<Row extends TableRow>(
  spell: Spell<Row> | null,
  unreadable: readonly Unreadable[],
  cellAt: (place: Place) => { row: Row; column: DataColumn<Row> } | null,
): ReadonlyMap<string, ReadonlyMap<string, CellDraft>> {
  const drafts = new Map<string, Map<string, CellDraft>>()
  const add = (place: Place, draft: CellDraft) => {
    const row = drafts.get(place.row) ?? new Map<string, CellDraft>()
    drafts.set(place.row, row.set(place.column, draft))
  }
  for (const { place, text, problem, value } of unreadable) {
    const cell = cellAt(place)
    if (cell && Object.is(cell.column.value(cell.row), value)) add(place, { text, problem })
  }
  const typed = spell && cellAt(spell.place)
  if (typed) {
    const reading = readCell(spell.text, formatOf(typed.column, spell.before))
    add(spell.place, { text: spell.text, problem: reading.readable ? undefined : reading.problem })
  }
  return drafts
}
