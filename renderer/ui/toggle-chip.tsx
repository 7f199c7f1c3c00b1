import type { ReactNode } from 'react'
import classes from './toggle-chip.module.css'

export interface ToggleChipProps {
  pressed: boolean
  onToggle: () => void
  disabled?: boolean
  title?: string
  children: ReactNode
}

/** A small button that is on or off, for filters and links. */
export function ToggleChip({ pressed, onToggle, disabled = false, title, children }: ToggleChipProps) {
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={pressed}
      disabled={disabled}
      title={title}
      onClick={onToggle}
    >
      {children}
    </button>
  )
}
