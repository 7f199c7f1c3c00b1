import { IconSearch } from '@tabler/icons-react'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { SearchHit } from '#shared/domain/search.ts'
import { parseDeepLink } from '#shared/link/deep-link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { isMac } from '../../ui/platform.ts'
import { FinderField } from './finder-field.tsx'
import { FinderHints } from './finder-hints.tsx'
import classes from './finder.module.css'
import { KindIcon } from './kind-icon.tsx'
import { Marked } from './marked.tsx'
import { addressOf } from './search-address.ts'
import { recall } from './search-memory.ts'
import { useOptions } from './use-options.ts'
import { useSearch } from './use-search.ts'

interface QuickSwitcherProps {
  text: string
  workspace: string
  onText: (text: string) => void
  areaOf: (part: string) => string
  onClose: () => void
}

const shownAtMost = 30

/** Opens things by name: part of it, its pinyin or the initials of it; what was used last comes first. */
export function QuickSwitcher({ text, workspace, onText, areaOf, onClose }: QuickSwitcherProps) {
  const messages = useMessages().search
  const { history } = useRouter()
  const navigate = useNavigate()
  const [recent] = useState(() => recall(workspace).opened)
  const { answer, answered, error } = useSearch({ text, scope: 'names', limit: shownAtMost, recent })
  const hits = answer?.hits ?? []
  const words = text.trim()
  // The last option takes the words along to the search of all texts.
  const count = hits.length + (words === '' ? 0 : 1)
  const options = useOptions('finder-names', count, answered, choose)

  function choose(index: number, stay: boolean) {
    const hit = hits[index]
    if (parseDeepLink(words) !== null) void navigate({ to: '/link', search: { to: words } })
    else if (hit) history.push(addressOf(hit, areaOf))
    else void navigate({ to: '/search', search: { q: words } })
    if (!stay) onClose()
  }

  return (
    <>
      <FinderField
        label={messages.switcher.title}
        placeholder={messages.switcher.placeholder}
        text={text}
        options={options}
        onText={onText}
      />
      {error && <ErrorNotice error={error} />}
      <ul className={classes.list} role="listbox" id={options.listId} aria-label={messages.switcher.title}>
        {hits.map((hit, index) => (
          <Option key={`${hit.kind} ${hit.id}`} hit={hit} {...optionProps(index)} />
        ))}
        {words !== '' && (
          <li {...optionProps(hits.length)} className={classes.option}>
            <span className={classes.icon}>
              <IconSearch size={18} stroke={1.6} aria-hidden />
            </span>
            <span className={classes.name}>{messages.switcher.searchFor(words)}</span>
          </li>
        )}
      </ul>
      {answer && hits.length === 0 && <p className={classes.nothing}>{messages.switcher.nothing}</p>}
      <FinderHints
        hints={[
          ['↑↓', 'choose'],
          ['Enter', 'open'],
          [isMac ? '⌘Enter' : 'Ctrl+Enter', 'keep'],
          ['>', 'commands'],
        ]}
      />
    </>
  )

  function optionProps(index: number) {
    return {
      id: options.idOf(index),
      role: 'option',
      'aria-selected': index === options.active,
      onMouseMove: () => options.point(index),
      onClick: () => choose(index, false),
    } as const
  }
}

function Option({ hit, ...rest }: { hit: SearchHit } & React.ComponentProps<'li'>) {
  const messages = useMessages().search
  return (
    <li className={classes.option} {...rest}>
      <span className={classes.icon}>
        <KindIcon kind={hit.kind} />
      </span>
      <span className={classes.name}>
        {hit.title.text === '' ? messages.untitled : <Marked {...hit.title} />}
      </span>
      <span className={classes.context}>
        {[hit.context, messages.kind[hit.kind]].filter(Boolean).join(' · ')}
      </span>
    </li>
  )
}
