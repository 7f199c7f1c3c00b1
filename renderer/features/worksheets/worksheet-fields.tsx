import type { Method } from '#shared/domain/method.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { UnitMark } from './unit-mark.tsx'
import { WorksheetCell } from './worksheet-cell.tsx'
import { fieldBlank, type Field, type FieldText } from './worksheet-field.ts'
import classes from './worksheet-fields.module.css'
import { WorksheetLines } from './worksheet-lines.tsx'
import { WorksheetMatrix } from './worksheet-matrix.tsx'
import { WorksheetTable } from './worksheet-table.tsx'

/** The blanks of a method's tool in its order: short ones side by side, long ones over the whole width. */
export function WorksheetFields({ method }: { method: Method }) {
  const locale = useLocale()
  const words = method.text[locale].fields
  return (
    <div className={classes.fields}>
      {method.structure.fields.map((field) => (
        <WorksheetField key={field.id} field={field} text={words[field.id]} />
      ))}
    </div>
  )
}

function WorksheetField({ field, text }: { field: Field; text: FieldText | undefined }) {
  const texts = useMessages().worksheets
  const label = text?.label ?? field.id
  const blank = fieldBlank(field, text)
  const isLong = blank === null || blank.kind === 'long-text'
  return (
    <section className={isLong ? classes.long : classes.short} data-field={field.id} aria-label={label}>
      <div className={classes.label}>
        {label}
        <UnitMark kind={field.kind} />
      </div>
      {isLong && text?.hint && <p className={classes.hint}>{text.hint}</p>}
      {blank && (
        <div className={classes.control} data-kind={blank.kind}>
          <WorksheetCell blank={blank} place={{ field: field.id }} label={label} />
        </div>
      )}
      {field.kind === 'list' && <WorksheetLines field={field} text={text} />}
      {field.kind === 'table' && <WorksheetTable field={field} text={text} />}
      {field.kind === 'matrix' && <WorksheetMatrix field={field} text={text} />}
      {!isLong && text?.hint && <p className={classes.hint}>{text.hint}</p>}
      {field.kind === 'table' && <p className={classes.help}>{texts.tableHint}</p>}
    </section>
  )
}
