import { AppFailure } from '#shared/api/errors.ts'

/** Reads the bytes of a file that a window handed over. Fails with `invalid-input` where any of it would be lost. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64')
  const padding = /={0,2}$/.exec(text)?.[0].length ?? 0
  // The decoder skips what it does not know; a text that loses something that way is not what was meant.
  if (bytes.length === 0 || text.length % 4 !== 0 || bytes.length !== (text.length / 4) * 3 - padding) {
    throw new AppFailure('invalid-input', 'The file is not encoded in base64.', { fields: ['base64'] })
  }
  return bytes
}
