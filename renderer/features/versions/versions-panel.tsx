import { useState } from 'react'
import type { DocumentKind } from '#shared/domain/document.ts'
import { useApiQuery } from '#renderer/api/hooks.ts'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import { VersionList } from './version-list.tsx'
import { VersionsDialog } from './versions-dialog.tsx'
import classes from './versions.module.css'

/** The versions of a document beside it; one that is chosen is compared in a larger view. */
export function VersionsPanel({ kind, id, name }: { kind: DocumentKind; id: string; name: string }) {
  const texts = useMessages().versions
  const list = useApiQuery('versions.list', { kind, id })
  const [chosen, setChosen] = useState<number | null>(null)
  if (list.error) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return null
  return (
    <>
      {list.data.length === 0 && <p className={classes.none}>{texts.noneText}</p>}
      <VersionList versions={list.data} chosen={null} onChoose={setChosen} />
      <VersionsDialog
        kind={kind}
        id={id}
        name={name}
        opened={chosen !== null}
        chosen={chosen}
        onChoose={setChosen}
        onClose={() => setChosen(null)}
      />
    </>
  )
}
