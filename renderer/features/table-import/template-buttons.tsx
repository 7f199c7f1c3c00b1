import { Button } from '@mantine/core'
import { importColumns, type ImportTarget } from '#shared/table-import/import-fields.ts'
import { fileNameFor, saveFile } from '../../ui/data-table/save-file.ts'
import { writeCsv, writeXlsx } from '../../ui/data-table/write-table-file.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './table-import.module.css'

/** An empty table with the headings in the language of its reader. */
export function TemplateButtons({ target }: { target: ImportTarget }) {
  const messages = useMessages()
  const texts = messages.tableImport
  const { unit } = messages.dataTable

  async function save(ending: 'csv' | 'xlsx'): Promise<void> {
    const heads = importColumns(target, messages, messages).map(({ label, formatOf }) => {
      const kind = formatOf(0)?.kind
      return kind === 'money' || kind === 'percent' || kind === 'days' ? `${label} (${unit[kind]})` : label
    })
    const table = { heads, rows: [] }
    const content =
      ending === 'xlsx'
        ? await writeXlsx(table)
        : new Blob([await writeCsv(table)], { type: 'text/csv;charset=utf-8' })
    saveFile(fileNameFor(`${texts.template} ${texts.targetNames[target]}`, ending), content)
  }

  return (
    <div className={classes.line}>
      <span className={classes.quiet}>{texts.templateText}</span>
      {(['xlsx', 'csv'] as const).map((ending) => (
        <Button key={ending} size="compact-sm" variant="subtle" onClick={() => void save(ending)}>
          {ending.toUpperCase()}
        </Button>
      ))}
    </div>
  )
}
