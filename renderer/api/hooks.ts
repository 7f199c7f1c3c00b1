import {
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { createContext, useCallback, useContext } from 'react'
import type { Client } from '#shared/api/client.ts'
import type { Input, MethodName, Output } from '#shared/api/contract.ts'
import type { AppFailure } from '#shared/api/errors.ts'

export const ClientContext = createContext<Client | null>(null)

/** A call that answers with what another would read spares the view from asking again. */
const queryAnsweredBy: Partial<Record<MethodName, MethodName>> = {
  'accounts.save': 'accounts.get',
  'accounts.create': 'accounts.get',
  'notes.save': 'notes.get',
  'notes.create': 'notes.get',
  'assessments.save': 'assessments.get',
  'assessments.create': 'assessments.get',
  'reviews.save': 'reviews.get',
  'reviews.create': 'reviews.get',
  'worksheets.save': 'worksheets.get',
  'worksheets.create': 'worksheets.get',
  'settings.save': 'settings.get',
  'content.setSeen': 'content.updates',
  'workspace.create': 'workspace.status',
  'workspace.open': 'workspace.status',
  'workspace.retry': 'workspace.status',
  'workspace.close': 'workspace.status',
}

/** The client itself, for calls that are neither a query nor a mutation of a view. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useClient needs an ApiProvider above it.')
  return client
}

/** Reads through the cache; host events make it read again. */
export function useApiQuery<M extends MethodName>(
  method: M,
  input: Input<M>,
  options: { enabled?: boolean } = {},
): UseQueryResult<Output<M>, AppFailure> {
  const client = useClient()
  return useQuery<Output<M>, AppFailure>({
    queryKey: [method, input],
    queryFn: () => client.call(method, input),
    enabled: options.enabled ?? true,
  })
}

/** Reads the same of several; an entry is undefined until it is there. */
export function useApiQueries<M extends MethodName>(
  method: M,
  inputs: readonly Input<M>[],
): (Output<M> | undefined)[] {
  const client = useClient()
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [method, input],
      queryFn: () => client.call(method, input),
    })),
    combine: (results) => results.map(({ data }) => data),
  })
}

/** Changes something; `mutateAsync(input)` resolves once the change is on disk. */
export function useApiMutation<M extends MethodName>(
  method: M,
): UseMutationResult<Output<M>, AppFailure, Input<M>> {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation<Output<M>, AppFailure, Input<M>>({
    mutationFn: (input) => client.call(method, input),
    onSuccess: (output) => {
      const query = queryAnsweredBy[method]
      if (query && output) queries.setQueryData([query, 'id' in output ? { id: output.id } : {}], output)
    },
  })
}

/** True while nothing, or not this document, may be changed; unknown counts as writable, the host decides. */
export function useReadOnly(documentId?: string): boolean {
  const status = useApiQuery('workspace.status', {}).data
  if (status?.state !== 'open') return false
  return status.readOnly !== null || (documentId !== undefined && status.newer.includes(documentId))
}

/** Forgets what was read of a workspace's documents, for when another one opens. */
export function useForgetDocuments(): () => void {
  const queries = useQueryClient()
  return useCallback(
    () => void queries.resetQueries({ predicate: ({ queryKey: [method] }) => isAboutDocuments(method) }),
    [queries],
  )
}

function isAboutDocuments(method: unknown): boolean {
  return (
    typeof method === 'string' &&
    /^(accounts|notes|links|methods|worksheets|cases|assessments|reviews|playbook|today|attachments|trash|versions)\./.test(
      method,
    )
  )
}
