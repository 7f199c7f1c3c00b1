const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i

/** Says why a path can't be made on Windows, or in a synced folder; null where it can. */
export function problemOfPath(path: string): string | null {
  if (path === '' || path.startsWith('/') || /^[a-z]:/i.test(path)) return 'not below a folder'
  for (const name of path.split('/')) {
    if (name === '' || name === '.' || name === '..') return `a step “${name}”`
    if (/[<>:"\\|?*\p{Cc}\p{Surrogate}]/u.test(name)) return `a character in “${name}”`
    if (/[. ]$/.test(name) || name.startsWith(' ')) return `the ends of “${name}”`
    if (reserved.test(name.replace(/\..*$/s, '').trimEnd())) return `the kept name “${name}”`
    if (Buffer.byteLength(name) > 255) return `${Buffer.byteLength(name)} bytes`
    if (name !== name.normalize('NFC')) return `“${name}” in another Unicode form`
  }
  return null
}

/** What a name is to a system that tells neither case nor Unicode forms apart. */
export function nameKey(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase()
}
