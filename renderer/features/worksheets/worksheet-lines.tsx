import type { ClipboardEvent } from 'react'
import { useMessages } from '../../ui/language.tsx'
import { AddButton, RemoveButton } from '../../ui/row-buttons.tsx'
import { useRowKeys } from '../../ui/use-row-keys.ts'
import { WritingText } from '../../ui/writing-fields.tsx'
import { useSheet } from './worksheet-context.tsx'
import { spliceLinesEdit } from './worksheet-edits.ts'
import type { Field, FieldText } from './worksheet-field.ts'
import classes from './worksheet-lines.module.css'
import { listOf } from './worksheet-values.ts'

/** A list of short texts, one a line. */
export function WorksheetLines({ field, text }: { field: Field; text: FieldText | undefined }) {
  const { worksheet, readOnly, typeLine, commit } = useSheet()
  const texts = useMessages().worksheets
  const label = text?.label ?? field.id
  const lines = listOf(worksheet.values[field.id])
  const { body, addRow, onRowKeyDown } = useRowKeys<HTMLUListElement>({
    ids: lines.map((_, index) => String(index)),
    isEmpty: (index) => lines[Number(index)] === '',
    add() {
      commit(texts.undoAddRow(label), spliceLinesEdit(worksheet, field.id, lines.length, 0, ['']))
      return String(lines.length)
    },
    remove: (index) => remove(Number(index)),
  })

  function remove(index: number) {
    commit(texts.undoRemoveRow(label), spliceLinesEdit(worksheet, field.id, index, 1, []))
  }

  function onPaste(event: ClipboardEvent, index: number) {
    const pasted = event.clipboardData.getData('text/plain').split(/\r\n?|\n/)
    const wanted = pasted.map((line) => line.trim()).filter((line) => line !== '')
    if (readOnly || wanted.length < 2) return
    event.preventDefault()
    // Into an empty line the first one goes; after a written one all come as new lines.
    const isEmpty = lines[index] === ''
    const edit = spliceLinesEdit(worksheet, field.id, isEmpty ? index : index + 1, isEmpty ? 1 : 0, wanted)
    commit(texts.undoPaste(label), edit)
  }

  return (
    <>
      <ul className={classes.lines} ref={body}>
        {lines.map((line, index) => (
          <li
            key={index}
            data-item={index}
            className={classes.line}
            onKeyDown={readOnly ? undefined : (event) => onRowKeyDown(event, String(index))}
            onPaste={(event) => onPaste(event, index)}
          >
            <WritingText
              singleLine
              label={texts.line(label, index + 1)}
              value={line}
              readOnly={readOnly}
              onChange={(typed) => typeLine(field.id, index, typed)}
            />
            {!readOnly && <RemoveButton label={texts.removeLine(index + 1)} onClick={() => remove(index)} />}
          </li>
        ))}
      </ul>
      {!readOnly && <AddButton onClick={addRow}>{texts.addLine}</AddButton>}
    </>
  )
}
