import { promiseStatuses, type JointPromise } from '#shared/domain/joint-plan.ts'
import { isLatePromise } from '#shared/plan/joint-scorecard.ts'
import { useMessages } from '../../../ui/language.tsx'
import { RemoveButton } from '../../../ui/row-buttons.tsx'
import { WritingChoice, WritingDay, WritingLine, WritingText } from '../../../ui/writing-fields.tsx'
import { patchEdit, patchItem, removeEdit } from '../account-edits.ts'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import classes from './joint.module.css'

/** One promise: what, below it who, by when and how it stands, and a note. */
export function PromiseItem({ promise: item }: { promise: JointPromise }) {
  const { account, readOnly, openedAt, type, commit } = usePlan()
  const texts = useMessages().planJoint.promises
  const { id, promise, owner, due, status, note, side } = item
  const label = (field: string) => texts.field(field, promise)
  const write = (patch: Partial<JointPromise>) => type((current) => patchItem(current, 'promises', id, patch))
  const set = (field: string, patch: Partial<JointPromise>) =>
    commit(texts.undoChange(field), patchEdit(account, 'promises', id, patch))

  return (
    <>
      <div className={classes.promiseHead}>
        <WritingText
          singleLine
          label={texts.promise}
          value={promise}
          placeholder={texts.promisePlaceholder}
          readOnly={readOnly}
          onChange={(text) => write({ promise: text })}
        />
        {!readOnly && (
          <RemoveButton
            label={label(texts.remove)}
            onClick={() => commit(texts.undoRemove(promise), removeEdit(account, 'promises', id))}
          />
        )}
      </div>
      {side === 'both' && <p className={classes.record}>{texts.ofBoth}</p>}
      <div className={classes.promiseFacts}>
        <WritingLine
          label={label(texts.owner)}
          value={owner}
          placeholder={texts.ownerPlaceholder}
          readOnly={readOnly}
          onChange={(text) => write({ owner: text })}
        />
        <WritingDay
          label={label(texts.due)}
          value={due}
          readOnly={readOnly}
          isLate={isLatePromise(item, localToday(new Date(openedAt)))}
          onChange={(day) => set(texts.due, { due: day })}
        />
        <WritingChoice
          label={label(texts.status)}
          value={status}
          options={promiseStatuses.map((value) => ({ value, label: texts.statuses[value] }))}
          readOnly={readOnly}
          onChange={(next) => next && set(texts.status, { status: next })}
        />
      </div>
      <div className={classes.promiseNote}>
        <WritingText
          singleLine
          label={label(texts.note)}
          value={note}
          placeholder={texts.notePlaceholder}
          readOnly={readOnly}
          onChange={(text) => write({ note: text })}
        />
      </div>
    </>
  )
}
