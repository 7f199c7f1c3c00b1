import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { formatFigure } from '#shared/i18n/figure-text.ts'
import {
  bridgeModes,
  growthBridge,
  growthDoubts,
  growthFigures,
  listSalesOf,
  type BridgeMode,
} from '#shared/plan/growth-bridge.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { WritingNumber } from '../../../ui/writing-fields.tsx'
import { patchFields } from '../account-edits.ts'
import { FigureStrip } from '../figure-strip.tsx'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import { BridgeChart } from './bridge-chart.tsx'
import classes from './growth.module.css'
import { GrowthDoubts } from './growth-doubts.tsx'

/** Whether what may come is enough for what is aimed at, in four figures and as a bridge. */
export function GrowthBridge() {
  const { account, readOnly, openedAt, type } = usePlan()
  const locale = useLocale()
  const texts = useMessages().planGrowth.bridge
  const [mode, setMode] = useState<BridgeMode>('weighted')
  const figures = useMemo(() => growthFigures(account), [account])
  const steps = useMemo(() => growthBridge(account, mode), [account, mode])
  const doubts = useMemo(() => growthDoubts(account, localToday(new Date(openedAt))), [account, openedAt])
  const { base, target } = { base: valueOf(listSalesOf(account, 'base')), target: valueOf(figures.target) }
  const period = account.finance.planPeriod.trim()
  const forPeriod = period === '' ? {} : { period }

  return (
    <>
      <FigureStrip
        items={[
          {
            id: 'target',
            label: texts.target,
            value: (
              <span className={classes.target}>
                <WritingNumber
                  label={texts.target}
                  value={account.growth.target}
                  unit="wan-yuan"
                  readOnly={readOnly}
                  placeholder={
                    target === null ? '—' : formatFigure(locale, target, 'wan-yuan', { digits: 1 })
                  }
                  onChange={(value) => type((current) => patchFields(current, 'growth', { target: value }))}
                />
              </span>
            ),
            note: account.growth.target === null ? texts.targetHint : undefined,
          },
          {
            id: 'weighted',
            label: texts.weighted,
            value: <Figure figure={figures.weighted} label={texts.weighted} digits={1} {...forPeriod} />,
          },
          {
            id: 'gap',
            label: texts.gap,
            value: <Figure figure={figures.gap} label={texts.gap} digits={1} {...forPeriod} />,
          },
          {
            id: 'committed',
            label: texts.committed,
            value: <Figure figure={figures.committed} label={texts.committed} digits={1} {...forPeriod} />,
          },
        ]}
      />
      <GrowthDoubts doubts={doubts} />
      <div className={classes.chartHead}>
        <h3 className={classes.heading}>{texts.title}</h3>
        <SegmentedControl
          size="xs"
          aria-label={texts.mode}
          value={mode}
          onChange={(value) => setMode(bridgeModes.find((known) => known === value) ?? 'weighted')}
          data={bridgeModes.map((value) => ({ value, label: texts.modes[value] }))}
        />
      </div>
      {steps.length > 2 ? (
        <BridgeChart steps={steps} target={base === null || target === null ? null : base + target} />
      ) : (
        <p className={classes.invitation}>{texts.empty}</p>
      )}
    </>
  )
}
