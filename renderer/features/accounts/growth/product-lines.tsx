import { useMessages } from '../../../ui/language.tsx'
import { AddButton, RemoveButton } from '../../../ui/row-buttons.tsx'
import { useRowKeys } from '../../../ui/use-row-keys.ts'
import { WritingLine } from '../../../ui/writing-fields.tsx'
import { insertEdit, patchItem, removeEdit } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import classes from './growth.module.css'

/** The columns of the grid, named, added and removed. */
export function ProductLines() {
  const { account, readOnly, type, commit } = usePlan()
  const texts = useMessages().planGrowth.whiteSpace
  const lines = account.productLines
  const { body, addRow, onRowKeyDown } = useRowKeys<HTMLUListElement>({
    ids: lines.map(({ id }) => id),
    isEmpty: (id) => lines.some((line) => line.id === id && line.name === ''),
    add() {
      const item = { id: newItemId(), name: '', costOfGoodsRate: null }
      commit(texts.undoAddLine, insertEdit('productLines', item, lines.length))
      return item.id
    },
    remove: (id) => commit(texts.undoRemoveLine(''), removeEdit(account, 'productLines', id)),
  })

  return (
    <div className={classes.lines} role="group" aria-label={texts.lines}>
      <span className={classes.linesTitle}>{texts.lines}</span>
      <ul ref={body}>
        {lines.map(({ id, name }, index) => (
          <li
            key={id}
            data-item={id}
            className={classes.line}
            onKeyDown={readOnly ? undefined : (event) => onRowKeyDown(event, id)}
          >
            <WritingLine
              label={texts.line(index + 1)}
              value={name}
              placeholder={texts.linePlaceholder}
              readOnly={readOnly}
              onChange={(text) => type((current) => patchItem(current, 'productLines', id, { name: text }))}
            />
            {!readOnly && (
              <RemoveButton
                label={texts.removeLine(name.trim() === '' ? texts.line(index + 1) : name)}
                onClick={() => commit(texts.undoRemoveLine(name), removeEdit(account, 'productLines', id))}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && <AddButton onClick={addRow}>{texts.addLine}</AddButton>}
    </div>
  )
}
