import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Client } from '#shared/api/client.ts'
import type { Input, MethodName, Output } from '#shared/api/contract.ts'
import type { AppFailure } from '#shared/api/errors.ts'

export const ClientContext = createContext<Client | null>(null)

/** A save answers with the whole document, so the view need not ask for it again. */
const itemQueryBySave: Partial<Record<MethodName, MethodName>> = {
  'accounts.save': 'accounts.get',
  'accounts.create': 'accounts.get',
  'notes.save': 'notes.get',
  'notes.create': 'notes.get',
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

/** Changes something; `mutateAsync(input)` resolves once the change is on disk. */
export function useApiMutation<M extends MethodName>(
  method: M,
): UseMutationResult<Output<M>, AppFailure, Input<M>> {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation<Output<M>, AppFailure, Input<M>>({
    mutationFn: (input) => client.call(method, input),
    onSuccess: (output) => {
      const item = itemQueryBySave[method]
      if (item && output && 'id' in output) queries.setQueryData([item, { id: output.id }], output)
    },
  })
}
