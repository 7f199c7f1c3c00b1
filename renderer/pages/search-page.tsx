import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchKind } from '#shared/domain/search.ts'
import { useApiMutation, useApiQuery } from '../api/hooks.ts'
import { recall, rememberLast } from '../features/search/search-memory.ts'
import { SearchView } from '../features/search/search-view.tsx'
import { DocumentPane } from '../ui/document-pane.tsx'
import { useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { areaOfPart } from './area-of-part.ts'

/** How long (ms) typing rests before the address takes the text over, so that going back finds it. */
const addressDelayMs = 250

/** The search of all texts. Its address holds the query; without one, the last query stands in the field. */
export function SearchPage() {
  const status = useApiQuery('workspace.status', {}).data
  if (status?.state !== 'open') return null
  return <OpenSearch workspace={status.path} isReadOnly={status.readOnly !== null} />
}

function OpenSearch({ workspace, isReadOnly }: { workspace: string; isReadOnly: boolean }) {
  const messages = useMessages().search
  const navigate = useNavigate()
  const router = useRouter()
  const { q, kind: kindInAddress } = useSearch({ from: '/search' })
  const createNote = useApiMutation('notes.create').mutateAsync
  const [asked, setAsked] = useState<{ text: string; kind: SearchKind | null }>(() => ({
    text: q ?? recall(workspace).last,
    kind: kindInAddress ?? null,
  }))
  const written = useRef(q)

  // An address from elsewhere, such as the finder's, brings its own text.
  useEffect(() => {
    if (q === written.current || q === undefined) return
    written.current = q
    setAsked({ text: q, kind: null })
  }, [q])

  const writeAddress = useCallback(() => {
    // The page is still there while the next one is being loaded; its address is no longer this one's.
    if (router.history.location.pathname !== '/search') return
    written.current = asked.text
    const search = { q: asked.text, ...(asked.kind && { kind: asked.kind }) }
    router.history.replace(router.buildLocation({ to: '/search', search }).href)
  }, [asked, router])

  useEffect(() => {
    rememberLast(workspace, asked.text)
    const waiting = setTimeout(writeAddress, addressDelayMs)
    return () => clearTimeout(waiting)
  }, [workspace, asked, writeAddress])

  async function newNote(title: string) {
    const note = await createNote({ title, body: '' })
    await navigate({ to: '/playbook/notes/$noteId', params: { noteId: note.id } })
  }

  return (
    <DocumentPane>
      <PageHeader title={messages.title} />
      <SearchView
        workspace={workspace}
        text={asked.text}
        kind={asked.kind}
        onChange={(text, kind) => setAsked({ text, kind: text.trim() === '' ? null : kind })}
        onLeave={writeAddress}
        areaOf={areaOfPart}
        onNewNote={isReadOnly ? null : (title) => void newNote(title)}
      />
    </DocumentPane>
  )
}
