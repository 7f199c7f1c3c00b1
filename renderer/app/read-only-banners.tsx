import { Button } from '@mantine/core'
import { IconClockUp, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReadOnlyReason } from '#shared/domain/workspace.ts'
import { useApiMutation } from '../api/hooks.ts'
import { useMessages } from '../ui/language.tsx'
import { Banner } from './banner.tsx'

/** Says why nothing can be changed. A newer workspace has no way out but a newer Trivet. */
export function ReadOnlyBanner({ reason }: { reason: ReadOnlyReason }) {
  const messages = useMessages().shell.banner
  const retry = useApiMutation('workspace.retry')
  return (
    <Banner
      tone="warning"
      icon={<IconLock size={18} />}
      actions={
        reason === 'newer' ? null : (
          <Button
            size="compact-sm"
            loading={retry.isPending}
            onClick={() => retry.mutate({ readOnly: false })}
          >
            {messages.openForWriting}
          </Button>
        )
      }
    >
      <strong>{messages.readOnly}</strong> {messages.readOnlyReason[reason]}
    </Banner>
  )
}

/** Says that some items come from a newer Trivet; hidden for this session once read. */
export function NewerBanner({ count }: { count: number }) {
  const messages = useMessages().shell.banner
  const [hiddenCount, hide] = useState(0)
  if (count <= hiddenCount) return null
  return (
    <Banner tone="quiet" icon={<IconClockUp size={18} />} onDismiss={() => hide(count)}>
      {messages.newer(count)}
    </Banner>
  )
}
