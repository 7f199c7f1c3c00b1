import { Button } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { parseQuery } from '#shared/search/query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useMessages } from '../../ui/language.tsx'
import classes from './search-view.module.css'

interface NothingFoundProps {
  query: string
  /** How many results there are of kinds that the filter leaves out. */
  otherKinds: number
  onSearch: (query: string) => void
  /** Null where nothing may be written. */
  onNewNote: ((title: string) => void) | null
}

/** No result: says why that may be, and offers the ways out. */
export function NothingFound({ query, otherKinds, onSearch, onNewNote }: NothingFoundProps) {
  const messages = useMessages().search
  const { terms, facets } = parseQuery(query)
  const words = terms.filter(({ excluded }) => !excluded).map(({ text }) => text)
  const wordsOnly = words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ')
  const hasFilters = words.length > 0 && (facets.length > 0 || words.length < terms.length)
  const last = words.length > 1 ? words.at(-1) : undefined
  return (
    <EmptyState
      icon={<IconSearchOff size={28} stroke={1.5} />}
      title={messages.nothing(query.trim())}
      text={messages.nothingText}
      action={
        <span className={classes.ways}>
          {otherKinds > 0 && (
            <Button onClick={() => onSearch(query)}>{messages.otherKinds(otherKinds)}</Button>
          )}
          {hasFilters && <Button onClick={() => onSearch(wordsOnly)}>{messages.withoutFilters}</Button>}
          {last !== undefined && <Button onClick={() => onSearch(last)}>{messages.onlyLast(last)}</Button>}
          {onNewNote && words.length > 0 && (
            <Button onClick={() => onNewNote(words.join(' '))}>{messages.newNote(words.join(' '))}</Button>
          )}
        </span>
      }
    />
  )
}
