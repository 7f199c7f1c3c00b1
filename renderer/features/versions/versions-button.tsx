import { ActionIcon, Tooltip } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import type { DocumentKind } from '#shared/domain/document.ts'
import { useApiQuery } from '#renderer/api/hooks.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { VersionsDialog } from './versions-dialog.tsx'

/** Opens the versions of a document that has no panels of its own. */
export function VersionsButton({ kind, id }: { kind: DocumentKind; id: string }) {
  const texts = useMessages().versions
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Tooltip label={texts.title}>
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={texts.title}
          aria-haspopup="dialog"
          onClick={() => setOpened(true)}
        >
          <IconHistory size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {opened && <OpenVersions kind={kind} id={id} onClose={() => setOpened(false)} />}
    </>
  )
}

function OpenVersions({ kind, id, onClose }: { kind: DocumentKind; id: string; onClose: () => void }) {
  const locale = useLocale()
  const present = useApiQuery('versions.read', { kind, id, sequence: null, locale })
  const latest = useApiQuery('versions.list', { kind, id }).data?.find(({ state }) => state === 'readable')
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <VersionsDialog
      kind={kind}
      id={id}
      name={present.data?.name ?? ''}
      opened
      chosen={chosen ?? latest?.sequence ?? null}
      onChoose={setChosen}
      onClose={onClose}
    />
  )
}
