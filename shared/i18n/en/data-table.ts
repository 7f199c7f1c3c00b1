/** Tables that are filled in like a spreadsheet. */
export const dataTable = {
  cell: (column: string, row: string) => `${column}: ${row}`,
  row: (number: number) => `row ${number}`,
  addRow: 'Add a row',
  removeRow: (row: string) => `Delete ${row}`,
  removeRowHint: 'Delete the row (Ctrl+-)',
  calendar: 'Calendar (Alt+↓)',
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
  menu: {
    open: (table: string) => `More for “${table}”`,
    copy: 'Copy the table',
    copied: 'Copied',
    import: 'Import…',
    csv: 'Export as CSV',
    xlsx: 'Export as XLSX',
    failed: 'That did not work. Nothing has been changed.',
    problem: {
      'too-large': (file: string) => `“${file}” is larger than 10 MB. Split it and try again.`,
      'too-many-rows': (file: string) => `“${file}” has more than 20,000 rows. Split it and try again.`,
      'old-excel': (file: string) =>
        `“${file}” is in Excel’s old format. Save it as .xlsx in Excel or WPS first.`,
      'not-a-table': (file: string) => `“${file}” holds no table that can be read.`,
      empty: (file: string) => `“${file}” is empty.`,
    },
  },
  import: {
    title: (file: string) => `Import “${file}”`,
    sheet: 'Sheet',
    hasNames: 'The first row holds the names of the columns',
    from: 'Column in the file',
    nothing: 'leave empty',
    fileColumn: (letter: string, sample: string) => (sample === '' ? letter : `${letter}: ${sample}`),
    writtenIn: 'Written in',
    scale: {
      money: 'CNY 10k',
      percent: '12.5 means 12.5%',
      yuan: 'CNY',
      'million-yuan': 'CNY m',
      'hundred-million-yuan': 'CNY 100m',
      fraction: '0.125 means 12.5%',
    },
    add: 'Add below the rows that are here',
    replace: 'Replace the rows that are here',
    rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`),
    bad: (count: number) =>
      count === 1
        ? '1 cell can’t be read. Mend it below; until then nothing is imported.'
        : `${count} cells can’t be read. Mend them below; until then nothing is imported.`,
    run: 'Import',
    undo: (table: string, file: string) => `Import “${file}” into “${table}”`,
  },
  sorted: 'Sorted. Another click turns the order round, a third takes it off.',
  totals: 'Total',
}
