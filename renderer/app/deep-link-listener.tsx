import { useEffect } from 'react'
import { writeDeepLink } from '#shared/link/deep-link.ts'
import { useClient } from '../api/hooks.ts'
import { router } from './router.tsx'

/**
 * Goes where a link from outside leads. It stands above the gate: without an open workspace the address is kept, and
 * followed once there is one.
 */
export function DeepLinkListener() {
  const client = useClient()
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.type !== 'deep-link') return
        const search = { to: writeDeepLink(event.link) }
        void router.navigate({ to: '/link', search })
      }),
    [client],
  )
  return null
}
