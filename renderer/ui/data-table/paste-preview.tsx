import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { PastedCell, PastePlan } from '#shared/table/place-paste.ts'
import { readCell } from '#shared/table/read-cell.ts'
import { useMessages } from '../language.tsx'
import type { DataColumn } from './columns.ts'
import classes from './paste-preview.module.css'
import { PreviewGrid } from './preview-grid.tsx'
import { namedAtMost, ProblemList } from './problem-list.tsx'

interface PastePreviewProps<Row> {
  /** Null while there is nothing to ask. */
  plan: PastePlan | null
  rowCount: number
  columns: readonly DataColumn<Row>[]
  onCancel: () => void
  onPaste: (plan: PastePlan) => void
}

/** Shows what would go where before anything changes, names each cell that can't be read, and lets it be mended. */
export function PastePreview<Row>(props: PastePreviewProps<Row>) {
  const messages = useMessages()
  const { plan, onCancel } = props
  return (
    <Modal
      opened={plan !== null}
      onClose={onCancel}
      title={messages.dataTable.preview.title}
      size={920}
      closeButtonProps={{ 'aria-label': messages.common.close }}
    >
      {plan && <Preview {...props} plan={plan} />}
    </Modal>
  )
}

function Preview<Row>(props: PastePreviewProps<Row> & { plan: PastePlan }) {
  const { rowCount, columns, onCancel, onPaste } = props
  const [plan, setPlan] = useState(props.plan)
  const { common, dataTable } = useMessages()
  const texts = dataTable.preview
  const bad = plan.cells.filter(({ reading }) => !reading.readable)

  function mend(cell: PastedCell, text: string): void {
    const mended = { ...cell, text, reading: readCell(text, cell.format) }
    setPlan({
      ...plan,
      cells: plan.cells.map((other) =>
        other.row === cell.row && other.column === cell.column ? mended : other,
      ),
    })
  }

  return (
    <div className={classes.dialog}>
      <p className={classes.sum} role="status" data-bad={bad.length > 0 || undefined}>
        {bad.length > 0 ? texts.bad(bad.length) : texts.allReadable}
      </p>
      {bad.length > 0 && <ProblemList cells={bad} columns={columns} />}
      {plan.outside.length > 0 && <Outside plan={plan} />}
      <PreviewGrid cells={plan.cells} rowCount={rowCount} columns={columns} onMend={mend} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button disabled={bad.length > 0 || plan.cells.length === 0} onClick={() => onPaste(plan)}>
          {plan.outside.length > 0 ? texts.pasteRest : texts.paste}
        </Button>
      </div>
    </div>
  )
}

function Outside({ plan: { outside } }: { plan: PastePlan }) {
  const texts = useMessages().dataTable.preview
  return (
    <div>
      <p className={classes.sum}>{texts.outside(outside.length)}</p>
      <ul className={classes.problems}>
        {outside.slice(0, namedAtMost).map(({ row, column, text }) => (
          <li key={`${row} ${column}`}>
            <strong>{texts.placeOutside(row + 1, column + 1)}</strong>
            <q>{text.trim()}</q>
          </li>
        ))}
        {outside.length > namedAtMost && <li>{texts.more(outside.length - namedAtMost)}</li>}
      </ul>
    </div>
  )
}
