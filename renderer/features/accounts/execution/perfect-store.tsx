import { useMemo, useState } from 'react'
import { emptyStorePillar, mostPillars, type StorePillar } from '#shared/domain/execution-plan.ts'
import { differenceFigure, partOf } from '#shared/plan/figure.ts'
import { perfectStoreFigure } from '#shared/plan/perfect-store.ts'
import type { DataColumn } from '../../../ui/data-table/columns.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import type { TableEdit } from '../../../ui/data-table/table-edit.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { withList } from '../account-edits.ts'
import { FigureStrip } from '../figure-strip.tsx'
import { newItemId, usePlan } from '../plan-context.tsx'
import { WeightsLine } from '../weights-line.tsx'
import classes from './execution.module.css'

/** The pillars of the perfect store: at most six, and their weights make 100%. */
export function PerfectStore() {
  const { account, readOnly, type, commit } = usePlan()
  const texts = useMessages().planExecution.pillars
  const [isFull, setFull] = useState(false)
  const pillars = account.storePillars
  const score = perfectStoreFigure(pillars, 'result')
  const target = perfectStoreFigure(pillars, 'target')
  const columns = useMemo<DataColumn<StorePillar>[]>(
    () => [
      {
        id: 'name',
        kind: 'text',
        label: texts.name,
        width: 132,
        grows: true,
        isName: true,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      {
        id: 'weight',
        kind: 'percent',
        label: texts.weight,
        width: 76,
        minimum: 0,
        maximum: 100,
        value: (row) => row.weight,
        set: (weight) => ({ weight }),
      },
      {
        id: 'result',
        kind: 'number',
        label: texts.result,
        width: 72,
        minimum: 0,
        value: (row) => row.result,
        set: (result) => ({ result }),
      },
      {
        id: 'target',
        kind: 'number',
        label: texts.target,
        width: 72,
        minimum: 0,
        value: (row) => row.target,
        set: (target) => ({ target }),
      },
      {
        id: 'weighted',
        kind: 'computed',
        label: texts.weighted,
        width: 72,
        align: 'end',
        value: ({ weight, result }) =>
          weight === null || result === null ? null : Number(((weight * result) / 100).toFixed(2)),
      },
      {
        id: 'measuredAs',
        kind: 'text',
        label: texts.measuredAs,
        width: 148,
        value: (row) => row.measuredAs,
        set: (measuredAs) => ({ measuredAs }),
      },
      {
        id: 'measuredOn',
        kind: 'day',
        label: texts.measuredOn,
        width: 108,
        value: (row) => row.measuredOn,
        set: (measuredOn) => ({ measuredOn }),
      },
    ],
    [texts],
  )

  function onEdit({ label, apply, revert }: TableEdit<StorePillar>) {
    const count = apply(pillars).length
    const isTooMany = count > mostPillars && count > pillars.length
    setFull(isTooMany)
    if (isTooMany) return
    commit(label, {
      apply: (current) => withList(current, 'storePillars', apply),
      revert: (current) => withList(current, 'storePillars', revert),
    })
  }

  return (
    <>
      <h3 className={classes.heading}>{texts.title}</h3>
      {pillars.length === 0 ? (
        <p className={classes.hint}>{texts.empty}</p>
      ) : (
        <FigureStrip
          items={[
            {
              id: 'score',
              label: texts.score,
              value: <Figure figure={score} label={texts.score} digits={2} />,
            },
            {
              id: 'score-target',
              label: texts.scoreTarget,
              value: <Figure figure={target} label={texts.scoreTarget} digits={2} />,
            },
            { id: 'gap', label: texts.gap, value: <Gap score={score} target={target} /> },
          ]}
        />
      )}
      <DataTable
        label={texts.title}
        rows={pillars}
        columns={columns}
        readOnly={readOnly}
        newRow={() => emptyStorePillar(newItemId())}
        addLabel={texts.add}
        onType={(patch) => type((current) => withList(current, 'storePillars', patch.apply))}
        onEdit={onEdit}
      />
      <WeightsLine list="storePillars" texts={texts} />
      <p role="status" className={classes.full}>
        {isFull && texts.most(mostPillars)}
      </p>
    </>
  )
}

function Gap({ score, target }: { score: ReturnType<typeof perfectStoreFigure>; target: typeof score }) {
  const texts = useMessages().planExecution.pillars
  const gap = differenceFigure(partOf(texts.scoreTarget, target), [partOf(texts.score, score)])
  return <Figure figure={gap} label={texts.gap} digits={2} />
}
