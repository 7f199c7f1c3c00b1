import { Button, CloseButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { SearchKind } from '#shared/domain/search.ts'
import { deepLinkKindSchema, parseDeepLink } from '#shared/link/deep-link.ts'
import { useCommand } from '../../ui/commands.tsx'
import { isComposing } from '../../ui/composition.ts'
import { useCopyLink } from '../../ui/copy-link.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { KindFilter } from './kind-filter.tsx'
import { NothingFound } from './nothing-found.tsx'
import { openStop } from './open-hit.ts'
import { addressOf } from './search-address.ts'
import { SearchIntro } from './search-intro.tsx'
import { rememberQuery } from './search-memory.ts'
import { SearchResult } from './search-result.tsx'
import classes from './search-view.module.css'
import { followTrail } from './trail.ts'
import { useOptions } from './use-options.ts'
import { useSearch } from './use-search.ts'

export interface SearchViewProps {
  workspace: string
  text: string
  kind: SearchKind | null
  onChange: (text: string, kind: SearchKind | null) => void
  /** A result is about to be opened. */
  onLeave: () => void
  areaOf: (part: string) => string
  onNewNote: ((title: string) => void) | null
}

const shownAtFirst = 50
const shownAtMost = 500

/** The search of all texts: results while one types, by kind, walked with the arrows. */
export function SearchView(props: SearchViewProps) {
  const { workspace, text, kind, onChange, onLeave, areaOf, onNewNote } = props
  const messages = useMessages().search
  const { history } = useRouter()
  const navigate = useNavigate()
  const copyLink = useCopyLink()
  const field = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState({ text, limit: shownAtFirst })
  const limit = shown.text === text ? shown.limit : shownAtFirst
  const isEmpty = text.trim() === ''
  const { answer, answered, error, isRunning } = useSearch(
    isEmpty ? null : { text, scope: 'everything', kind, limit },
  )
  const hits = answer?.hits ?? []
  const counts = answer?.counts ?? {}
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const ofKind = kind === null ? total : (counts[kind] ?? 0)
  const options = useOptions('search-results', hits.length, `${answered} ${kind}`, choose)

  useCommand('search', () => field.current?.select())
  useEffect(() => field.current?.focus(), [])

  function choose(index: number, stay: boolean) {
    const stops = hits.map((hit) => ({
      ...{ kind: hit.kind, id: hit.id, at: hit.at, address: addressOf(hit, areaOf) },
      title: hit.title.text === '' ? messages.untitled : hit.title.text,
    }))
    const stop = stops[index]
    if (!stop) return
    rememberQuery(workspace, text)
    onLeave()
    followTrail(stay ? { text, stops, index } : null)
    openStop(history, stop)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event)) return
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      return onChange('', null)
    }
    const hit = hits[options.active]
    const linked = deepLinkKindSchema.safeParse(hit?.kind)
    const { selectionStart, selectionEnd } = event.currentTarget
    // Where nothing is selected in the field there is nothing else that copying could mean.
    if ((event.ctrlKey || event.metaKey) && event.key === 'c' && selectionStart === selectionEnd) {
      if (hit && linked.success) copyLink({ kind: linked.data, id: hit.id })
      return
    }
    options.onKeyDown(event)
  }

  return (
    <div className={classes.search}>
      <div className={classes.head}>
        <IconSearch size={20} stroke={1.6} className={classes.sign} aria-hidden />
        <input
          ref={field}
          className={classes.field}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={messages.field}
          placeholder={messages.placeholder}
          value={text}
          onChange={(event) => {
            const words = event.currentTarget.value
            if (parseDeepLink(words.trim()) === null) return onChange(words, kind)
            // A link that is pasted is meant to be followed, not searched for.
            void navigate({ to: '/link', search: { to: words.trim() } })
          }}
          onKeyDown={onKeyDown}
          {...options.field}
        />
        {text !== '' && (
          <CloseButton
            aria-label={messages.clear}
            onClick={() => {
              onChange('', null)
              field.current?.focus()
            }}
          />
        )}
      </div>
      {isEmpty ? (
        <SearchIntro
          workspace={workspace}
          onSearch={(query) => onChange(query, null)}
          onFacet={(facet) => {
            onChange(facet, null)
            field.current?.focus()
          }}
        />
      ) : (
        <>
          {error && <ErrorNotice error={error} />}
          <KindFilter counts={counts} kind={kind} total={total} onChange={(next) => onChange(text, next)} />
          <div
            className={classes.results}
            role="listbox"
            id={options.listId}
            aria-label={messages.results}
            aria-busy={isRunning}
          >
            {hits.map((hit, index) => (
              <SearchResult
                key={`${hit.kind} ${hit.id}`}
                hit={hit}
                id={options.idOf(index)}
                active={index === options.active}
                address={addressOf(hit, areaOf)}
                onPoint={() => options.point(index)}
                onChoose={(stay) => choose(index, stay)}
              />
            ))}
          </div>
          {answer && hits.length === 0 && (
            <NothingFound
              query={answered}
              otherKinds={total}
              onSearch={(query) => onChange(query, null)}
              onNewNote={onNewNote}
            />
          )}
          {hits.length < ofKind && limit < shownAtMost && (
            <Button
              className={classes.more}
              variant="subtle"
              onClick={() => setShown({ text, limit: Math.min(limit + 100, shownAtMost) })}
            >
              {messages.more(ofKind - hits.length)}
            </Button>
          )}
        </>
      )}
      <p className={classes.status} role="status">
        {!isEmpty && answer ? messages.found(ofKind) : ''}
      </p>
    </div>
  )
}
