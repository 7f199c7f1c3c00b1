import { formatDocument } from '#shared/domain/document-text.ts'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

export type JsonObject = Record<string, unknown>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Writes a document as text, with its header first and in an order that never changes by itself. */
export function formatJson(value: object): string {
  return formatDocument(value)
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
