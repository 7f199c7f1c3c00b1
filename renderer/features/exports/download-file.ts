/** Hands a file to the browser's downloads. */
export function downloadFile(fileName: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser reads the address after this task; a minute is plenty and frees the memory again.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
