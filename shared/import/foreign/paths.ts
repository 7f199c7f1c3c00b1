/** The folder of a file, empty at the root. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The ending of a file's name in lower case, without the dot. */
export function endingOf(path: string): string {
  return /[^.]\.([A-Za-z0-9]{1,10})$/.exec(fileNameOf(path))?.[1]?.toLowerCase() ?? ''
}

/** The name of a file without its ending. */
export function stemOf(path: string): string {
  const name = fileNameOf(path)
  const ending = endingOf(path)
  return ending === '' ? name : name.slice(0, -ending.length - 1)
}

/** Whether a name ends like a text in Markdown. */
export function isMarkdownName(path: string): boolean {
  return ['md', 'markdown', 'mdown', 'mkd'].includes(endingOf(path))
}

/** Where an address leads as seen from a folder; null when that is outside of the source. */
export function joinPath(folder: string, address: string): string | null {
  const isFromRoot = address.startsWith('/')
  const segments = isFromRoot || folder === '' ? [] : folder.split('/')
  for (const segment of address.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return null
  }
  return segments.join('/')
}

/** Takes the percent signs out of an address; what is no valid escape stays as it is. */
export function decodeAddress(address: string): string {
  return address.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}

/** What two spellings of one path have in common. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

const otherFiles =
  /^(?:svg|bmp|tiff?|heic|avif|ico|pdf|docx?|xlsx?|pptx?|csv|zip|mp[34]|m4a|wav|ogg|flac|webm|mov|mkv|canvas|base|drawio|excalidraw)$/

/** Whether a name is one of a file that is no text. */
export function hasFileEnding(path: string): boolean {
  return isPictureName(path) || otherFiles.test(endingOf(path))
}

/** Whether a file is called like a picture that a note may hold. */
export function isPictureName(path: string): boolean {
  return /^(?:png|jpe?g|gif|webp)$/.test(endingOf(path))
}
