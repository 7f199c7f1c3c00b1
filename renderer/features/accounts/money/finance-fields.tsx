import type { Finance } from '#shared/domain/customer-money.ts'
import type { MeasureUnit } from '#shared/domain/measure-unit.ts'
import { useMessages } from '../../../ui/language.tsx'
import { WritingLine, WritingNumber } from '../../../ui/writing-fields.tsx'
import { patchFields } from '../account-edits.ts'
import { usePlanTools, usePlanValue } from '../plan-context.tsx'
import classes from './money.module.css'

const numbers = [
  ['receivablesBase', 'wan-yuan'],
  ['receivablesPlan', 'wan-yuan'],
  ['creditRate', 'percent'],
  ['contractDays', 'days'],
  ['vatRate', 'percent'],
] as const satisfies readonly [keyof Finance, MeasureUnit][]

/** The two years, what is owed, and what money costs. */
export function FinanceFields() {
  const { readOnly, type } = usePlanTools()
  const finance = usePlanValue((account) => account.finance)
  const texts = useMessages().planMoney.finance
  const write = (patch: Partial<Finance>) => type((current) => patchFields(current, 'finance', patch))

  return (
    <>
      <h3 className={classes.subtitle}>{texts.title}</h3>
      <div className={classes.facts}>
        {(['basePeriod', 'planPeriod'] as const).map((field) => (
          <div key={field} className={classes.fact}>
            <div className={classes.label} aria-hidden>
              {texts[field]}
            </div>
            <WritingLine
              label={texts[field]}
              value={finance[field]}
              placeholder={texts.periodPlaceholder}
              readOnly={readOnly}
              onChange={(text) => write({ [field]: text })}
            />
          </div>
        ))}
        {numbers.map(([field, unit]) => (
          <div key={field} className={classes.fact}>
            <div className={classes.label} aria-hidden>
              {texts[field]}
            </div>
            <WritingNumber
              label={texts[field]}
              value={finance[field]}
              unit={unit}
              placeholder="—"
              readOnly={readOnly}
              onChange={(value) => write({ [field]: value })}
            />
          </div>
        ))}
      </div>
      <p className={classes.note}>{texts.vatNote}</p>
    </>
  )
}
