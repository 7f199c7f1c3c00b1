import { IconX } from '@tabler/icons-react'
import type { SwotItem } from '#shared/domain/growth-plan.ts'
import chip from '../../../ui/chip.module.css'
import { useMessages } from '../../../ui/language.tsx'
import classes from './crossed-strategies.module.css'

/** A point that a strategy crosses, with the first letter of its quarter. */
export function CrossedPoint({ item, onRemove }: { item: SwotItem | undefined; onRemove?: () => void }) {
  const { common } = useMessages()
  if (!item) return null
  const name = item.text || common.untitled
  return (
    <span className={chip.chip} title={name}>
      <span className={classes.letter}>{item.side.charAt(0).toUpperCase()}</span>
      <span className={chip.label}>{name}</span>
      {onRemove && (
        <button type="button" className={chip.remove} onClick={onRemove} aria-label={common.removeItem(name)}>
          <IconX size={12} aria-hidden />
        </button>
      )}
    </span>
  )
}
