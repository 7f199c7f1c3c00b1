import { Button } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { useState } from 'react'
import type { DamagedFile } from '#shared/domain/workspace.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { useApiMutation, useApiQuery } from '../api/hooks.ts'
import { useLocale, useMessages } from '../ui/language.tsx'
import { Banner } from './banner.tsx'
import classes from './banner.module.css'

/** Names each file that could not be understood, what was opened instead and where its bytes are. */
export function DamagedBanner({ files }: { files: readonly DamagedFile[] }) {
  const messages = useMessages().shell.banner
  const canReveal = useApiQuery('app.info', {}).data?.canReveal ?? false
  const reveal = useApiMutation('workspace.reveal').mutate
  const [open, setOpen] = useState(false)
  const [hiddenCount, hide] = useState(0)
  if (files.length <= hiddenCount) return null
  return (
    <Banner
      tone="warning"
      icon={<IconFileAlert size={18} />}
      onDismiss={() => hide(files.length)}
      actions={
        <>
          <Button size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? messages.hideFiles : messages.showFiles}
          </Button>
          {canReveal && (
            <Button size="compact-sm" onClick={() => reveal({})}>
              {messages.openFolder}
            </Button>
          )}
        </>
      }
      more={
        open && (
          <ul className={classes.files}>
            {files.map((file) => (
              <DamagedRow key={file.path} file={file} />
            ))}
          </ul>
        )
      }
    >
      <strong>{messages.damaged(files.length)}</strong>
    </Banner>
  )
}

function DamagedRow({ file }: { file: DamagedFile }) {
  const messages = useMessages().shell.banner
  const locale = useLocale()
  const { path, keptAs, recovered, recoveredFrom } = file
  const instead = recovered
    ? recoveredFrom
      ? messages.damagedRecovered(formatInstant(locale, recoveredFrom))
      : messages.damagedRecoveredUnknown
    : messages.damagedLost
  return (
    <li>
      <span className={classes.path}>{path}</span>
      <br />
      {instead}{' '}
      <span className={classes.kept}>
        {keptAs ? messages.damagedKept(keptAs) : messages.damagedUntouched}
      </span>
    </li>
  )
}
