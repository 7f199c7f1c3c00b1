import { IconX } from '@tabler/icons-react'
import type { CompetencyId } from '#shared/domain/competency.ts'
import { competencyName, competencyShortName } from '#shared/i18n/own-names.ts'
import classes from './chip.module.css'
import { useMessages } from './language.tsx'

/** One part of the competency model by its short name; removable where `onRemove` is given. */
export function CompetencyChip(props: { competency: CompetencyId; onRemove?: () => void }) {
  const { competency, onRemove } = props
  const messages = useMessages()
  const name = competencyName(messages, competency)
  return (
    <span className={classes.chip} title={name}>
      <span className={classes.label}>{competencyShortName(messages, competency)}</span>
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
