import { ActionIcon, CloseButton, Collapse, Indicator, TextInput, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react'
import { useMessages } from '#renderer/ui/language.tsx'
import type { NoteSummary } from '#shared/domain/note.ts'
import { FilterChips } from './filter-chips.tsx'
import { NoteFacets } from './note-facets.tsx'
import { facetsInUse, type NoteFilter } from './note-filter.ts'
import classes from './note-list.module.css'

interface NoteFiltersProps {
  notes: readonly NoteSummary[]
  filter: NoteFilter
  onFilter: (filter: NoteFilter) => void
}

/** One field for words, what the list is narrowed to, and facets that fold away. */
export function NoteFilters({ notes, filter, onFilter }: NoteFiltersProps) {
  const texts = useMessages().notes.filter
  const used = facetsInUse(filter)
  const [isOpen, { toggle }] = useDisclosure(false)

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
      <FilterChips filter={filter} onFilter={onFilter} />
      <Collapse expanded={isOpen}>
        {/* Ten thousand notes make a large tree: it is drawn only while it is seen. */}
        {isOpen && <NoteFacets notes={notes} filter={filter} onFilter={onFilter} />}
      </Collapse>
    </>
  )
}
