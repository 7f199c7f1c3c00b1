/** Hands a file to the browser's downloads; Electron asks where to put it. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after this task; a minute is plenty and frees the memory again.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** A name that every system takes for a file. */
export function fileNameFor(label: string, ending: string): string {
  const name = label
    .replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 80)
  return `${name === '' ? 'table' : name}.${ending}`
}
