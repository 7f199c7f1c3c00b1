import {
  figureInWords,
  formulaInWords,
  inputInWords,
  inputLabel,
  missingInWords,
} from '#shared/i18n/figure-text.ts'
import type { FigureInput, PlanFigure } from '#shared/plan/figure.ts'
import classes from './figure.module.css'
import { useLocale, useMessages } from './language.tsx'

/** How a figure came about: its formula in words, its inputs, and what it is counted by. */
export function FigureExplanation({ figure, period }: { figure: PlanFigure; period?: string }) {
  const locale = useLocale()
  const { figures } = useMessages()
  const missing = missingInWords(locale, figure.result)
  const { expression, convention, taxBasis, source } = formulaInWords(locale, figure)
  const facts = [
    [figures.period, period],
    [figures.taxBasis, taxBasis],
    [figures.convention, convention],
    [figures.source, source],
  ] as const

  return (
    <div className={classes.explanation} tabIndex={-1} data-autofocus>
      {missing === null ? (
        <p className={classes.result}>{figureInWords(locale, figure, { withUnit: true })}</p>
      ) : (
        <p className={classes.reason}>{missing}</p>
      )}
      <p className={classes.expression}>{expression}</p>
      {figure.formula && (
        <table className={classes.inputs} aria-label={figures.inputs}>
          <tbody>
            {figure.inputs.flatMap((input, index) =>
              rowsOf(input).map((row, line) => (
                <InputRow key={`${index}.${line}`} input={row} isNested={line > 0} />
              )),
            )}
          </tbody>
        </table>
      )}
      <dl className={classes.facts}>
        {facts.map(
          ([name, text]) =>
            text && (
              <div key={name} className={classes.fact}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}

function InputRow({ input, isNested }: { input: FigureInput; isNested: boolean }) {
  const locale = useLocale()
  const { figures } = useMessages()
  const isHead = isList(input)
  const text = isHead ? '' : inputInWords(locale, input)
  return (
    <tr className={isNested ? classes.nested : undefined}>
      <th scope="row">{inputLabel(locale, input.name)}</th>
      <td className={text === null ? classes.unknown : undefined}>{text ?? figures.unknown}</td>
    </tr>
  )
}

/** A list shows its own line and below it one for each item. */
function rowsOf(input: FigureInput): readonly FigureInput[] {
  return isList(input) ? [input, ...input.value] : [input]
}

function isList(input: FigureInput): input is FigureInput & { value: readonly FigureInput[] } {
  return typeof input.value === 'object' && input.value !== null
}
