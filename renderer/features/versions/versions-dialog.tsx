import { Modal } from '@mantine/core'
import { useEffect } from 'react'
import type { DocumentKind } from '#shared/domain/document.ts'
import { useApiQuery, useReadOnly } from '#renderer/api/hooks.ts'
import { useCommands } from '#renderer/ui/commands.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import { useVersionActions } from './use-version-actions.ts'
import { VersionList } from './version-list.tsx'
import { VersionView } from './version-view.tsx'
import classes from './versions.module.css'

interface VersionsDialogProps {
  kind: DocumentKind
  id: string
  /** Whose versions these are, for the title. */
  name: string
  opened: boolean
  /** The version that is compared with the present; null before one was chosen. */
  chosen: number | null
  onChoose: (sequence: number) => void
  onClose: () => void
}

/** All versions of a document at the left, and one of them against the present at the right. */
export function VersionsDialog({ opened, onClose, ...props }: VersionsDialogProps) {
  const { versions, common } = useMessages()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="min(1240px, 94vw)"
      title={versions.of(props.name.trim() || common.untitled)}
      classNames={{ body: classes.dialog ?? '' }}
    >
      <VersionsOf {...props} />
    </Modal>
  )
}

function VersionsOf({
  kind,
  id,
  chosen,
  onChoose,
}: Omit<VersionsDialogProps, 'opened' | 'onClose' | 'name'>) {
  const texts = useMessages().versions
  const readOnly = useReadOnly(id)
  const commands = useCommands()
  const list = useApiQuery('versions.list', { kind, id })
  const actions = useVersionActions(kind, id)
  const versions = list.data ?? []
  const version = versions.find(({ sequence }) => sequence === chosen)

  // The present side is what is on the disk, so what was typed a moment ago goes there first.
  useEffect(() => void commands.run('flush'), [commands])

  if (list.error) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
  if (list.data && versions.length === 0) return <EmptyState title={texts.none} text={texts.noneText} />
  return (
    <>
      <nav className={classes.side} aria-label={texts.title}>
        <VersionList versions={versions} chosen={chosen} onChoose={onChoose} />
      </nav>
      {version ? (
        <VersionView
          key={version.sequence}
          kind={kind}
          id={id}
          version={version}
          readOnly={readOnly}
          actions={actions}
        />
      ) : (
        <p className={classes.remark}>{texts.choose}</p>
      )}
    </>
  )
}
