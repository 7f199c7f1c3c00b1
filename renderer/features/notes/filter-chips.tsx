import { useApiQuery } from '#renderer/api/hooks.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { CompetencyChip } from '#renderer/ui/competency-chip.tsx'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { PressureChip } from '#renderer/ui/pressure-chip.tsx'
import { emptyFilter, facetsInUse, type NoteFilter } from './note-filter.ts'
import classes from './note-list.module.css'

interface FilterChipsProps {
  filter: NoteFilter
  onFilter: (filter: NoteFilter) => void
}

/** What the list is narrowed to, each part with a way to take it off. */
export function FilterChips({ filter, onFilter }: FilterChipsProps) {
  const messages = useMessages()
  const locale = useLocale()
  const texts = messages.noteOrder.list
  const { competency, pressure, account, method, tag, states } = filter
  const accounts = useApiQuery('accounts.list', {}, { enabled: account !== null }).data
  const methods = useApiQuery('methods.list', {}, { enabled: method !== null }).data
  const used = facetsInUse(filter)
  if (used === 0) return null

  const off = (change: Partial<NoteFilter>) => () => onFilter({ ...filter, ...change })
  const plain = (name: string, change: Partial<NoteFilter>) => (
    <Chip key={name} title={name} remove={{ label: messages.common.removeItem(name), onRemove: off(change) }}>
      {name}
    </Chip>
  )
  const accountName = accounts?.find(({ id }) => id === account)?.name
  const methodName = methods?.find(({ id }) => id === method)?.name[locale]
  return (
    <div className={classes.chips} role="group" aria-label={texts.narrowed}>
      {tag !== null && plain(`#${tag}`, { tag: null })}
      {competency === 'none' && plain(messages.notes.overview.unfiled, { competency: null })}
      {competency !== null && competency !== 'none' && (
        <CompetencyChip competency={competency} onRemove={off({ competency: null })} />
      )}
      {pressure !== null && <PressureChip pressure={pressure} onRemove={off({ pressure: null })} />}
      {account !== null && accounts && plain(accountName ?? texts.gone, { account: null })}
      {method !== null && methods && plain(methodName ?? texts.gone, { method: null })}
      {states.map((state) =>
        plain(texts.state[state], { states: states.filter((other) => other !== state) }),
      )}
      {used > 1 && (
        <button
          type="button"
          className={classes.clear}
          onClick={() => onFilter({ ...emptyFilter, text: filter.text })}
        >
          {messages.notes.filter.clear}
        </button>
      )}
    </div>
  )
}
