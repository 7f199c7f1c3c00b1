const halves = [
  { seed: 0xdeadbeef, factor: 0x9e3779b1 },
  { seed: 0x41c6ce57, factor: 0x5f356495 },
]
const hexDigits = 8

/**
 * A short name for a text that tells it from other versions of itself: 64 bits as 16 hexadecimal digits, the
 * same on every machine. It guards against nobody; where texts matter they are compared themselves.
 */
export function fingerprintOf(text: string): string {
  return halves
    .map(({ seed, factor }) => {
      let hash = seed
      for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), factor)
        hash = (hash << 13) | (hash >>> 19)
      }
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
      return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(hexDigits, '0')
    })
    .join('')
}
