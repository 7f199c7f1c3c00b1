import { Button, NativeSelect } from '@mantine/core'
import { readTableFile, textEncodings } from '../../ui/data-table/read-table-file.ts'
import { useMessages } from '../../ui/language.tsx'
import type { OpenedTable } from './opened-table.ts'
import classes from './table-import.module.css'

interface TableSourceProps {
  table: OpenedTable
  sheet: number
  onSheet: (sheet: number) => void
  onTable: (table: OpenedTable | null) => void
}

/** Which file, which sheet of it, and in what its text is written. */
export function TableSource({ table, sheet, onSheet, onTable }: TableSourceProps) {
  const { tableImport: texts, dataTable } = useMessages()
  const { file } = table

  async function readAs(written: string): Promise<void> {
    const encoding = textEncodings.find((one) => one === written)
    if (!file || encoding === undefined) return
    const reading = await readTableFile(file, encoding).catch(() => null)
    if (reading && 'sheets' in reading) onTable({ ...table, encoding, sheets: reading.sheets })
  }

  return (
    <div className={classes.options}>
      <div className={classes.field}>
        <span className={classes.label}>{texts.step.file}</span>
        <span className={classes.line}>
          <span className={classes.fileName}>{table.name}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => onTable(null)}>
            {texts.other}
          </Button>
        </span>
      </div>
      {table.sheets.length > 1 && (
        <NativeSelect
          label={dataTable.import.sheet}
          value={String(sheet)}
          data={table.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          onChange={(event) => onSheet(Number(event.currentTarget.value))}
        />
      )}
      {file && table.isText && (
        <NativeSelect
          label={texts.encoding}
          value={table.encoding}
          data={textEncodings.map((value) => ({ value, label: texts.encodings[value] }))}
          onChange={(event) => void readAs(event.currentTarget.value)}
        />
      )}
    </div>
  )
}
