const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const headerKeys = ['schema', 'revision', 'id', 'createdAt', 'updatedAt']

export type JsonObject = Record<string, unknown>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Writes a document as text. The header stands first and the order never changes by itself, so that a
 * version control or sync tool shows only what the user changed.
 */
export function formatJson(value: object): string {
  const entries = Object.entries(value)
  const header = headerKeys.flatMap((key) => entries.filter(([name]) => name === key))
  const rest = entries.filter(([name]) => !headerKeys.includes(name))
  return `${JSON.stringify(Object.fromEntries([...header, ...rest]), null, 2)}\n`
}

export type DecodedJson = { ok: true; value: unknown } | { ok: false; reason: string }

/** Reads bytes as JSON. A byte order mark is tolerated; bytes that are not UTF-8 are refused, never replaced. */
export function decodeJson(bytes: Uint8Array): DecodedJson {
  if (bytes.length === 0) return { ok: false, reason: 'empty file' }
  let text: string
  try {
    text = strictUtf8.decode(bytes)
  } catch {
    return { ok: false, reason: 'not UTF-8' }
  }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, reason: 'not JSON' }
  }
}
