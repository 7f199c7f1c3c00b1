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
    const before = contentOf(draft.draft)
    const after = contentOf(content)
    draft.commit(label, {
      apply: (document) => ({ ...document, ...after }),
      revert: (document) => ({ ...document, ...before }),
    })
    return true
  }
  return { ...draft, change }
}

/** Without the header: an edit hands back all that it was given, and the revision of then is not that of later. */
function contentOf({ title, topics, links }: MapContent): MapContent {
  return { title, topics, links }
}
