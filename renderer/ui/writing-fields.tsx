import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState, type KeyboardEvent } from 'react'
import { isComposing } from './composition.ts'
import { useLocale, useMessages } from './language.tsx'
import type { MeasureUnit } from '#shared/domain/measure-unit.ts'
import { parseMeasure, type MeasureInput } from '#shared/domain/measure.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import classes from './writing-fields.module.css'

const decimalsShown = 6

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  readOnly: boolean
  /** A line of its own: Enter leaves it to the table or form around it. */
  singleLine?: boolean
  className?: string
}

/** Text that grows with what is written, without a box around it. */
export function WritingText(props: TextFieldProps) {
  const { label, value, onChange, placeholder, readOnly, singleLine = false, className } = props
  return (
    <Textarea
      variant="unstyled"
      autosize
      minRows={1}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      placeholder={placeholder ?? ''}
      readOnly={readOnly}
      onKeyDown={(event) => {
        if (singleLine && event.key === 'Enter' && !isComposing(event)) event.preventDefault()
      }}
      classNames={{ input: `${classes.text} ${className ?? ''}` }}
    />
  )
}

/** A short text on one line. */
export function WritingLine(props: TextFieldProps & { error?: string }) {
  const { label, value, onChange, placeholder, readOnly, className, error } = props
  return (
    <TextInput
      variant="unstyled"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      placeholder={placeholder ?? ''}
      readOnly={readOnly}
      classNames={{ input: `${classes.line} ${className ?? ''}`, error: classes.error ?? '' }}
      error={error ?? null}
    />
  )
}

interface NumberFieldProps {
  label: string
  /** A text is what was brought in from elsewhere and is no number; it is shown as it is and marked. */
  value: number | string | null
  unit: MeasureUnit
  /** Reads what is typed, where the unit alone does not say how. */
  read?: (text: string) => MeasureInput
  onChange: (value: number | null) => void
  /** Takes what is no number when the field is left, where it shall be kept as it was typed. */
  onUnreadable?: (text: string) => void
  readOnly: boolean
  placeholder?: string
  /** Refuses fractions and negative numbers, for things that are counted. */
  wholeOnly?: boolean
}

/** A number in any way of writing it; what can't be read stays as typed and is marked. */
export function WritingNumber(props: NumberFieldProps) {
  const { label, value, unit, read, onChange, onUnreadable, readOnly, placeholder, wholeOnly = false } = props
  const locale = useLocale()
  const { unreadableNumber } = useMessages().common
  const [spell, setSpell] = useState<{ text: string; before: number | string | null } | null>(null)
  const shown = typeof value === 'number' ? formatNumber(locale, value, decimalsShown) : (value ?? '')
  const text = spell?.text ?? (typeof value === 'string' ? value : '')
  const isUnreadable = readTyped(text) === undefined

  function readTyped(typed: string): number | null | undefined {
    const input = read ? read(typed) : parseMeasure(typed, unit)
    if (input.kind === 'empty') return null
    if (input.kind === 'unreadable') return undefined
    return wholeOnly && !(Number.isInteger(input.value) && input.value >= 0) ? undefined : input.value
  }

  function onType(typed: string) {
    const before = spell ? spell.before : value
    setSpell({ text: typed, before })
    // What can't be read is no number: `66x` must not leave the 66 behind that it passed through.
    const number = readTyped(typed)
    const next = number === undefined ? before : number
    if (next !== value && typeof next !== 'string') onChange(next)
  }

  return (
    <TextInput
      variant="unstyled"
      aria-label={label}
      inputMode="decimal"
      value={spell?.text ?? shown}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={() => {
        if (!isUnreadable) setSpell(null)
        else if (onUnreadable && spell) {
          onUnreadable(spell.text)
          setSpell(null)
        }
      }}
      placeholder={placeholder ?? ''}
      readOnly={readOnly}
      error={isUnreadable ? unreadableNumber : null}
      classNames={{
        input: `${classes.line} ${classes.number}`,
        error: `${classes.error} ${classes.numberError}`,
      }}
    />
  )
}

interface DayFieldProps {
  label: string
  value: string | null
  onChange: (value: string | null) => void
  readOnly: boolean
  isLate?: boolean
}

/** A calendar day, typed or picked. */
export function WritingDay({ label, value, onChange, readOnly, isLate = false }: DayFieldProps) {
  return (
    <DateInput
      variant="unstyled"
      aria-label={label}
      value={value}
      onChange={onChange}
      valueFormat="YYYY-MM-DD"
      placeholder="—"
      clearable={!readOnly}
      readOnly={readOnly}
      classNames={{
        wrapper: classes.dayField ?? '',
        section: classes.clear ?? '',
        input: `${classes.line} ${classes.day} ${isLate ? classes.late : ''}`,
      }}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (isComposing(event)) event.stopPropagation()
      }}
    />
  )
}

interface ChoiceFieldProps<T extends string> {
  label: string
  value: T | null
  options: readonly { value: T; label: string }[]
  /** The text of "none"; leaving it out makes a choice necessary. */
  none?: string
  onChange: (value: T | null) => void
  readOnly: boolean
}

/** One of a short fixed list. */
export function WritingChoice<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, value, options, none, onChange, readOnly } = props
  return (
    <NativeSelect
      variant="unstyled"
      size="xs"
      aria-label={label}
      value={value ?? ''}
      disabled={readOnly}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value)
        onChange(chosen?.value ?? null)
      }}
      classNames={{ input: classes.choice ?? '' }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  )
}
