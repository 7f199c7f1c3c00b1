import type { NameLink } from './find-links.ts'
import { foldName, linkableKinds, type FormerName, type Linkable, type LinkName } from './link-name.ts'

/** Who is meant by a name. */
export interface LinkIndex {
  /** The one that a name leads to: notes before accounts, cases, methods and pressures, the oldest first. */
  resolveName(name: string): Linkable | null
  /** Where a link leads; null when it is broken. */
  resolve(link: Pick<NameLink, 'explicit' | 'name' | 'whole'>): Linkable | null
  /** What a thing is called: the first of its names. */
  nameOf(target: Linkable): string | null
  /** Every name there is, as it was given. */
  names(): readonly LinkName[]
}

const linkableKey = ({ kind, id }: Linkable) => `${kind}/${id}`
const rankOf = new Map(linkableKinds.map((kind, rank) => [kind, rank]))

/**
 * Makes names findable. A former name leads to whom it was given before all others: nobody meant anything else by it
 * when it was written.
 */
export function createLinkIndex(
  names: readonly LinkName[],
  formerNames: readonly FormerName[] = [],
): LinkIndex {
  const byName = new Map<string, LinkName>()
  const called = new Map<string, string>()
  for (const entry of names) {
    const key = foldName(entry.name)
    const present = byName.get(key)
    if (!present || comesBefore(entry, present)) byName.set(key, entry)
    const thing = linkableKey(entry)
    if (!called.has(thing)) called.set(thing, entry.name)
  }
  const former = new Map<string, Linkable>(
    formerNames.map(({ kind, id, from }) => [foldName(from), { kind, id }]),
  )

  function resolveName(name: string): Linkable | null {
    const key = foldName(name)
    const found = former.get(key) ?? byName.get(key)
    return found ? { kind: found.kind, id: found.id } : null
  }

  return {
    resolveName,
    resolve({ explicit, name, whole }) {
      if (explicit && called.has(linkableKey(explicit))) return explicit
      return resolveName(whole) ?? resolveName(name)
    },
    nameOf: (target) => called.get(linkableKey(target)) ?? null,
    names: () => names,
  }
}

function comesBefore(a: LinkName, b: LinkName): boolean {
  const rank = (rankOf.get(a.kind) ?? 0) - (rankOf.get(b.kind) ?? 0)
  if (rank !== 0) return rank < 0
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt
  return a.id < b.id
}
