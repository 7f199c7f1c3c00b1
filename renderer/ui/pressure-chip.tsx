import { pressureSourceOf, type PressureId } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { Chip } from './chip.tsx'
import { useMessages } from './language.tsx'
import { PressureMark } from './pressure-mark.tsx'

/** One sub-pressure by name, in the colours of its side; removable where `onRemove` is given. */
export function PressureChip({ pressure, onRemove }: { pressure: PressureId; onRemove?: () => void }) {
  const messages = useMessages()
  const name = pressureName(messages, pressure)
  return (
    <Chip
      title={name}
      tone={pressureSourceOf(pressure)}
      mark={<PressureMark pressure={pressure} decorative size={10} />}
      remove={onRemove && { label: messages.common.removeItem(name), onRemove }}
    >
      {name}
    </Chip>
  )
}
