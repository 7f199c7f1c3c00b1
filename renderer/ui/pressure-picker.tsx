import { shownPressures } from '#shared/domain/own-model.ts'
import { pressureSources, type PressureId } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { useMessages, useModel } from './language.tsx'
import { Picker } from './picker.tsx'
import { PressureChip } from './pressure-chip.tsx'
import { PressureMark } from './pressure-mark.tsx'

export interface PressurePickerProps {
  value: readonly PressureId[]
  onChange: (value: PressureId[]) => void
  /** What the choice is for; also the text of the button. */
  label?: string
  /** A shorter text of the button, for a narrow place. */
  text?: string
  disabled?: boolean
}

/** Chooses among the sub-pressures, grouped by the side they come from. */
export function PressurePicker({ value, onChange, label, text, disabled = false }: PressurePickerProps) {
  const messages = useMessages()
  const model = useModel()
  return (
    <Picker
      label={label ?? messages.common.pressures}
      text={text}
      value={value}
      onChange={onChange}
      disabled={disabled}
      groups={pressureSources.map((source) => ({
        title: (
          <>
            <PressureMark source={source} decorative />
            {messages.domain.source[source]}
          </>
        ),
        options: shownPressures(model, source, value).map((id) => ({
          value: id,
          label: pressureName(messages, id),
        })),
      }))}
      renderChip={(pressure, onRemove) => (
        <PressureChip pressure={pressure} {...(onRemove && { onRemove })} />
      )}
    />
  )
}
