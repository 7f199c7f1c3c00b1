/** One item of Joplin: a note, a folder, a tag and so on, as it lies in an archive. */
export interface JoplinItem {
  id: string
  type: number
  title: string
  body: string
  /** The line of the file on which the body begins, counted from 1. */
  bodyLine: number
  /** A value of the block at the end; null where it is missing. */
  field: (name: string) => string | null
}

const fieldLine = /^([a-z_]+):(?: (.*))?$/

/**
 * Reads an item: its title, a blank line, its body, a blank line, and a block of fields that ends the file. Null for
 * anything else.
 */
export function readJoplinItem(text: string): JoplinItem | null {
  const lines = text.replace(/\n+$/, '').split('\n')
  const fields = new Map<string, string>()
  let start = lines.length
  while (start > 0) {
    const match = fieldLine.exec((lines[start - 1] ?? '').trimEnd())
    if (!match) break
    // The last of two is read first, and is the one that counts.
    if (!fields.has(match[1] ?? '')) fields.set(match[1] ?? '', (match[2] ?? '').trim())
    start -= 1
  }
  const type = Number(fields.get('type_'))
  const isWhole = start === 0 || (lines[start - 1] ?? '').trim() === ''
  if (!fields.has('type_') || !Number.isInteger(type) || !isWhole) return null
  const words = lines.slice(0, Math.max(0, start - 1))
  return {
    id: fields.get('id') ?? '',
    type,
    title: words[0] ?? '',
    body: words.slice(2).join('\n'),
    bodyLine: 3,
    field: (name) => fields.get(name) ?? null,
  }
}
