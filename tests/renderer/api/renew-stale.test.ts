import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, onTestFinished, test, vi } from 'vitest'
import { renewStale } from '#renderer/api/renew-stale.ts'

test('a change that happens while something is read for the first time is not missed', async () => {
  const queries = new QueryClient()
  let stored = 'before'
  const release: (() => void)[] = []
  const observer = new QueryObserver(queries, {
    queryKey: ['list'],
    staleTime: Infinity,
    queryFn: async () => {
      const read = stored
      await new Promise<void>((resolve) => release.push(resolve))
      return read
    },
  })
  onTestFinished(observer.subscribe(() => undefined))
  await vi.waitFor(() => expect(release).toHaveLength(1))
  stored = 'after'
  renewStale(queries, ({ queryKey }) => queryKey[0] === 'list')
  release[0]?.()
  await vi.waitFor(() => expect(release).toHaveLength(2))
  release[1]?.()
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('after'))
})
