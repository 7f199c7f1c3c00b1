import { IconPlugConnectedX } from '@tabler/icons-react'
import { useConnection } from '../api/connection.ts'
import { useApiQuery } from '../api/hooks.ts'
import { useMessages } from '../ui/language.tsx'
import { Banner } from './banner.tsx'
import { DamagedBanner } from './damaged-banner.tsx'
import { FailedBackupBanner } from './failed-backup-banner.tsx'
import { FailedSavesBanner } from './failed-saves-banner.tsx'
import { NewerBanner, ReadOnlyBanner } from './read-only-banners.tsx'

/** Everything the user should know before trusting what is on screen, the gravest first. */
export function Banners() {
  const status = useApiQuery('workspace.status', {}).data
  return (
    <>
      <ConnectionBanner />
      <FailedSavesBanner />
      {status?.state === 'open' && (
        <>
          {status.readOnly && <ReadOnlyBanner reason={status.readOnly} />}
          {status.damaged.length > 0 && <DamagedBanner files={status.damaged} />}
          {status.newer.length > 0 && <NewerBanner count={status.newer.length} />}
          <FailedBackupBanner />
        </>
      )}
    </>
  )
}

function ConnectionBanner() {
  const messages = useMessages().shell.banner
  const state = useConnection()
  if (state === 'connected') return null
  return (
    <Banner tone="danger" icon={<IconPlugConnectedX size={18} />}>
      {messages[state]}
    </Banner>
  )
}
