import { Button, CloseButton, TextInput } from '@mantine/core'
import { IconSearch, IconTrashX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TrashedItem } from '#shared/domain/trash.ts'
import { formatAgo, formatInstant } from '#shared/i18n/format.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { ListPane } from '#renderer/ui/list-pane.tsx'
import rows from '#renderer/ui/list-row.module.css'
import { findInTrash, nameOfTrashed } from './trash-names.ts'
import classes from './trash.module.css'

interface TrashListProps {
  items: readonly TrashedItem[]
  readOnly: boolean
  onEmpty: () => void
}

/** Everything that was removed, narrowed by name. */
export function TrashList({ items, readOnly, onEmpty }: TrashListProps) {
  const messages = useMessages()
  const locale = useLocale()
  const texts = messages.trash
  const [query, setQuery] = useState('')
  const shown = findInTrash(
    items,
    query,
    (item) => `${nameOfTrashed(item, locale, messages)} ${texts.kinds[item.kind]}`,
  )
  const isNarrowed = query.trim() !== ''

  return (
    <ListPane
      title={texts.title}
      count={isNarrowed ? texts.countOf(shown.length, items.length) : items.length}
      actions={
        !readOnly &&
        items.length > 0 && (
          <Button size="compact-sm" leftSection={<IconTrashX size={15} aria-hidden />} onClick={onEmpty}>
            {texts.emptyTrash}
          </Button>
        )
      }
      filters={
        items.length > 0 && (
          <TextInput
            aria-label={texts.find}
            placeholder={texts.find}
            leftSection={<IconSearch size={15} aria-hidden />}
            rightSection={
              isNarrowed && <CloseButton size="sm" aria-label={texts.clear} onClick={() => setQuery('')} />
            }
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )
      }
    >
      {isNarrowed && shown.length === 0 && <p className={classes.nothing}>{texts.nothing}</p>}
      {shown.map((item) => (
        <TrashRow key={`${item.kind}/${item.id}/${item.place}`} item={item} />
      ))}
    </ListPane>
  )
}

function TrashRow({ item }: { item: TrashedItem }) {
  const messages = useMessages()
  const locale = useLocale()
  const { kind, id, place, removedAt } = item
  return (
    <Link
      to="/trash/$kind/$itemId/$place"
      params={{ kind, itemId: id, place: String(place) }}
      className={rows.row}
      activeProps={{ 'aria-current': 'page' }}
    >
      <span className={rows.title}>
        <span className={rows.name}>{nameOfTrashed(item, locale, messages)}</span>
      </span>
      <span className={rows.detail}>
        <span>{messages.trash.kinds[kind]}</span>
        {removedAt !== null && (
          <time className={classes.when} dateTime={removedAt} title={formatInstant(locale, removedAt)}>
            {formatAgo(locale, removedAt, new Date().toISOString())}
          </time>
        )}
      </span>
    </Link>
  )
}
