import type { MapReference } from '../domain/export.ts'

/** The ids of everything that has a map of its own. */
export interface MapOwners {
  accounts: readonly { id: string }[]
  maps: readonly { id: string }[]
  methods: readonly { id: string }[]
}

/** Which map the address `trivet://map/<id>` means, where it names none of the library's; null for one that is gone. */
export function mapAtAddress(id: string, { accounts, maps, methods }: MapOwners): MapReference | null {
  const isOneOf = (owners: readonly { id: string }[]) => owners.some((owner) => owner.id === id)
  if (isOneOf(maps)) return { kind: 'free', id }
  if (isOneOf(accounts)) return { kind: 'account', id }
  return isOneOf(methods) ? { kind: 'method', id } : null
}
