import { useMemo } from 'react'
import { emptyJointMeasure } from '#shared/domain/joint-plan.ts'
import { standardMeasures } from '#shared/plan/joint-scorecard.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { AddButton } from '../../../ui/row-buttons.tsx'
import { allEdits, insertEdit } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'
import classes from './joint.module.css'
import { scorecardColumns } from './scorecard-columns.tsx'

/** What both sides measure. A line may take its figures from the plan; what is typed goes before that. */
export function JointScorecard() {
  const { account, readOnly, commit } = usePlan()
  const texts = useMessages().planJoint.scorecard
  const { jointMeasures } = account
  const locale = useLocale()
  const { finance, formats, terms, costs, productLines, whiteSpace, retail, service, storePillars } = account
  const columns = useMemo(
    () =>
      scorecardColumns(locale, {
        finance,
        formats,
        terms,
        costs,
        productLines,
        whiteSpace,
        retail,
        service,
        storePillars,
      }),
    [locale, finance, formats, terms, costs, productLines, whiteSpace, retail, service, storePillars],
  )
  const missing = standardMeasures.filter(({ measure }) =>
    jointMeasures.every((line) => line.measure !== measure),
  )

  function addStandard() {
    const edits = missing.map((standard, index) =>
      insertEdit(
        'jointMeasures',
        { ...emptyJointMeasure(newItemId()), ...standard, name: texts.measures[standard.measure] },
        jointMeasures.length + index,
      ),
    )
    commit(texts.undoStandard, allEdits(edits))
  }

  return (
    <>
      <h3 className={classes.heading}>{texts.title}</h3>
      <p className={classes.hint}>{jointMeasures.length === 0 ? texts.empty : texts.hint}</p>
      <PlanTable
        list="jointMeasures"
        label={texts.title}
        rows={jointMeasures}
        columns={columns}
        newItem={emptyJointMeasure}
        addLabel={texts.add}
      />
      {!readOnly && missing.length > 0 && (
        <AddButton onClick={addStandard}>
          {jointMeasures.length === 0 ? texts.addStandard : texts.addMissing}
        </AddButton>
      )}
    </>
  )
}
