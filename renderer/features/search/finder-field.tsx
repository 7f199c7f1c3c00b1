import { useEffect, useRef, type KeyboardEvent } from 'react'
import classes from './finder.module.css'
import type { Options } from './use-options.ts'

interface FinderFieldProps {
  label: string
  placeholder: string
  text: string
  options: Options
  onText: (text: string) => void
}

/** The field of the finder. It takes the focus with the caret behind what stands in it. */
export function FinderField({ label, placeholder, text, options, onText }: FinderFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  return (
    <input
      ref={field}
      className={classes.field}
      type="text"
      data-autofocus
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event: KeyboardEvent) => options.onKeyDown(event)}
      {...options.field}
    />
  )
}
