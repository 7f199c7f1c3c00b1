import type { SearchHit } from '#shared/domain/search.ts'
import { requestCaret } from '../../ui/caret-request.ts'

/** Where something that was found opens: its address, and in a note the place in the text. */
export interface Stop extends Pick<SearchHit, 'kind' | 'id' | 'at'> {
  address: string
  title: string
}

/** Opens what was found at its place. */
export function openStop(
  history: { push: (address: string) => void },
  { kind, id, at, address }: Stop,
): void {
  if (kind === 'note' && at !== null) requestCaret(id, at)
  history.push(address)
}
