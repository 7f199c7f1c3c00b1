import { IconX } from '@tabler/icons-react'
import { pressureSourceOf, type PressureId } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import classes from './chip.module.css'
import { useMessages } from './language.tsx'
import { PressureMark } from './pressure-mark.tsx'

/** One sub-pressure by name, in the colours of its side; removable where `onRemove` is given. */
export function PressureChip({ pressure, onRemove }: { pressure: PressureId; onRemove?: () => void }) {
  const messages = useMessages()
  const side = pressureSourceOf(pressure)
  const name = pressureName(messages, pressure)
  return (
    <span
      className={classes.chip}
      style={{ background: `var(--tv-${side}-soft)`, color: `var(--tv-${side}-ink)` }}
    >
      <PressureMark pressure={pressure} decorative size={10} />
      <span className={classes.label}>{name}</span>
      {onRemove && (
        <button
          type="button"
          className={classes.remove}
          onClick={onRemove}
          aria-label={messages.common.removeItem(name)}
        >
          <IconX size={12} aria-hidden />
        </button>
      )}
    </span>
  )
}
