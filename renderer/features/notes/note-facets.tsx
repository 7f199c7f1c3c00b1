import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useApiQuery } from '#renderer/api/hooks.ts'
import { useLocale, useMessages, useModel } from '#renderer/ui/language.tsx'
import { ToggleChip } from '#renderer/ui/toggle-chip.tsx'
import { competencyIdSchema } from '#shared/domain/competency.ts'
import { methodIdSchema } from '#shared/domain/method.ts'
import type { NoteSummary } from '#shared/domain/note.ts'
import { shownCompetencies, shownPressures } from '#shared/domain/own-model.ts'
import { pressureIdSchema, pressureSources } from '#shared/domain/pressure.ts'
import { competencyName, pressureName } from '#shared/i18n/own-names.ts'
import { buildTagTree } from '#shared/note-order/tag-tree.ts'
import { isInState, noteStates, type NoteFilter, type NoteState } from './note-filter.ts'
import classes from './note-list.module.css'
import { TagTree } from './tag-tree.tsx'

interface NoteFacetsProps {
  notes: readonly NoteSummary[]
  filter: NoteFilter
  onFilter: (filter: NoteFilter) => void
}

/** Everything that the list can be narrowed to besides words; all of it at once. */
export function NoteFacets({ notes, filter, onFilter }: NoteFacetsProps) {
  const messages = useMessages()
  const locale = useLocale()
  const texts = messages.notes.filter
  const order = messages.noteOrder.list
  const model = useModel()
  const chosenParts = filter.competency === null || filter.competency === 'none' ? [] : [filter.competency]
  const chosenPressures = filter.pressure === null ? [] : [filter.pressure]
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const methods = useApiQuery('methods.list', {}).data ?? []
  const tree = useMemo(
    () =>
      buildTagTree(
        notes.filter(({ template }) => !template),
        locale,
      ),
    [notes, locale],
  )
  const states = noteStates.filter(
    (state) => filter.states.includes(state) || notes.some((note) => isInState(note, state)),
  )
  const common = { size: 'xs', clearable: true, searchable: true } as const

  function toggle(state: NoteState) {
    const { states: chosen } = filter
    const next = chosen.includes(state) ? chosen.filter((other) => other !== state) : [...chosen, state]
    onFilter({ ...filter, states: next })
  }

  return (
    <div className={classes.facets}>
      <div className={classes.selects}>
        <Select
          {...common}
          aria-label={texts.competency}
          placeholder={texts.competency}
          value={filter.competency}
          data={[
            ...shownCompetencies(model, chosenParts).map((id) => ({
              value: id,
              label: competencyName(messages, id),
            })),
            { value: 'none', label: messages.notes.overview.unfiled },
          ]}
          onChange={(value) => {
            const competency = value === 'none' ? value : (competencyIdSchema.safeParse(value).data ?? null)
            onFilter({ ...filter, competency })
          }}
        />
        <Select
          {...common}
          aria-label={texts.pressure}
          placeholder={texts.pressure}
          value={filter.pressure}
          data={pressureSources.map((source) => ({
            group: messages.domain.source[source],
            items: shownPressures(model, source, chosenPressures).map((id) => ({
              value: id,
              label: pressureName(messages, id),
            })),
          }))}
          onChange={(value) =>
            onFilter({ ...filter, pressure: pressureIdSchema.safeParse(value).data ?? null })
          }
        />
        <Select
          {...common}
          aria-label={texts.account}
          placeholder={texts.account}
          value={filter.account}
          data={accounts.map(({ id, name }) => ({ value: id, label: name || messages.common.untitled }))}
          onChange={(account) => onFilter({ ...filter, account })}
        />
        <Select
          {...common}
          aria-label={order.method}
          placeholder={order.method}
          value={filter.method}
          data={methods.map(({ id, name }) => ({ value: id, label: name[locale] || id }))}
          limit={80}
          onChange={(value) => onFilter({ ...filter, method: methodIdSchema.safeParse(value).data ?? null })}
        />
      </div>
      {states.length > 0 && (
        <div className={classes.states} role="group" aria-label={order.states}>
          {states.map((state) => (
            <ToggleChip key={state} pressed={filter.states.includes(state)} onToggle={() => toggle(state)}>
              {order.state[state]}
            </ToggleChip>
          ))}
        </div>
      )}
      {tree.length > 0 ? (
        <TagTree
          label={order.tagTree}
          nodes={tree}
          chosen={filter.tag}
          onChoose={(tag) => onFilter({ ...filter, tag })}
        />
      ) : (
        <p className={classes.noTags}>{order.noTags}</p>
      )}
    </div>
  )
}
