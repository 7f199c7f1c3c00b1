import { emptyPromise } from '#shared/domain/joint-plan.ts'
import { promiseRecord } from '#shared/plan/joint-scorecard.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { AddButton } from '../../../ui/row-buttons.tsx'
import { useRowKeys } from '../../../ui/use-row-keys.ts'
import { insertEdit, patchEdit, removeEdit } from '../account-edits.ts'
import { localToday } from '../due-day.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import classes from './joint.module.css'
import { PromiseItem } from './promise-item.tsx'

/** What each side said it would do, side by side. */
export function JointPromises() {
  const texts = useMessages().planJoint.promises
  return (
    <>
      <h3 className={classes.heading}>{texts.title}</h3>
      <div className={classes.sides}>
        <PromisesOf side="ours" />
        <PromisesOf side="theirs" />
      </div>
    </>
  )
}

function PromisesOf({ side }: { side: 'ours' | 'theirs' }) {
  const { account, readOnly, openedAt, commit } = usePlan()
  const texts = useMessages().planJoint.promises
  const today = localToday(new Date(openedAt))
  // A promise of both stands with ours: it would be twice on the page otherwise.
  const own = account.promises.filter(
    (promise) => promise.side === side || (promise.side === 'both' && side === 'ours'),
  )
  const record = promiseRecord(account.promises, side, today)
  const { body, addRow, onRowKeyDown } = useRowKeys<HTMLUListElement>({
    ids: own.map(({ id }) => id),
    isEmpty: (id) => own.some((item) => item.id === id && item.promise === '' && item.owner === ''),
    add() {
      const item = emptyPromise(newItemId(), side)
      commit(texts.undoAdd, insertEdit('promises', item, account.promises.length))
      return item.id
    },
    remove: (id) => commit(texts.undoRemove(''), removeEdit(account, 'promises', id)),
    toggle(id) {
      const promise = own.find((item) => item.id === id)
      if (!promise) return
      const status = promise.status === 'kept' ? 'open' : 'kept'
      commit(texts.undoChange(texts.status), patchEdit(account, 'promises', id, { status }))
    },
  })

  return (
    <section className={classes.promises} aria-label={texts.sides[side]}>
      <h4 className={classes.side}>
        {texts.sides[side]}
        {record.kept + record.broken > 0 && (
          <span className={classes.rate}>
            {texts.kept} <Figure figure={record.keptRate} label={texts.kept} digits={0} />
          </span>
        )}
      </h4>
      {own.length > 0 ? (
        <p className={classes.record}>
          {texts.record(record.kept, record.broken, record.open)}
          {record.late > 0 && <strong>{texts.late(record.late)}</strong>}
        </p>
      ) : (
        <p className={classes.record}>{texts.empty[side]}</p>
      )}
      <ul ref={body} className={classes.list}>
        {own.map((promise) => (
          <li
            key={promise.id}
            data-item={promise.id}
            data-status={promise.status}
            onKeyDown={readOnly ? undefined : (event) => onRowKeyDown(event, promise.id)}
          >
            <PromiseItem promise={promise} />
          </li>
        ))}
      </ul>
      {!readOnly && <AddButton onClick={addRow}>{texts.add[side]}</AddButton>}
    </section>
  )
}
