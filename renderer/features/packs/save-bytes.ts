/** Hands bytes to the browser's downloads, which the desktop window has as well. */
export function saveBytes(bytes: Uint8Array, fileName: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser reads the address after this task; a minute is plenty and frees the memory again.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const longestName = 80

/** A title as the name of a file that every system takes. */
export function fileNameOf(parts: readonly string[], extension: string): string {
  const safe = parts
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
  return `${[...safe].slice(0, longestName).join('').trim()}.${extension}`
}
