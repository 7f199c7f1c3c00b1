import { searchKinds, type SearchAnswer, type SearchKind } from '#shared/domain/search.ts'
import { useMessages } from '../../ui/language.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import classes from './search-view.module.css'

interface KindFilterProps {
  counts: SearchAnswer['counts']
  kind: SearchKind | null
  total: number
  onChange: (kind: SearchKind | null) => void
}

/** The kinds among the results with how many there are of each; one can be singled out. */
export function KindFilter({ counts, kind, total, onChange }: KindFilterProps) {
  const messages = useMessages().search
  // The one that is chosen stays, so that it can be let go of.
  const present = searchKinds.filter((one) => counts[one] || one === kind)
  if (present.length === 0) return null
  return (
    <div className={classes.filter} role="group" aria-label={messages.filter}>
      <ToggleChip pressed={kind === null} onToggle={() => onChange(null)}>
        {messages.all} <span className={classes.count}>{total}</span>
      </ToggleChip>
      {present.map((one) => (
        <ToggleChip key={one} pressed={kind === one} onToggle={() => onChange(kind === one ? null : one)}>
          {messages.kinds[one]} <span className={classes.count}>{counts[one] ?? 0}</span>
        </ToggleChip>
      ))}
    </div>
  )
}
