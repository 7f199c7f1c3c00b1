import { CloseButton, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { facets } from '#shared/search/query.ts'
import { useMessages } from '../../ui/language.tsx'
import { forgetQueries, recall } from './search-memory.ts'
import classes from './search-view.module.css'

interface SearchIntroProps {
  workspace: string
  onSearch: (query: string) => void
  onFacet: (text: string) => void
}

/** Before the first letter: how a search is written, and what was searched for last. */
export function SearchIntro({ workspace, onSearch, onFacet }: SearchIntroProps) {
  const messages = useMessages().search
  const [queries, setQueries] = useState(() => recall(workspace).queries)
  return (
    <div className={classes.intro}>
      <p className={classes.lead}>{messages.intro.title}</p>
      <p className={classes.syntax}>{messages.intro.syntax}</p>
      <div className={classes.facets}>
        <span>{messages.intro.facets}</span>
        {facets.map((facet) => (
          <Tooltip key={facet} label={messages.facetMeaning[facet]}>
            <button
              type="button"
              className={classes.facet}
              aria-label={`${messages.facetExample[facet]} ${messages.facetMeaning[facet]}`}
              onClick={() => onFacet(messages.facetExample[facet])}
            >
              {messages.facetExample[facet]}
            </button>
          </Tooltip>
        ))}
      </div>
      {queries.length > 0 && (
        <section className={classes.recent} aria-label={messages.recent}>
          <div className={classes.recentHead}>
            <h2 className={classes.recentTitle}>{messages.recent}</h2>
            <CloseButton
              size="sm"
              aria-label={messages.forget}
              onClick={() => {
                forgetQueries(workspace)
                setQueries([])
              }}
            />
          </div>
          <ul className={classes.queries}>
            {queries.map((query) => (
              <li key={query}>
                <button type="button" className={classes.query} onClick={() => onSearch(query)}>
                  {query}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
