import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconCheck, IconPlus, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { MethodSummary } from '#shared/domain/method.ts'
import { shownCompetencies } from '#shared/domain/own-model.ts'
import { pressureSourceOf, pressureSources } from '#shared/domain/pressure.ts'
import { competencyName, competencyShortName } from '#shared/i18n/own-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLocale, useMessages, useModel } from '../../ui/language.tsx'
import { ListPane } from '../../ui/list-pane.tsx'
import row from '../../ui/list-row.module.css'
import { PressureChip } from '../../ui/pressure-chip.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { usePinyinKeys } from '../../ui/use-pinyin-keys.ts'
import { groupMethods, isFiltering, matchesFilter, noFilter, type MethodFilter } from './method-filter.ts'
import classes from './method-list.module.css'

export interface MethodListProps {
  methods: readonly MethodSummary[]
  filter: MethodFilter
  onFilter: (filter: MethodFilter) => void
  /** Adds a method of the user's own; null where nothing may be changed. */
  onAdd: (() => void) | null
}

/** The library by group, narrowed by words, pressures and competencies. */
export function MethodList({ methods, filter, onFilter, onAdd }: MethodListProps) {
  const messages = useMessages()
  const all = methods.filter((method) => method.hidden === filter.hidden).length
  const pinyin = usePinyinKeys(methods, chineseName, filter.words)
  const shown = methods.filter((method) => matchesFilter(method, filter, pinyin.get(method.id)))
  return (
    <ListPane
      title={messages.methods.title}
      count={messages.methods.shownOfAll(shown.length, all)}
      actions={
        <>
          {isFiltering(filter) && (
            <button type="button" className={classes.clear} onClick={() => onFilter(noFilter)}>
              {messages.methods.clearFilters}
            </button>
          )}
          {onAdd && (
            <Tooltip label={messages.methods.own.add}>
              <ActionIcon aria-label={messages.methods.own.add} onClick={onAdd}>
                <IconPlus size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </>
      }
      filters={
        <MethodFilters
          filter={filter}
          onFilter={onFilter}
          hidden={methods.filter((method) => method.hidden).length}
        />
      }
    >
      {shown.length === 0 && methods.length > 0 && (
        <EmptyState title={messages.methods.noMatchTitle} text={messages.methods.noMatchText} />
      )}
      {groupMethods(shown).map(({ group, methods: found }) => (
        <section key={group} aria-label={messages.domain.methodGroup[group]}>
          <h3 className={classes.group}>{messages.domain.methodGroup[group]}</h3>
          {found.map((method) => (
            <MethodRow key={method.id} method={method} />
          ))}
        </section>
      ))}
    </ListPane>
  )
}

function MethodRow({ method }: { method: MethodSummary }) {
  const locale = useLocale()
  const texts = useMessages().methods
  const sources = new Set(method.pressures.map(pressureSourceOf))
  return (
    <Link to="/methods/$methodId" params={{ methodId: method.id }} className={row.row}>
      <span className={classes.row}>
        <span className={classes.name}>{method.name[locale]}</span>
        {(method.used > 0 || method.known) && (
          <span
            className={classes.uses}
            title={
              method.used > 0 ? texts.used(method.used, method.worked) : texts.knownHint(method.name[locale])
            }
          >
            {method.used > 0 ? (
              texts.usedShort(method.used)
            ) : (
              <IconCheck size={13} aria-label={texts.known} />
            )}
          </span>
        )}
        <span className={classes.marks}>
          {pressureSources.map((source) => (
            <span key={source} className={classes.mark}>
              {sources.has(source) && <PressureMark source={source} size={9} />}
            </span>
          ))}
        </span>
      </span>
    </Link>
  )
}

interface MethodFiltersProps extends Pick<MethodListProps, 'filter' | 'onFilter'> {
  /** How many methods are hidden. */
  hidden: number
}

function MethodFilters({ filter, onFilter, hidden }: MethodFiltersProps) {
  const messages = useMessages()
  const model = useModel()
  return (
    <>
      <TextInput
        type="search"
        aria-label={messages.methods.search}
        placeholder={messages.methods.search}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      <div className={classes.chips} role="group" aria-label={messages.methods.pressuresFilter}>
        {filter.pressure ? (
          <PressureChip pressure={filter.pressure} onRemove={() => onFilter({ ...filter, pressure: null })} />
        ) : (
          pressureSources.map((source) => (
            <ToggleChip
              key={source}
              pressed={filter.sources.includes(source)}
              onToggle={() => onFilter({ ...filter, sources: toggled(filter.sources, source) })}
            >
              <PressureMark source={source} size={10} decorative />
              {messages.domain.source[source]}
            </ToggleChip>
          ))
        )}
      </div>
      <div className={classes.chips} role="group" aria-label={messages.methods.competenciesFilter}>
        {shownCompetencies(model, filter.competencies).map((id) => (
          <ToggleChip
            key={id}
            title={competencyName(messages, id)}
            pressed={filter.competencies.includes(id)}
            onToggle={() => onFilter({ ...filter, competencies: toggled(filter.competencies, id) })}
          >
            {competencyShortName(messages, id)}
          </ToggleChip>
        ))}
        {(hidden > 0 || filter.hidden) && (
          <ToggleChip
            pressed={filter.hidden}
            onToggle={() => onFilter({ ...filter, hidden: !filter.hidden })}
          >
            {messages.methods.hidden(hidden)}
          </ToggleChip>
        )}
      </div>
    </>
  )
}

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
}

function chineseName({ name }: MethodSummary): string {
  return name['zh-CN']
}
