import { useEffect, useMemo, useRef } from 'react'
import { useApiQuery, useClient } from '#renderer/api/hooks.ts'
import { useLocale, useModel } from '#renderer/ui/language.tsx'
import { requestCaret } from '#renderer/ui/caret-request.ts'
import type { LinkBook, LinkThing } from '#renderer/ui/link-book.ts'
import { createLinkIndex, type LinkIndex } from '#shared/link/link-index.ts'
import { headingPosition, headingsIn } from '#shared/link/headings.ts'
import type { FormerName, LinkName } from '#shared/link/link-name.ts'
import { namesInWorkspace } from '#shared/link/workspace-names.ts'
import { isSameNames, thingsIn } from './link-things.ts'
import { useOpenLinkable } from './use-open-linkable.ts'

interface BookActions {
  ownNote: string | null
  openAddress: (href: string) => void
  create: LinkBook['create']
}

interface BookState extends BookActions {
  names: readonly LinkName[]
  formerNames: readonly FormerName[]
  index: LinkIndex
  things: () => readonly LinkThing[]
}

/** Everything that links can name, from what the window has read anyway; the book stays the same object. */
export function useLinkBook(actions: BookActions): LinkBook {
  const client = useClient()
  const openThing = useOpenLinkable()
  const notes = useApiQuery('notes.list', {}).data
  const accounts = useApiQuery('accounts.list', {}).data
  const cases = useApiQuery('cases.list', {}).data
  const methods = useApiQuery('methods.list', {}).data
  const formerNames = useApiQuery('links.formerNames', {}).data
  const model = useModel()
  const locale = useLocale()
  const state = useRef<BookState>({
    ...{ ...actions, names: [], formerNames: [], index: createLinkIndex([]), things: () => [] },
  })
  const listeners = useRef(new Set<() => void>())
  const open = useRef(openThing)

  useEffect(() => {
    open.current = openThing
    state.current = { ...state.current, ...actions }
  })

  useEffect(() => {
    const sources = {
      notes: notes ?? [],
      accounts: accounts ?? [],
      cases: cases ?? [],
      methods: methods ?? [],
      model,
    }
    const names = namesInWorkspace(sources)
    const former = formerNames ?? []
    // Put together when they are first asked for: saving a text changes none of the names.
    let things: readonly LinkThing[] | null = null
    const changed = { ...state.current, things: () => (things ??= thingsIn(sources, locale)) }
    const present = state.current
    state.current = changed
    if (isSameNames(names, present.names) && former.length + present.formerNames.length === 0) return
    state.current = { ...changed, names, formerNames: former, index: createLinkIndex(names, former) }
    for (const listener of [...listeners.current]) listener()
  }, [notes, accounts, cases, methods, formerNames, model, locale])

  return useMemo(
    () => ({
      index: () => state.current.index,
      things: () => state.current.things(),
      find: (target) =>
        state.current.things().find(({ kind, id }) => kind === target.kind && id === target.id) ?? null,
      ownNote: () => state.current.ownNote,
      headingsOf: async (id) => headingsIn((await client.call('notes.get', { id })).body),
      open(target, heading = null) {
        if (target.kind !== 'note' || heading === null) return open.current(target)
        client
          .call('notes.get', { id: target.id })
          .then(({ body }) => requestCaret(target.id, headingPosition(body, heading)))
          .catch(() => undefined)
          .finally(() => open.current(target))
      },
      openAddress: (href) => state.current.openAddress(href),
      get create() {
        return state.current.create
      },
      subscribe(listener) {
        const heard = listeners.current
        heard.add(listener)
        return () => heard.delete(listener)
      },
    }),
    [client],
  )
}
