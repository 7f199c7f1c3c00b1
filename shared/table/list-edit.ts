/** One action of a user on a list whose items have an id: what changes, what comes and what goes. */
export interface ListChange<Item> {
  patches: readonly { id: string; before: Partial<Item>; after: Partial<Item> }[]
  /** New items, each with the place it gets. */
  added: readonly { item: Item; index: number }[]
  /** Items that go, each with the place it had. */
  removed: readonly { item: Item; index: number }[]
  moved?: { id: string; from: number; to: number }
}

/** A change to a list that can be taken back without losing what was written since. */
export interface ListEdit<Item> {
  apply: (items: readonly Item[]) => Item[]
  revert: (items: readonly Item[]) => Item[]
}

/**
 * Turns a change into the way there and the way back. Going back restores the touched fields only, takes the added
 * items out and puts the removed ones where they were.
 */
export function listEdit<Item extends { id: string }>(change: ListChange<Item>): ListEdit<Item> {
  const { patches, added, removed, moved } = change
  const ids = (list: readonly { item: Item }[]) => new Set(list.map(({ item }) => item.id))
  const addedIds = ids(added)
  const removedIds = ids(removed)
  const after = new Map(patches.map((patch) => [patch.id, patch.after]))
  const before = new Map(patches.map((patch) => [patch.id, patch.before]))
  return {
    apply(items) {
      const kept = items.filter(({ id }) => !removedIds.has(id) && !addedIds.has(id))
      const whole = insertAll(patchAll(kept, after), added)
      return moved ? moveTo(whole, moved.id, moved.to) : whole
    },
    revert(items) {
      const back = moved ? moveTo(items, moved.id, moved.from) : items
      const kept = back.filter(({ id }) => !removedIds.has(id) && !addedIds.has(id))
      return insertAll(patchAll(kept, before), removed)
    },
  }
}

/** The fields of an item that a patch would overwrite, as they are. */
export function fieldsBefore<Item extends object>(item: Item, patch: Partial<Item>): Partial<Item> {
  const before: Partial<Item> = {}
  for (const key of Object.keys(patch) as (keyof Item)[]) before[key] = item[key]
  return before
}

function patchAll<Item extends { id: string }>(
  items: readonly Item[],
  patches: ReadonlyMap<string, Partial<Item>>,
): Item[] {
  return items.map((item) => {
    const patch = patches.get(item.id)
    return patch ? { ...item, ...patch } : item
  })
}

function insertAll<Item>(items: readonly Item[], inserts: readonly { item: Item; index: number }[]): Item[] {
  const whole = [...items]
  for (const { item, index } of [...inserts].sort((one, other) => one.index - other.index)) {
    whole.splice(Math.min(index, whole.length), 0, item)
  }
  return whole
}

function moveTo<Item extends { id: string }>(items: readonly Item[], id: string, index: number): Item[] {
  const item = items.find((candidate) => candidate.id === id)
  if (!item) return [...items]
  const rest = items.filter((candidate) => candidate !== item)
  rest.splice(Math.min(index, rest.length), 0, item)
  return rest
}
