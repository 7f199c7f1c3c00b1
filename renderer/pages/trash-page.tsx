import { IconTrash } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { TrashedItem } from '#shared/domain/trash.ts'
import { useApiQuery, useReadOnly } from '../api/hooks.ts'
import { EraseDialog } from '../features/trash/erase-dialog.tsx'
import { TrashList } from '../features/trash/trash-list.tsx'
import { TrashedDocument } from '../features/trash/trashed-document.tsx'
import { useTrashActions } from '../features/trash/use-trash-actions.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useMessages } from '../ui/language.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'

/** What was removed: the list, and the one that is being looked at. */
export function TrashPage() {
  const texts = useMessages().trash
  const { kind, itemId, place } = useParams({ strict: false })
  const navigate = useNavigate()
  const list = useApiQuery('trash.list', {})
  const readOnly = useReadOnly()
  const actions = useTrashActions()
  const [toErase, setToErase] = useState<readonly TrashedItem[]>([])
  const [isAsking, setIsAsking] = useState(false)
  const items = list.data ?? []
  const chosen = items.find(
    (item) => item.kind === kind && item.id === itemId && String(item.place) === place,
  )

  function askToErase(chosenItems: readonly TrashedItem[]) {
    setToErase(chosenItems)
    setIsAsking(true)
  }

  async function restore(item: TrashedItem) {
    if ((await actions.restore(item)) !== null) await navigate({ to: '/trash' })
  }

  async function erase(chosenItems: readonly TrashedItem[]) {
    const isDone = await actions.erase(chosenItems)
    setIsAsking(false)
    if (isDone) await navigate({ to: '/trash' })
  }

  return (
    <PaneLayout
      id="trash"
      list={<TrashList items={items} readOnly={readOnly} onEmpty={() => askToErase(items)} />}
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {chosen ? (
        <TrashedDocument
          key={`${chosen.kind}/${chosen.id}/${chosen.place}`}
          item={chosen}
          readOnly={readOnly}
          isBusy={actions.isBusy}
          onRestore={() => void restore(chosen)}
          onErase={() => askToErase([chosen])}
        />
      ) : (
        list.data && (
          <EmptyState
            icon={<IconTrash size={32} stroke={1.4} />}
            {...(items.length === 0 ? texts.empty : texts.choose)}
          />
        )
      )}
      <EraseDialog
        opened={isAsking}
        items={toErase}
        isBusy={actions.isBusy}
        onConfirm={(chosenItems) => void erase(chosenItems)}
        onClose={() => setIsAsking(false)}
      />
    </PaneLayout>
  )
}
