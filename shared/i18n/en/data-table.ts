/** Tables that are filled in like a spreadsheet. */
export const dataTable = {
  cell: (column: string, row: string) => `${column}: ${row}`,
  row: (number: number) => `row ${number}`,
  addRow: 'Add a row',
  removeRow: (row: string) => `Delete ${row}`,
  removeRowHint: 'Delete the row (Ctrl+-)',
  notChosen: '—',
  unit: { money: 'CNY 10k', percent: '%', points: 'points', days: 'days' },
  problem: {
    'no-number': 'Not a number',
    'no-day': 'Not a date, write it like 2026-12-31',
    'no-option': 'Not one of the choices',
    'not-whole': 'Whole numbers only',
    'too-small': 'Below the lowest value',
    'too-large': 'Above the highest value',
  },
  undo: {
    cell: (column: string, row: string) => `Change “${column}” of ${row}`,
    cells: (table: string, count: number) => `Change ${count} cells in “${table}”`,
    addRow: (table: string) => `Add a row to “${table}”`,
    removeRow: (table: string, row: string) => `Delete ${row} from “${table}”`,
    removeRows: (table: string, count: number) => `Delete ${count} rows from “${table}”`,
    moveRow: (table: string, row: string) => `Move ${row} in “${table}”`,
    paste: (table: string) => `Paste into “${table}”`,
    cut: (table: string) => `Cut from “${table}”`,
    clear: (table: string) => `Clear cells in “${table}”`,
    fillDown: (table: string) => `Fill down in “${table}”`,
  },
  preview: {
    title: 'Before anything is pasted',
    bad: (count: number) =>
      count === 1
        ? '1 cell can’t be read. Mend it here, or cancel; nothing has been changed yet.'
        : `${count} cells can’t be read. Mend them here, or cancel; nothing has been changed yet.`,
    allReadable: 'Every cell can be read.',
    outside: (count: number) =>
      count === 1
        ? '1 cell lies outside the table and would be left out:'
        : `${count} cells lie outside the table and would be left out:`,
    place: (row: number, column: string) => `Row ${row}, ${column}`,
    placeOutside: (row: number, column: number) => `Row ${row}, column ${column}`,
    more: (count: number) => `and ${count} more`,
    newRow: 'new',
    paste: 'Paste',
    pasteRest: 'Paste the rest',
  },
  sorted: 'Sorted. Another click turns the order round, a third takes it off.',
  totals: 'Total',
  keys: 'Enter goes down, Tab goes right, F2 edits in place. Cells can be copied from and to Excel or WPS.',
}
