/** Puts an item back where it stood before it was taken away. */
export function putBack<T>(items: readonly T[], index: number, item: T): T[] {
  return [...items.slice(0, index), item, ...items.slice(index)]
}
