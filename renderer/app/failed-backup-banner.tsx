import { Button } from '@mantine/core'
import { IconArchiveOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApiQuery } from '../api/hooks.ts'
import { useMessages } from '../ui/language.tsx'
import { Banner } from './banner.tsx'

/** Says that the automatic backup did not work, until one has, or the reader hides this failure. */
export function FailedBackupBanner() {
  const { backups, errors } = useMessages()
  const last = useApiQuery('backup.status', {}).data?.last
  const [hidden, hide] = useState<string | null>(null)
  if (last?.outcome !== 'failed' || last.at === hidden) return null
  return (
    <Banner
      tone="warning"
      icon={<IconArchiveOff size={18} />}
      onDismiss={() => hide(last.at)}
      actions={
        <Button size="compact-sm" renderRoot={(props) => <Link to="/settings" {...props} />}>
          {backups.toSettings}
        </Button>
      }
    >
      {backups.failedBanner(errors[last.code ?? 'internal'])}
    </Banner>
  )
}
