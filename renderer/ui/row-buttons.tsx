import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './row-buttons.module.css'

/** Adds the next item under a list. */
export function AddButton({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <button type="button" className={classes.add} onClick={onClick}>
      <IconPlus size={14} aria-hidden />
      {children}
    </button>
  )
}

/** Takes an item away; quiet until its row is under the pointer or the focus. */
export function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.remove} aria-label={label} title={label} onClick={onClick}>
      <IconX size={14} aria-hidden />
    </button>
  )
}
