/**
 * A short name for a text: the same text has the same one, and two texts practically never share one. It tells
 * whether a text is still the one that something belongs to; it guards nothing against intent.
 */
export function fingerprintOf(text: string): string {
  // Two lanes of 32 bits, mixed as in cyrb53, so that the result does not need the asynchronous hashes of a browser.
  let [low, high] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 2654435761)
    high = Math.imul(high ^ unit, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0')
  return `${hex(high)}${hex(low)}-${text.length}`
}
