import type { CompetencyId } from '#shared/domain/competency.ts'
import { shownCompetencies } from '#shared/domain/own-model.ts'
import { competencyName } from '#shared/i18n/own-names.ts'
import { CompetencyChip } from './competency-chip.tsx'
import { useMessages, useModel } from './language.tsx'
import { Picker } from './picker.tsx'

export interface CompetencyPickerProps {
  value: readonly CompetencyId[]
  onChange: (value: CompetencyId[]) => void
  /** What the choice is for; also the text of the button. */
  label?: string
  disabled?: boolean
}

/** Chooses among the parts of the competency model. */
export function CompetencyPicker({ value, onChange, label, disabled = false }: CompetencyPickerProps) {
  const messages = useMessages()
  const model = useModel()
  const name = label ?? messages.common.competencies
  return (
    <Picker
      label={name}
      value={value}
      onChange={onChange}
      disabled={disabled}
      groups={[
        {
          title: name,
          options: shownCompetencies(model, value).map((id) => ({
            value: id,
            label: competencyName(messages, id),
          })),
        },
      ]}
      renderChip={(competency, onRemove) => (
        <CompetencyChip competency={competency} {...(onRemove && { onRemove })} />
      )}
    />
  )
}
