import { Combobox } from '@mantine/core'
import { useSearchableList } from '#renderer/ui/use-searchable-list.ts'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './link-picker.module.css'

export interface LinkOption {
  value: string
  label: string
  /** The same in the other language, or a code. */
  hint?: string
  mark?: ReactNode
}

export interface LinkGroup {
  title?: string
  options: readonly LinkOption[]
}

interface LinkPickerProps {
  /** The visible text of the button. */
  text: string
  /** What the button does, said in full. */
  label: string
  search: string
  empty: string
  /** The groups for what has been typed. */
  groupsFor: (query: string) => readonly LinkGroup[]
  onPick: (value: string) => void
}

/** A small button that opens a searchable list; arrows and Enter pick, Escape closes. */
export function LinkPicker({ text, label, search, empty, groupsFor, onPick }: LinkPickerProps) {
  const { combobox, query, setQuery } = useSearchableList()

  const groups = combobox.dropdownOpened ? groupsFor(query).filter((group) => group.options.length > 0) : []

  return (
    <Combobox
      store={combobox}
      width={360}
      position="bottom-start"
      shadow="md"
      onOptionSubmit={(value) => {
        combobox.closeDropdown()
        onPick(value)
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={classes.add}
          aria-label={label}
          onClick={() => combobox.toggleDropdown()}
        >
          <IconPlus size={12} aria-hidden />
          {text}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder={search}
          aria-label={search}
        />
        <Combobox.Options className={classes.options}>
          {groups.length === 0 && <Combobox.Empty>{empty}</Combobox.Empty>}
          {groups.map((group, index) => (
            <Combobox.Group key={group.title ?? index} label={group.title}>
              {group.options.map((option) => (
                <Combobox.Option key={option.value} value={option.value}>
                  <span className={classes.option}>
                    {option.mark}
                    <span>
                      {option.label}
                      {option.hint && <span className={classes.hint}>{option.hint}</span>}
                    </span>
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
