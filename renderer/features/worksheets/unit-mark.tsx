import { useMessages } from '../../ui/language.tsx'
import classes from './unit-mark.module.css'
import { useSheet } from './worksheet-context.tsx'
import type { Field } from './worksheet-field.ts'

/** What the figures of a field or column are counted in; nothing for other kinds. */
export function UnitMark({ kind }: { kind: Field['kind'] }) {
  const texts = useMessages().worksheets
  const { moneyUnit } = useSheet()
  if (kind === 'money') return <span className={classes.unit}>{texts.moneyUnits[moneyUnit]}</span>
  if (kind === 'percent' || kind === 'points') {
    return <span className={classes.unit}>{texts.unitOf[kind]}</span>
  }
  return null
}
