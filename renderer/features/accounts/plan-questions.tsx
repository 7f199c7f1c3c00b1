import { useMessages } from '../../ui/language.tsx'
import { insertEdit, patchItem, removeEdit } from './account-edits.ts'
import { newItemId, usePlan } from './plan-context.tsx'
import { WritingLine, WritingText } from '../../ui/writing-fields.tsx'
import profileClasses from './plan-profile.module.css'
import { AddButton, RemoveButton } from '../../ui/row-buttons.tsx'
import classes from './plan-table.module.css'
import { useRowKeys } from '../../ui/use-row-keys.ts'

/** What nobody knows yet, each with somebody to find out. */
export function PlanQuestions() {
  const { account, readOnly, type, commit } = usePlan()
  const messages = useMessages().accounts
  const texts = messages.profile
  const questions = account.profile.questions
  const { body, addRow, onRowKeyDown } = useRowKeys({
    ids: questions.map((item) => item.id),
    isEmpty: (id) => questions.some((item) => item.id === id && item.question === '' && item.owner === ''),
    add() {
      const item = { id: newItemId(), question: '', owner: '' }
      commit(texts.undoAdd, insertEdit('questions', item, questions.length))
      return item.id
    },
    remove: (id) => commit(texts.undoRemove, removeEdit(account, 'questions', id)),
  })

  return (
    <>
      <h3 className={profileClasses.questions}>{texts.questions}</h3>
      {questions.length > 0 && (
        <table className={classes.table}>
          <colgroup>
            <col />
            <col style={{ width: 180 }} />
            <col style={{ width: 30 }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{texts.question}</th>
              <th scope="col">{texts.asks}</th>
              <th />
            </tr>
          </thead>
          <tbody ref={body}>
            {questions.map(({ id, question, owner }) => (
              <tr
                key={id}
                data-item={id}
                onKeyDown={readOnly ? undefined : (event) => onRowKeyDown(event, id)}
              >
                <td>
                  <WritingText
                    singleLine
                    label={texts.question}
                    value={question}
                    placeholder={texts.questionPlaceholder}
                    readOnly={readOnly}
                    onChange={(text) =>
                      type((current) => patchItem(current, 'questions', id, { question: text }))
                    }
                  />
                </td>
                <td>
                  <WritingLine
                    label={messages.objectives.field(texts.asks, question)}
                    value={owner}
                    readOnly={readOnly}
                    onChange={(text) =>
                      type((current) => patchItem(current, 'questions', id, { owner: text }))
                    }
                  />
                </td>
                <td>
                  {!readOnly && (
                    <RemoveButton
                      label={messages.objectives.field(texts.removeQuestion, question)}
                      onClick={() => commit(texts.undoRemove, removeEdit(account, 'questions', id))}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && <AddButton onClick={addRow}>{texts.addQuestion}</AddButton>}
    </>
  )
}
