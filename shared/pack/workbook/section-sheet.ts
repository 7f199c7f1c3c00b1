import type { PackBlock, PackCell, PackSection, PackTable } from '../pack-document.ts'
import { computedLook, looks, rowNameLook } from './cell-looks.ts'
import {
  addHeads,
  addRow,
  addTitle,
  addWide,
  draftSheet,
  inCells,
  textCell,
  type DraftCell,
  type SheetDraft,
} from './sheet-draft.ts'

/** A section of a pack as a sheet: its words and tables, numbers as numbers. Pictures have no place in it. */
export function sectionSheet({ title, blocks }: PackSection, name: string): SheetDraft {
  const sheet = draftSheet(name)
  const width = sectionWidth(blocks)
  addTitle(sheet, title, '', width)
  for (const block of blocks) addBlock(sheet, block, width)
  return sheet
}

/** How wide the columns of a section want to be, in characters. */
export function sectionWidths({ blocks }: PackSection): number[] {
  return Array.from({ length: sectionWidth(blocks) }, (_, column) => {
    const weights = blocks.flatMap((block) =>
      block.kind === 'table' ? [block.columns[column]?.weight ?? 0] : [],
    )
    const least = column === 0 ? 24 : 10
    return Math.min(48, Math.max(least, Math.round(12 * Math.max(0, ...weights))))
  })
}

function sectionWidth(blocks: readonly PackBlock[]): number {
  return Math.max(
    3,
    ...blocks.map((block) => (block.kind === 'table' ? block.columns.length : 0)),
    ...blocks.map((block) => (block.kind === 'chart' ? block.series.length + 1 : 0)),
  )
}

function addBlock(sheet: SheetDraft, block: PackBlock, width: number): void {
  switch (block.kind) {
    case 'heading':
      addRow(sheet, [])
      addRow(sheet, [textCell(block.text, looks.heading)])
      break
    case 'paragraph':
      for (const line of block.text.split('\n')) addWide(sheet, line, looks.text, width)
      break
    case 'list':
      for (const item of block.items) addWide(sheet, `• ${item}`, looks.text, width)
      break
    case 'facts':
      addRow(sheet, [])
      for (const { label, cell, remark } of block.facts) {
        addRow(sheet, [textCell(label), shownCell(cell, 'right'), textCell(remark, looks.soft)])
      }
      break
    case 'table':
      addTable(sheet, block, width)
      break
    case 'chart':
      addRow(sheet, [])
      addHeads(sheet, [block.title, ...block.series.map((series) => series.name)])
      for (const [index, category] of block.categories.entries()) {
        addRow(sheet, [
          textCell(category),
          ...block.series.map(({ values }): DraftCell => {
            const value = values[index] ?? null
            return value === null
              ? null
              : { number: inCells(value, block.unit), style: computedLook(block.unit) }
          }),
        ])
      }
      addWide(sheet, block.unitInWords, looks.note, width)
      break
    case 'note':
      addWide(sheet, block.text, looks.note, width)
      break
    case 'picture':
      break
  }
}

function addTable(sheet: SheetDraft, { columns, rows, unit }: PackTable, width: number): void {
  addRow(sheet, [])
  addRow(
    sheet,
    columns.map(({ label, align }) => ({
      text: label,
      style: align === 'right' ? looks.headRight : looks.head,
    })),
  )
  for (const { cells, strong = false } of rows) {
    addRow(
      sheet,
      cells.map((cell, column) => shownCell(cell, columns[column]?.align ?? 'left', strong)),
    )
  }
  addWide(sheet, unit, looks.note, width)
}

function shownCell({ text, value, unit }: PackCell, align: 'left' | 'right', isStrong = false): DraftCell {
  if (value !== null && unit !== 'text' && unit !== 'day') {
    return { number: inCells(value, unit), style: computedLook(unit, { isStrong }) }
  }
  return text === '' ? null : { text, style: { ...rowNameLook({ isStrong }), align } }
}
