const headerKeys = ['schema', 'revision', 'id', 'createdAt', 'updatedAt']

/**
 * Writes a document as text. The header stands first and the order never changes by itself, so that a
 * version control or sync tool shows only what the user changed.
 */
export function formatDocument(document: object): string {
  const entries = Object.entries(document)
  const header = headerKeys.flatMap((key) => entries.filter(([name]) => name === key))
  const rest = entries.filter(([name]) => !headerKeys.includes(name))
  return `${JSON.stringify(Object.fromEntries([...header, ...rest]), null, 2)}\n`
}
