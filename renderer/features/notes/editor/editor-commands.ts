import type { ChangeSpec, StateCommand } from '@codemirror/state'
import type { KeyBinding } from '@codemirror/view'
import type { Messages } from '#shared/i18n/messages.ts'
import {
  cycleHeading,
  insertCodeBlock,
  insertFence,
  insertLink,
  insertTable,
  toggleCode,
  toggleLines,
  toggleMark,
  type Selected,
} from '../markdown-edits.ts'
import {
  addColumn,
  addRowAbove,
  addRowBelow,
  alignColumn,
  moveColumn,
  moveRow,
  removeColumn,
  removeRow,
} from '../table/table-edits.ts'
import { editTable } from './table-commands.ts'

export type FormatName =
  | 'bold'
  | 'italic'
  | 'heading'
  | 'list'
  | 'checklist'
  | 'quote'
  | 'link'
  | 'table'
  | 'code'
  | 'codeBlock'
  | 'mindMap'
  | 'flowchart'

/** The keys of each format, as CodeMirror writes them. */
export const formatKeys: Partial<Record<FormatName, string>> = {
  bold: 'Mod-b',
  italic: 'Mod-i',
  heading: 'Mod-Alt-1',
  list: 'Mod-Shift-8',
  checklist: 'Mod-Shift-9',
  quote: 'Mod-Shift-.',
  link: 'Mod-k',
  code: 'Mod-e',
}

/** What each button and key does to the selection. */
export function formatsFor(texts: Messages['notes']['toolbar']): Record<FormatName, StateCommand> {
  return {
    bold: onLines((selected) => toggleMark(selected, '**')),
    italic: onLines((selected) => toggleMark(selected, '*')),
    heading: onLines(cycleHeading),
    list: onLines((selected) => toggleLines(selected, 'list')),
    checklist: onLines((selected) => toggleLines(selected, 'checklist')),
    quote: onLines((selected) => toggleLines(selected, 'quote')),
    link: onLines((selected) => insertLink(selected, texts.linkText)),
    table: onLines((selected) => insertTable(selected, [texts.column(1), texts.column(2)])),
    code: onLines(toggleCode),
    codeBlock: onLines(insertCodeBlock),
    mindMap: onLines((selected) => insertFence(selected, 'mermaid', texts.mindMapText, texts.mindMapRoot)),
    flowchart: onLines((selected) =>
      insertFence(selected, 'mermaid', texts.flowchartText, texts.flowchartStart),
    ),
  }
}

export type TableAction =
  | 'rowAbove'
  | 'rowBelow'
  | 'rowUp'
  | 'rowDown'
  | 'removeRow'
  | 'columnBefore'
  | 'columnAfter'
  | 'columnLeft'
  | 'columnRight'
  | 'removeColumn'
  | 'alignLeft'
  | 'alignCenter'
  | 'alignRight'

/** What can be done to the table at the caret, each in one step. */
export const tableActions: Record<TableAction, StateCommand> = {
  rowAbove: editTable(addRowAbove),
  rowBelow: editTable(addRowBelow),
  rowUp: editTable(moveRow(-1)),
  rowDown: editTable(moveRow(1)),
  removeRow: editTable(removeRow),
  columnBefore: editTable(addColumn(0)),
  columnAfter: editTable(addColumn(1)),
  columnLeft: editTable(moveColumn(-1)),
  columnRight: editTable(moveColumn(1)),
  removeColumn: editTable(removeColumn),
  alignLeft: editTable(alignColumn('left')),
  alignCenter: editTable(alignColumn('center')),
  alignRight: editTable(alignColumn('right')),
}

export function formatBindings(formats: Record<FormatName, StateCommand>): KeyBinding[] {
  return Object.entries(formatKeys).map(([name, key]) => ({
    key,
    run: formats[name as FormatName],
    preventDefault: true,
  }))
}

/** Runs an edit on the whole lines around the selection, so that a long note is never copied for it. */
function onLines(edit: (selected: Selected) => Selected): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const { from, to } = state.selection.main
    const start = state.doc.lineAt(from).from
    const end = state.doc.lineAt(to).to
    const text = state.sliceDoc(start, end)
    const result = edit({ text, from: from - start, to: to - start })
    dispatch(
      state.update({
        changes: smallestChange(text, result.text, start),
        selection: { anchor: start + result.from, head: start + result.to },
        scrollIntoView: true,
        userEvent: 'input.format',
      }),
    )
    return true
  }
}

/** The one stretch in which two texts differ, as a change at `offset`. */
export function smallestChange(before: string, after: string, offset: number): ChangeSpec {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let end = 0
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1
  }
  return {
    from: offset + start,
    to: offset + before.length - end,
    insert: after.slice(start, after.length - end),
  }
}
