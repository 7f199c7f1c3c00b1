import type { ReactNode } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import classes from './reflection-mark.module.css'

interface ReflectionMarkProps {
  /** The day or week in full. */
  name: string
  isWritten: boolean
  isHere?: boolean
  disabled?: boolean
  wide?: boolean
  onOpen: () => void
  children: ReactNode
}

/** A day or a week that can be looked back on: filled where it was. */
export function ReflectionMark(props: ReflectionMarkProps) {
  const { name, isWritten, isHere = false, disabled = false, wide = false } = props
  const texts = useMessages().noteOrder.reflections
  const label = isWritten ? texts.written(name) : texts.missing(name)
  return (
    <button
      type="button"
      className={classes.mark}
      data-written={isWritten}
      data-wide={wide}
      aria-label={label}
      aria-current={isHere ? 'page' : undefined}
      title={label}
      disabled={disabled}
      onClick={props.onOpen}
    >
      {props.children}
    </button>
  )
}
