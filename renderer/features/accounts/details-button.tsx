import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import classes from './details-button.module.css'

interface DetailsButtonProps {
  id: string
  label: string
  isOpen: boolean
  onToggle: () => void
}

/** Opens all of a row below its table. */
export function DetailsButton({ id, label, isOpen, onToggle }: DetailsButtonProps) {
  return (
    <button
      type="button"
      id={detailsButtonId(id)}
      className={classes.button}
      aria-label={label}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {isOpen ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
    </button>
  )
}

/** Gives the focus back to the row whose details were closed. */
export function focusDetailsButton(id: string): void {
  document.getElementById(detailsButtonId(id))?.focus({ preventScroll: true })
}

function detailsButtonId(id: string): string {
  return `details-${id}`
}
