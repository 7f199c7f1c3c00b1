import { Checkbox, Popover, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Chip } from '../../ui/chip.tsx'
import { useMessages } from '../../ui/language.tsx'
import picker from '../../ui/picker.module.css'
import { foldText } from './fold-text.ts'
import classes from './reference-picker.module.css'

export interface ReferenceOption {
  id: string
  name: string
  /** Further words it can be found by. */
  also?: string
  /** Where the chip leads. */
  href: string
}

interface ReferencePickerProps {
  label: string
  value: readonly string[]
  options: readonly ReferenceOption[]
  disabled: boolean
  onChange: (ids: string[]) => void
}

const mostShown = 100

/** Chips that lead to what is chosen, and a searchable panel to choose more from. */
export function ReferencePicker({ label, value, options, disabled, onChange }: ReferencePickerProps) {
  const messages = useMessages()
  const [query, setQuery] = useState('')
  const wanted = foldText(query)
  const found = options.filter((option) => foldText(`${option.name} ${option.also ?? ''}`).includes(wanted))

  function toggle(id: string) {
    onChange(value.includes(id) ? value.filter((other) => other !== id) : [...value, id])
  }

  return (
    <div className={picker.list} role="group" aria-label={label}>
      {value.map((id) => {
        const option = options.find((other) => other.id === id)
        const name = option?.name ?? id
        return (
          <Chip
            key={id}
            title={name}
            remove={
              disabled ? undefined : { label: messages.common.removeItem(name), onRemove: () => toggle(id) }
            }
          >
            <a href={option?.href}>{name}</a>
          </Chip>
        )
      })}
      {!disabled && (
        <Popover position="bottom-start" width={300} onClose={() => setQuery('')}>
          <Popover.Target>
            <button type="button" className={picker.add}>
              <IconPlus size={12} aria-hidden />
              {label}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <TextInput
              value={query}
              placeholder={messages.notes.document.search}
              aria-label={messages.notes.document.search}
              onChange={(event) => setQuery(event.currentTarget.value)}
              data-autofocus
            />
            <div className={classes.options}>
              {found.slice(0, mostShown).map((option) => (
                <Checkbox
                  key={option.id}
                  label={option.name}
                  checked={value.includes(option.id)}
                  onChange={() => toggle(option.id)}
                />
              ))}
              {found.length === 0 && <span className={classes.nothing}>{messages.common.none}</span>}
            </div>
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}
