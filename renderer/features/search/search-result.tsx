import type { MouseEvent } from 'react'
import type { SearchHit } from '#shared/domain/search.ts'
import { formatAgo } from '#shared/i18n/format.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { KindIcon } from './kind-icon.tsx'
import { Marked } from './marked.tsx'
import classes from './search-result.module.css'

interface SearchResultProps {
  hit: SearchHit
  id: string
  active: boolean
  address: string
  onPoint: () => void
  onChoose: (stay: boolean) => void
}

/** One thing found: what it is, where it belongs, and the stretch that was hit. */
export function SearchResult({ hit, id, active, address, onPoint, onChoose }: SearchResultProps) {
  const messages = useMessages().search
  const locale = useLocale()
  const { kind, title, context, partLabel, snippet, updatedAt, sample } = hit

  function open(event: MouseEvent) {
    // A middle click, or one with Shift, is the browser's.
    if (event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onChoose(event.ctrlKey || event.metaKey)
  }

  return (
    <a
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      href={`#${address}`}
      className={classes.result}
      onMouseMove={onPoint}
      onClick={open}
    >
      <span className={classes.icon}>
        <KindIcon kind={kind} />
      </span>
      <span className={classes.words}>
        <span className={classes.line}>
          <span className={classes.title}>
            {title.text === '' ? messages.untitled : <Marked {...title} />}
          </span>
          {sample && <SampleBadge />}
          <span className={classes.facts}>
            {[
              messages.kind[kind],
              context,
              updatedAt && formatAgo(locale, updatedAt, new Date().toISOString()),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {snippet && snippet.text !== '' && (
          <span className={classes.snippet}>
            {partLabel !== '' && <span className={classes.part}>{partLabel}</span>}
            <Marked {...snippet} />
          </span>
        )}
      </span>
    </a>
  )
}
