import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { isComposing } from '../../ui/composition.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './map-stage.module.css'

interface MapSearchProps {
  query: string
  /** Which of the found ones is shown, from 1; 0 for none. */
  current: number
  count: number
  onQuery: (query: string) => void
  onStep: (direction: 1 | -1) => void
  onClose: () => void
}

/** The field that searches the open map; Enter goes from one found node to the next. */
export function MapSearch({ query, current, count, onQuery, onStep, onClose }: MapSearchProps) {
  const { maps } = useMessages()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={classes.search} role="search">
      <TextInput
        ref={field}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder={maps.search}
        aria-label={maps.search}
        leftSection={<IconSearch size={15} aria-hidden />}
        variant="unstyled"
      />
      <span className={classes.searchCount} role="status">
        {query.trim() === '' ? '' : count === 0 ? maps.notFound : maps.foundAt(current, count)}
      </span>
      <Tooltip label={maps.previousFound}>
        <ActionIcon aria-label={maps.previousFound} disabled={count === 0} onClick={() => onStep(-1)}>
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={maps.nextFound}>
        <ActionIcon aria-label={maps.nextFound} disabled={count === 0} onClick={() => onStep(1)}>
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <ActionIcon aria-label={maps.closeSearch} onClick={onClose}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
