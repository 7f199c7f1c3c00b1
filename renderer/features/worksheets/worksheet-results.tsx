import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { WorksheetComputation } from '#shared/craft/computations/computation.ts'
import { fieldLabel } from '#shared/craft/field-label.ts'
import { resultInWords } from '#shared/craft/result-in-words.ts'
import type { Method } from '#shared/domain/method.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { basisInWords, fieldValue, missingInWords } from './result-text.ts'
import { useSheet } from './worksheet-context.tsx'
import { setEdit, valueAt } from './worksheet-edits.ts'
import classes from './worksheet-results.module.css'
import { rowsOf } from './worksheet-values.ts'

interface WorksheetResultsProps {
  method: Method
  results: readonly WorksheetComputation[]
}

/** What the sheet amounts to, recomputed with every keystroke. */
export function WorksheetResults({ method, results }: WorksheetResultsProps) {
  const messages = useMessages()
  const { worksheet } = useSheet()
  const wholes = results.filter(({ place }) => place?.row == null)
  // What belongs into a cell is shown there; here are only those of a row that have no cell.
  const ofRows = results.filter(({ place }) => place?.row != null && place.column === null)
  const rows = [...new Set(ofRows.map(({ place }) => place?.row ?? ''))]
  if (wholes.length === 0 && ofRows.length === 0) return null
  return (
    <aside className={classes.results} aria-label={messages.computations.title}>
      <h2 className={classes.title}>{messages.computations.title}</h2>
      {wholes.map((result) => (
        <Result key={result.id} result={result} method={method} />
      ))}
      {rows.length > 0 && <h3 className={classes.rows}>{messages.worksheets.perRow}</h3>}
      {rows.map((row) => (
        <section key={row}>
          <h4 className={classes.row}>{rowName(worksheet.values, row) || messages.common.untitled}</h4>
          {ofRows
            .filter(({ place }) => place?.row === row)
            .map((result) => (
              <Result key={result.id} result={result} method={method} />
            ))}
        </section>
      ))}
    </aside>
  )
}

function Result({ result, method }: { result: WorksheetComputation; method: Method }) {
  const messages = useMessages()
  const texts = messages.computations
  const locale = useLocale()
  const { moneyUnit } = useSheet()
  const name = (reference: string) => fieldLabel(reference, method.text[locale])
  const label = [texts.label[result.label], result.subject].filter(Boolean).join(' · ')
  const { state } = result.result

  if (result.result.state !== 'computed') {
    const why = {
      missing: () => {
        const inputs = 'inputs' in result.result ? result.result.inputs : []
        return texts.missing(missingInWords(inputs, method.text[locale], locale))
      },
      'zero-divisor': () => texts.zeroDivisor(name('input' in result.result ? result.result.input : '')),
      'out-of-range': () => texts.outOfRange(name('input' in result.result ? result.result.input : '')),
    }[result.result.state]()
    return (
      <div className={classes.result} data-result={result.label} data-state={state}>
        <div className={classes.line}>
          <span className={classes.label}>{label}</span>
          <span className={classes.none}>—</span>
        </div>
        <p className={classes.why}>{why}</p>
      </div>
    )
  }
  const { value } = result.result
  // What the label says already is not said again.
  const basis = basisInWords(result, locale).filter((text) => !label.includes(text))
  return (
    <details className={classes.result} data-result={result.label} data-state={state}>
      <summary className={classes.summary}>
        <span className={classes.line}>
          <span className={classes.label}>{label}</span>
          <span className={classes.value}>
            {result.check !== null && <Check check={result.check} />}
            {resultInWords(value, result.unit, moneyUnit, locale)}
          </span>
        </span>
        {basis.length > 0 && (
          <span className={classes.basis}>{basis.join(messages.common.clauseSeparator)}</span>
        )}
      </summary>
      <div className={classes.details}>
        {result.fields.length > 0 && (
          <p>
            {messages.worksheets.computedFrom(result.fields.map(name).join(messages.common.listSeparator))}
          </p>
        )}
        {result.formula && (
          <p>
            {messages.worksheets.formula(result.formula.number)} · {result.formula.source}
          </p>
        )}
        <UseValue result={result} value={value} method={method} />
      </div>
    </details>
  )
}

function Check({ check }: { check: 'holds' | 'broken' }) {
  const texts = useMessages().computations
  const Icon = check === 'holds' ? IconCheck : IconAlertTriangle
  return (
    <span className={classes.check} data-check={check} title={texts[check]}>
      <Icon size={14} aria-label={texts[check]} />
    </span>
  )
}

interface UseValueProps {
  result: WorksheetComputation
  value: number
  method: Method
}

/** Writes a computed value into the field that is meant for it. */
function UseValue({ result, value, method }: UseValueProps) {
  const { worksheet, readOnly, commit } = useSheet()
  const messages = useMessages()
  const locale = useLocale()
  const field = result.place ? result.place.field : ''
  const kind = method.structure.fields.find(({ id }) => id === field)?.kind
  const isNumeric = kind === 'number' || kind === 'money' || kind === 'percent' || kind === 'points'
  const wanted = fieldValue(value, result.unit)
  if (readOnly || !isNumeric || valueAt(worksheet, { field }) === wanted) return null
  const label = fieldLabel(field, method.text[locale])
  return (
    <button
      type="button"
      className={classes.use}
      onClick={() => commit(messages.worksheets.undoSet(label), setEdit(worksheet, { field }, wanted))}
    >
      {messages.worksheets.useValue(label, formatNumber(locale, wanted))}
    </button>
  )
}

/** The first words in a row, whichever table it is in. */
function rowName(values: Parameters<typeof rowsIn>[0], row: string): string {
  const cells = rowsIn(values).find(({ id }) => id === row)?.cells ?? {}
  return (
    Object.values(cells)
      .find((cell) => typeof cell === 'string' && cell.trim() !== '')
      ?.toString() ?? ''
  )
}

function rowsIn(values: ReturnType<typeof useSheet>['worksheet']['values']) {
  return Object.values(values).flatMap(rowsOf)
}
