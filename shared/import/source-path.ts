import { importLimits } from './limits.ts'

/** Files that systems put into folders and archives by themselves, and what is never somebody's text. */
const systemNames = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.localized|Icon\r)$/i
const systemFolders = /^(?:__MACOSX|\.git|\.svn|node_modules|\.Trash|\.trash|\$RECYCLE\.BIN)$/

/** True for what no import ever looks at. */
export function isSystemPath(path: string): boolean {
  const segments = path.split('/')
  const name = segments.pop() ?? ''
  return systemNames.test(name) || name.startsWith('._') || segments.some((one) => systemFolders.test(one))
}

/**
 * The path of an entry as a source tree holds it: with `/`, in NFC, relative. Null for a name that leads out of the
 * root, is no name at all, or lies too deep.
 */
export function sourcePathOf(name: string): string | null {
  const path = name
    .replaceAll('\\', '/')
    .normalize('NFC')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/{2,}/g, '/')
  if (path === '' || path.includes('\0') || path.startsWith('/') || /^[A-Za-z]:/.test(path)) return null
  const segments = path.split('/')
  if (segments.length > importLimits.depth || path.length > 4096) return null
  return segments.some((segment) => segment === '' || segment === '.' || segment === '..') ? null : path
}
