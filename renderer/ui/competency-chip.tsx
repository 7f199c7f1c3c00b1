import type { CompetencyId } from '#shared/domain/competency.ts'
import { competencyName, competencyShortName } from '#shared/i18n/own-names.ts'
import { Chip } from './chip.tsx'
import { useMessages } from './language.tsx'

/** One part of the competency model by its short name; removable where `onRemove` is given. */
export function CompetencyChip(props: { competency: CompetencyId; onRemove?: () => void }) {
  const { competency, onRemove } = props
  const messages = useMessages()
  const name = competencyName(messages, competency)
  return (
    <Chip title={name} remove={onRemove && { label: messages.common.removeItem(name), onRemove }}>
      {competencyShortName(messages, competency)}
    </Chip>
  )
}
