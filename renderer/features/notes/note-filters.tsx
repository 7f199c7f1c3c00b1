import {
  ActionIcon,
  Button,
  CloseButton,
  Collapse,
  Indicator,
  Select,
  TextInput,
  Tooltip,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react'
import { useApiQuery } from '#renderer/api/hooks.ts'
import { useMessages, useModel } from '#renderer/ui/language.tsx'
import { competencyIdSchema } from '#shared/domain/competency.ts'
import { shownCompetencies, shownPressures } from '#shared/domain/own-model.ts'
import { pressureIdSchema, pressureSources } from '#shared/domain/pressure.ts'
import { competencyName, pressureName } from '#shared/i18n/own-names.ts'
import { emptyFilter, facetsInUse, type NoteFilter } from './note-filter.ts'
import classes from './note-list.module.css'

interface NoteFiltersProps {
  filter: NoteFilter
  tags: readonly string[]
  onFilter: (filter: NoteFilter) => void
}

/** One field for words, and four facets that fold away. */
export function NoteFilters({ filter, tags, onFilter }: NoteFiltersProps) {
  const messages = useMessages()
  const texts = messages.notes.filter
  const used = facetsInUse(filter)
  const [isOpen, { toggle }] = useDisclosure(used > 0)

  return (
    <>
      <div className={classes.search}>
        <TextInput
          value={filter.text}
          placeholder={texts.textHint}
          aria-label={texts.text}
          leftSection={<IconSearch size={15} aria-hidden />}
          rightSection={
            filter.text && (
              <CloseButton
                size="sm"
                aria-label={texts.clearText}
                onClick={() => onFilter({ ...filter, text: '' })}
              />
            )
          }
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
        <Tooltip label={texts.more}>
          <Indicator label={used} size={15} disabled={used === 0} offset={4}>
            <ActionIcon aria-label={texts.more} aria-expanded={isOpen} onClick={toggle}>
              <IconAdjustmentsHorizontal size={18} aria-hidden />
            </ActionIcon>
          </Indicator>
        </Tooltip>
      </div>
      <Collapse expanded={isOpen}>
        <Facets filter={filter} tags={tags} onFilter={onFilter} />
      </Collapse>
    </>
  )
}

function Facets({ filter, tags, onFilter }: NoteFiltersProps) {
  const messages = useMessages()
  const texts = messages.notes.filter
  const model = useModel()
  const chosenParts = filter.competency === null || filter.competency === 'none' ? [] : [filter.competency]
  const chosenPressures = filter.pressure === null ? [] : [filter.pressure]
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const common = { size: 'xs', clearable: true, searchable: true } as const

  return (
    <div className={classes.facets}>
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
        aria-label={texts.tag}
        placeholder={texts.tag}
        value={filter.tag}
        data={[...tags]}
        onChange={(tag) => onFilter({ ...filter, tag })}
      />
      {facetsInUse(filter) > 0 && (
        <Button
          size="compact-xs"
          className={classes.clear}
          onClick={() => onFilter({ ...emptyFilter, text: filter.text })}
        >
          {texts.clear}
        </Button>
      )}
    </div>
  )
}
