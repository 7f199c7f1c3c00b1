import type { Worksheet } from '#shared/domain/worksheet.ts'
import { useClient } from '../../api/hooks.ts'
import { createDraftRegistry } from '../../ui/draft-registry.ts'
import { useDraft, type Draft } from '../../ui/use-draft.ts'

const worksheetDrafts = createDraftRegistry<Worksheet>({
  kind: 'worksheet',
  load: (client, id) => client.call('worksheets.get', { id }),
  save: (client, draft) => client.call('worksheets.save', draft),
})

/** The working copy of a worksheet, saving itself. */
export function useWorksheetDraft(worksheet: Worksheet): Draft<Worksheet> {
  return useDraft(worksheetDrafts(useClient(), worksheet))
}
