import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { writeClipboardText } from '#shared/table/clipboard-text.ts'
import { writeCell } from '#shared/table/write-cell.ts'
import { copyText } from '../copy-text.ts'
import { useMessages } from '../language.tsx'
import { formatOf, unitOfKind, type DataColumn, type TableRow } from './columns.ts'
import { readTableFile, type FileSheet } from './read-table-file.ts'
import { fileNameFor, saveFile } from './save-file.ts'
import { writeCsv, writeXlsx, type TableForFile } from './write-table-file.ts'

interface FileOptions<Row extends TableRow> {
  label: string
  shown: readonly Row[]
  columns: readonly DataColumn<Row>[]
}

export interface OpenedFile {
  name: string
  sheets: FileSheet[]
}

/** Takes a table out as text or file, and opens files that are to be brought in. */
export function useTableFiles<Row extends TableRow>({ label, shown, columns }: FileOptions<Row>) {
  const messages = useMessages()
  const texts = messages.dataTable.menu
  const [opened, setOpened] = useState<OpenedFile | null>(null)

  /** With bare numbers a percentage needs its sign in the head; elsewhere each cell carries it. */
  function tableForFile(hasBareNumbers = false): TableForFile {
    return {
      heads: columns.map((column) => {
        const unit = column.unit ?? unitOfKind(column, messages.dataTable.unit)
        const isSaid = unit !== '' && (column.kind !== 'percent' || hasBareNumbers)
        return isSaid ? `${column.label} (${unit})` : column.label
      }),
      rows: shown.map((row) =>
        columns.map((column) => ({ value: column.value(row), format: formatOf(column, row) })),
      ),
    }
  }

  function fail(): void {
    notifications.show({ color: 'red', message: texts.failed })
  }

  function copyAll(): void {
    const { heads, rows } = tableForFile()
    const body = rows.map((row) => row.map(({ value, format }) => writeCell(value, format)))
    void copyText(writeClipboardText([heads, ...body])).then((isCopied) =>
      isCopied ? notifications.show({ message: texts.copied }) : fail(),
    )
  }

  async function save(ending: 'csv' | 'xlsx'): Promise<void> {
    const table = tableForFile(ending === 'xlsx')
    const content =
      ending === 'xlsx'
        ? await writeXlsx(table)
        : new Blob([await writeCsv(table)], { type: 'text/csv;charset=utf-8' })
    saveFile(fileNameFor(label, ending), content)
  }

  async function open(file: File): Promise<void> {
    const reading = await readTableFile(file)
    if ('problem' in reading) {
      notifications.show({ color: 'red', message: texts.problem[reading.problem](file.name) })
    } else setOpened({ name: file.name, sheets: reading.sheets })
  }

  return {
    opened,
    close: () => setOpened(null),
    copyAll,
    save: (ending: 'csv' | 'xlsx') => void save(ending).catch(fail),
    open: (file: File) => void open(file).catch(fail),
  }
}
