import type { MapContent, MapDocument } from '#shared/domain/map-document.ts'
import { useClient } from '../../../api/hooks.ts'
import { createDraftRegistry } from '../../../ui/draft-registry.ts'
import { useDraft, type Draft } from '../../../ui/use-draft.ts'

const sessionFor = createDraftRegistry<MapDocument>({
  kind: 'map',
  load: (client, id) => client.call('maps.get', { id }),
  save: (client, draft) => client.call('maps.save', draft),
})

export interface MapDraftState extends Draft<MapDocument> {
  /** Puts what an edit answered in place and remembers the way back; an edit that changes nothing answers null. */
  change: (label: string, content: MapContent | null) => boolean
}

/** The working copy of a free map, saving itself. */
export function useMapDraft(stored: MapDocument): MapDraftState {
  const client = useClient()
  const draft = useDraft(sessionFor(client, stored))
  function change(label: string, content: MapContent | null): boolean {
    if (content === null) return false
    const { title, topics, links } = draft.draft
    const before = { title, topics, links }
    draft.commit(label, {
      apply: (document) => ({ ...document, ...content }),
      revert: (document) => ({ ...document, ...before }),
    })
    return true
  }
  return { ...draft, change }
}
