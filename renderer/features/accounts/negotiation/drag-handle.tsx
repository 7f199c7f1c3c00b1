import { IconGripVertical } from '@tabler/icons-react'
import { useMessages } from '../../../ui/language.tsx'
import classes from './negotiation.module.css'

/** Where a row is taken to be dragged; Alt with an arrow does the same for the keyboard. */
export function DragHandle({ label, readOnly }: { label: string; readOnly: boolean }) {
  const { planNegotiation } = useMessages()
  if (readOnly) return null
  return (
    <span
      className={classes.handle}
      data-drag-handle
      role="img"
      aria-label={label}
      title={planNegotiation.concessions.hint}
    >
      <IconGripVertical size={15} aria-hidden />
    </span>
  )
}
