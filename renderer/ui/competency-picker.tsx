import { competencyIds, type CompetencyId } from '#shared/domain/competency.ts'
import { CompetencyChip } from './competency-chip.tsx'
import { useMessages } from './language.tsx'
import { Picker } from './picker.tsx'

export interface CompetencyPickerProps {
  value: readonly CompetencyId[]
  onChange: (value: CompetencyId[]) => void
  /** What the choice is for; also the text of the button. */
  label?: string
  disabled?: boolean
}

/** Chooses among the six parts of the competency model. */
export function CompetencyPicker({ value, onChange, label, disabled = false }: CompetencyPickerProps) {
  const messages = useMessages()
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
          options: competencyIds.map((id) => ({ value: id, label: messages.domain.competency[id] })),
        },
      ]}
      renderChip={(competency, onRemove) => (
        <CompetencyChip competency={competency} {...(onRemove && { onRemove })} />
      )}
    />
  )
}
