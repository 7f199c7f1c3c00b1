const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Writes bytes as base64; here, where neither Node nor a browser is at hand. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const group = (a << 16) | (b << 8) | c
    const known = Math.min(3, bytes.length - at)
    const text = [18, 12, 6, 0].map((shift) => letters[(group >> shift) & 63] ?? '').join('')
    parts.push(text.slice(0, known + 1).padEnd(4, '='))
  }
  return parts.join('')
}
