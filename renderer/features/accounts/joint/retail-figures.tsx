import { useMemo } from 'react'
import type { Account } from '#shared/domain/account.ts'
import { changeFigure, partOf, valueOf, type PlanFigure } from '#shared/plan/figure.ts'
import { growthPointsOf, scorecardFigure, shareOfGrowthOf } from '#shared/plan/joint-scorecard.ts'
import type { DataColumn } from '../../../ui/data-table/columns.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { FigureStrip } from '../figure-strip.tsx'
import { usePlan } from '../plan-context.tsx'
import classes from './joint.module.css'
import { retailRows, withRetailRows, type RetailRow } from './retail-rows.ts'

const years = ['previous', 'base', 'plan'] as const

/** What the retailer sells of the category and of us, and what stands in stock; with what follows from it. */
export function RetailFigures() {
  const { account, readOnly, type, commit } = usePlan()
  const texts = useMessages().planJoint.retail
  const { basePeriod, planPeriod } = account.finance
  const rows = useMemo(() => retailRows(account), [account])
  const columns = useMemo<DataColumn<RetailRow>[]>(
    () => [
      {
        id: 'figure',
        kind: 'computed',
        label: texts.figure,
        width: 200,
        grows: true,
        align: 'start',
        isName: true,
        value: (row) => texts.rows[row.id],
      },
      ...years.map((year): DataColumn<RetailRow> => ({
        id: year,
        kind: 'money',
        label: { previous: texts.previous, base: basePeriod || texts.base, plan: planPeriod || texts.plan }[
          year
        ],
        unit: '',
        width: 112,
        value: (row) => row[year],
        set: (value) => ({ [year]: value }),
      })),
      ...(['base', 'plan'] as const).map((year): DataColumn<RetailRow> => ({
        id: `${year}Change`,
        kind: 'computed',
        label: texts.change(year === 'base' ? basePeriod || texts.base : planPeriod || texts.plan),
        width: 92,
        align: 'end',
        value: (row) => valueOf(growthOf(row, year, texts)),
        show: (row) => (
          <Figure figure={growthOf(row, year, texts)} label={texts.rows[row.id]} digits={1} signed />
        ),
      })),
    ],
    [texts, basePeriod, planPeriod],
  )
  const written = (change: (rows: readonly RetailRow[]) => RetailRow[]) => (current: Account) =>
    withRetailRows(current, change(retailRows(current)))
  const forPeriod = (period: string) => (period.trim() === '' ? {} : { period })

  return (
    <>
      <h3 className={classes.heading}>{texts.title}</h3>
      <p className={classes.hint}>{texts.hint}</p>
      <DataTable
        label={texts.title}
        rows={rows}
        columns={columns}
        readOnly={readOnly}
        rowName={(row) => texts.rows[row.id]}
        onType={(patch) => type(written(patch.apply))}
        onEdit={({ label, apply, revert }) =>
          commit(label, { apply: written(apply), revert: written(revert) })
        }
      />
      <FigureStrip
        items={[
          {
            id: 'share-of-growth',
            label: texts.shareOfGrowth,
            value: (
              <Figure
                figure={shareOfGrowthOf(account, 'base')}
                label={texts.shareOfGrowth}
                digits={1}
                {...forPeriod(basePeriod)}
              />
            ),
            note: basePeriod || texts.base,
          },
          {
            id: 'growth-points',
            label: texts.growthPoints,
            value: (
              <Figure
                figure={growthPointsOf(account, 'base')}
                label={texts.growthPoints}
                withUnit
                {...forPeriod(basePeriod)}
              />
            ),
            note: basePeriod || texts.base,
          },
          {
            id: 'planned-share-of-growth',
            label: texts.shareOfGrowth,
            value: (
              <Figure
                figure={shareOfGrowthOf(account, 'plan')}
                label={texts.shareOfGrowth}
                digits={1}
                {...forPeriod(planPeriod)}
              />
            ),
            note: planPeriod || texts.plan,
          },
          {
            id: 'category-share',
            label: texts.share,
            value: (
              <>
                <ShareOf period="base" />
                <span className={classes.arrow}> → </span>
                <ShareOf period="plan" />
              </>
            ),
          },
        ]}
      />
    </>
  )
}

function growthOf(
  row: RetailRow,
  year: 'base' | 'plan',
  texts: Record<'previous' | 'base' | 'plan', string>,
): PlanFigure {
  const before = year === 'base' ? 'previous' : 'base'
  return changeFigure(partOf(texts[before], row[before]), partOf(texts[year], row[year]))
}

function ShareOf({ period }: { period: 'base' | 'plan' }) {
  const { account } = usePlan()
  const texts = useMessages().planJoint.retail
  const name = period === 'base' ? account.finance.basePeriod : account.finance.planPeriod
  const figure = scorecardFigure(account, 'category-share', period)
  return figure && <Figure figure={figure} label={texts.share} {...(name !== '' && { period: name })} />
}
