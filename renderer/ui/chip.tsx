import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PressureSource } from '#shared/domain/pressure.ts'
import classes from './chip.module.css'

interface ChipProps {
  /** Its words, or a link that bears them. */
  children: ReactNode
  /** The words in full, for when there is no room for all of them. */
  title: string
  mark?: ReactNode
  tone?: PressureSource | 'accent' | undefined
  /** The button that takes it away; without, it stays. */
  remove?: { label: string; onRemove: () => void } | undefined
}

/** Something chosen, in one or two words. */
export function Chip({ children, title, mark, tone, remove }: ChipProps) {
  return (
    <span
      className={classes.chip}
      title={title}
      style={tone && { background: `var(--tv-${tone}-soft)`, color: `var(--tv-${tone}-ink)` }}
    >
      {mark}
      <span className={classes.label}>{children}</span>
      {remove && (
        <button type="button" className={classes.remove} onClick={remove.onRemove} aria-label={remove.label}>
          <IconX size={12} aria-hidden />
        </button>
      )}
    </span>
  )
}
