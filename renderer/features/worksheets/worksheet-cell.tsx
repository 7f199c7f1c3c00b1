import { withRealMinus } from '#shared/craft/result-in-words.ts'
import { daySchema } from '#shared/domain/document.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { readDay } from '#shared/table/read-cell.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import {
  WritingChoice,
  WritingDay,
  WritingLine,
  WritingNumber,
  WritingText,
} from '../../ui/writing-fields.tsx'
import { placeKey } from './computed-cells.ts'
import { readNumber } from './read-cell.ts'
import { ScoreChoice } from './score-choice.tsx'
import { useSheet } from './worksheet-context.tsx'
import { setEdit, valueAt, type Place } from './worksheet-edits.ts'
import type { Blank } from './worksheet-field.ts'

interface WorksheetCellProps {
  blank: Blank
  place: Place
  /** What the control is called; a cell of a table also names its row. */
  label: string
  /** Cells of a table leave Enter to the table. */
  singleLine?: boolean
}

/** One value of a worksheet in the form that its kind asks for. */
export function WorksheetCell({ blank, place, label, singleLine = false }: WorksheetCellProps) {
  const { worksheet, moneyUnit, readOnly, type, commit, computed } = useSheet()
  const locale = useLocale()
  const texts = useMessages().worksheets
  const value = valueAt(worksheet, place)
  const proposed = computed.get(placeKey(place))
  const text = value === null ? '' : String(value)
  const choose = (chosen: string | number | null) =>
    commit(texts.undoSet(blank.label), setEdit(worksheet, place, chosen))

  switch (blank.kind) {
    case 'number':
    case 'money':
    case 'percent':
    case 'points':
      return (
        <WritingNumber
          label={label}
          value={value}
          unit="count"
          read={(typed) => readNumber(typed, blank.kind, moneyUnit)}
          onChange={(number) => type(place, number)}
          // Kept as it is, like a pasted one: it is marked, and counts as missing where it would be computed with.
          onUnreadable={(typed) => type(place, typed)}
          placeholder={proposed === undefined ? '' : withRealMinus(formatNumber(locale, proposed))}
          readOnly={readOnly}
        />
      )
    case 'date':
      // A text that is no day stays in sight until the user writes one.
      if (text !== '' && !daySchema.safeParse(text).success) {
        return (
          <WritingLine
            label={label}
            value={text}
            error={texts.unreadableDay}
            onChange={(typed) => type(place, readDay(typed) ?? (typed === '' ? null : typed))}
            readOnly={readOnly}
          />
        )
      }
      return <WritingDay label={label} value={text || null} onChange={choose} readOnly={readOnly} />
    case 'score':
      return (
        <ScoreChoice
          label={label}
          value={typeof value === 'number' ? value : null}
          onChange={choose}
          readOnly={readOnly}
        />
      )
    case 'choice':
      return (
        <WritingChoice
          label={label}
          value={text || null}
          none={texts.notChosen}
          options={withUnknown(blank.options, text)}
          onChange={choose}
          readOnly={readOnly}
        />
      )
    case 'text':
    case 'person':
    case 'list':
    case 'long-text':
      return (
        <WritingText
          label={label}
          value={text}
          singleLine={singleLine || blank.kind !== 'long-text'}
          onChange={(typed) => type(place, typed)}
          readOnly={readOnly}
        />
      )
  }
}

/** A value that is none of the options, e.g. out of a spreadsheet, is shown as it is. */
function withUnknown(options: Blank['options'], value: string): Blank['options'] {
  if (value === '' || options.some((option) => option.value === value)) return options
  return [...options, { value, label: value }]
}
