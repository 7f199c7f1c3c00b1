import { useMessages } from '../../ui/language.tsx'
import { emptyRisk } from '#shared/domain/empty-account.ts'
import { insertEdit, patchItem, removeEdit } from './account-edits.ts'
import { newItemId, usePlan } from './plan-context.tsx'
import { WritingText } from '../../ui/writing-fields.tsx'
import { AddButton, RemoveButton } from '../../ui/row-buttons.tsx'
import { PlanSection } from './plan-section.tsx'
import classes from './plan-table.module.css'
import { useRowKeys } from '../../ui/use-row-keys.ts'

const columns = ['risk', 'sign', 'reply'] as const

/** What could go wrong, how one would notice, and what one would do. */
export function PlanRisks() {
  const { account, readOnly, type, commit } = usePlan()
  const messages = useMessages().accounts
  const texts = messages.risks
  const prompts = { risk: texts.riskPlaceholder, sign: texts.signPlaceholder, reply: texts.replyPlaceholder }
  const risks = account.risks
  const { body, addRow, onRowKeyDown } = useRowKeys({
    ids: risks.map((risk) => risk.id),
    isEmpty: (id) => risks.some((risk) => risk.id === id && columns.every((column) => risk[column] === '')),
    add() {
      const item = emptyRisk(newItemId())
      commit(texts.undoAdd, insertEdit('risks', item, risks.length))
      return item.id
    },
    remove: (id) => commit(texts.undoRemove(''), removeEdit(account, 'risks', id)),
  })

  return (
    <PlanSection name="risks" title={texts.title} hint={texts.hint}>
      {risks.length > 0 && (
        <table className={classes.table}>
          <colgroup>
            <col />
            <col />
            <col />
            <col style={{ width: 30 }} />
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {texts[column]}
                </th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody ref={body}>
            {risks.map((risk) => (
              <tr
                key={risk.id}
                data-item={risk.id}
                onKeyDown={readOnly ? undefined : (event) => onRowKeyDown(event, risk.id)}
              >
                {columns.map((column) => (
                  <td key={column}>
                    <WritingText
                      singleLine
                      label={
                        column === 'risk' ? texts.risk : messages.objectives.field(texts[column], risk.risk)
                      }
                      value={risk[column]}
                      placeholder={prompts[column]}
                      readOnly={readOnly}
                      onChange={(text) =>
                        type((current) => patchItem(current, 'risks', risk.id, { [column]: text }))
                      }
                    />
                  </td>
                ))}
                <td>
                  {!readOnly && (
                    <RemoveButton
                      label={messages.objectives.field(texts.remove, risk.risk)}
                      onClick={() =>
                        commit(texts.undoRemove(risk.risk), removeEdit(account, 'risks', risk.id))
                      }
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && <AddButton onClick={addRow}>{texts.add}</AddButton>}
    </PlanSection>
  )
}
