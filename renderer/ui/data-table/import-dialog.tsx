import { Button, Checkbox, Modal, NativeSelect, Radio } from '@mantine/core'
import { useMemo, useState } from 'react'
import { matchFile, planImport, type FileMatch } from '#shared/table/match-columns.ts'
import type { PasteColumn, PastedCell, PastePlan } from '#shared/table/place-paste.ts'
import { readCell } from '#shared/table/read-cell.ts'
import { useMessages } from '../language.tsx'
import { ColumnSources } from './column-sources.tsx'
import type { DataColumn } from './columns.ts'
import classes from './paste-preview.module.css'
import { PreviewGrid } from './preview-grid.tsx'
import { ProblemList } from './problem-list.tsx'
import type { OpenedFile } from './use-table-files.ts'

interface ImportDialogProps<Row> {
  /** Null while no file is being brought in. */
  file: OpenedFile | null
  rowCount: number
  columns: readonly DataColumn<Row>[]
  pasteColumns: () => PasteColumn[]
  onCancel: () => void
  onImport: (plan: PastePlan, isReplacing: boolean) => void
}

/** Matches the columns of a file with those of the table and shows what would come in, before anything does. */
export function ImportDialog<Row>(props: ImportDialogProps<Row>) {
  const messages = useMessages()
  const { file, onCancel } = props
  return (
    <Modal
      opened={file !== null}
      onClose={onCancel}
      title={file && messages.dataTable.import.title(file.name)}
      size={980}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {file && <Import {...props} file={file} />}
    </Modal>
  )
}

function Import<Row>(props: ImportDialogProps<Row> & { file: OpenedFile }) {
  const { file, columns, onCancel, onImport } = props
  const { common, dataTable } = useMessages()
  const texts = dataTable.import
  const [targets] = useState(props.pasteColumns)
  const [sheet, setSheet] = useState(0)
  const rows = file.sheets[sheet]?.rows ?? noRows
  const [match, setMatch] = useState<FileMatch>(() => matchFile(rows, targets))
  const [isReplacing, setReplacing] = useState(false)
  const [mended, setMended] = useState<ReadonlyMap<string, string>>(new Map())
  const rowCount = isReplacing ? 0 : props.rowCount

  const plan = useMemo(() => {
    const planned = planImport(rows, match, targets, rowCount)
    const cells = planned.cells.map((cell) => withMended(cell, mended.get(keyOf(cell, rowCount))))
    return { ...planned, cells }
  }, [rows, match, targets, rowCount, mended])
  const bad = plan.cells.filter(({ reading }) => !reading.readable)

  function rematch(next: FileMatch): void {
    setMatch(next)
    setMended(new Map())
  }

  return (
    <div className={classes.dialog}>
      {file.sheets.length > 1 && (
        <NativeSelect
          label={texts.sheet}
          value={String(sheet)}
          data={file.sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value)
            setSheet(chosen)
            rematch(matchFile(file.sheets[chosen]?.rows ?? noRows, targets))
          }}
        />
      )}
      <Checkbox
        label={texts.hasNames}
        checked={match.hasNames}
        onChange={(event) => rematch({ ...match, hasNames: event.currentTarget.checked })}
      />
      <ColumnSources rows={rows} match={match} targets={targets} onMatch={rematch} />
      {props.rowCount > 0 && (
        <Radio.Group
          value={isReplacing ? 'replace' : 'add'}
          onChange={(value) => setReplacing(value === 'replace')}
        >
          <div className={classes.choices}>
            <Radio value="add" label={texts.add} />
            <Radio value="replace" label={texts.replace} />
          </div>
        </Radio.Group>
      )}
      <p className={classes.sum} role="status" data-bad={bad.length > 0 || undefined}>
        {bad.length > 0 ? texts.bad(bad.length) : texts.rows(plan.newRows)}
      </p>
      {bad.length > 0 && <ProblemList cells={bad} columns={columns} />}
      <PreviewGrid
        cells={plan.cells}
        rowCount={rowCount}
        columns={columns}
        onMend={(cell, text) => setMended(new Map(mended).set(keyOf(cell, rowCount), text))}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button disabled={bad.length > 0 || plan.newRows === 0} onClick={() => onImport(plan, isReplacing)}>
          {texts.run}
        </Button>
      </div>
    </div>
  )
}

const noRows: never[] = []

/** Counted from the first imported row, so that mended cells stay mended whether rows are added or replaced. */
function keyOf(cell: PastedCell, rowCount: number): string {
  return `${cell.row - rowCount} ${cell.column}`
}

function withMended(cell: PastedCell, text: string | undefined): PastedCell {
  return text === undefined ? cell : { ...cell, text, reading: readCell(text, cell.format) }
}
