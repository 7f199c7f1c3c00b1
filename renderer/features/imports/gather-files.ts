import { AppFailure } from '#shared/api/errors.ts'
import { importLimits } from '#shared/import/limits.ts'
import { isSystemPath } from '#shared/import/source-path.ts'

/** What a window hands to the host: one file, or a folder packed into a zip. */
export interface GatheredSource {
  name: string
  isFolder: boolean
  base64: string
}

/** A file with its place below what was chosen. */
export interface PlacedFile {
  path: string
  file: File
}

/** Packs what the user dropped or chose. Fails with `too-large`, `file-not-supported` when there is nothing. */
export async function gatherFiles(files: readonly PlacedFile[]): Promise<GatheredSource> {
  const wanted = files.filter(({ path }) => !isSystemPath(path))
  const [first] = wanted
  if (!first) throw new AppFailure('file-not-supported', 'There is no file in it.')
  const bytes = wanted.reduce((sum, { file }) => sum + file.size, 0)
  if (bytes > importLimits.fileBytes * 4) throw new AppFailure('too-large', 'There is too much in it.')
  if (wanted.length === 1 && !first.path.includes('/')) {
    return { name: first.path, isFolder: false, base64: await encode(first.file) }
  }
  const root = first.path.split('/')[0] ?? ''
  const archive = await packed(wanted)
  return { name: root, isFolder: true, base64: await encode(new Blob([archive])) }
}

async function packed(files: readonly PlacedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate')
  const entries: Record<string, [Uint8Array, { mtime: Date }]> = {}
  for (const { path, file } of files) {
    entries[path] = [new Uint8Array(await file.arrayBuffer()), { mtime: new Date(file.lastModified) }]
  }
  return new Uint8Array(zipSync(entries, { level: 1 }))
}

async function encode(blob: Blob): Promise<string> {
  if (blob.size > importLimits.fileBytes) throw new AppFailure('too-large', 'The file is too large.')
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(new AppFailure('file-not-supported', 'The file could not be read.'))
    reader.readAsDataURL(blob)
  })
  return url.slice(url.indexOf(',') + 1)
}

/** The files of a field of a form, a folder's with their paths. */
export function placedFiles(list: FileList): PlacedFile[] {
  return Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, file }))
}

/** The files of what was dropped, folders walked. What is no file, such as a text, is left out. */
export async function droppedFiles(data: DataTransfer): Promise<PlacedFile[]> {
  // The list is only there while the event lasts.
  const files = placedFiles(data.files)
  const entries = Array.from(data.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const found: PlacedFile[] = []
  for (const entry of entries) await walk(entry, '', found)
  // What a program hands over without a place on the disk is a file all the same.
  return found.length > 0 ? found : files
}

async function walk(entry: FileSystemEntry, above: string, found: PlacedFile[]): Promise<void> {
  const path = above + entry.name
  if (found.length > importLimits.files) throw new AppFailure('too-large', 'There are too many files in it.')
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    found.push({ path, file })
  } else if (isFolder(entry)) {
    const reader = entry.createReader()
    for (;;) {
      // A folder answers with a hundred at a time until nothing is left.
      const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      )
      if (batch.length === 0) break
      for (const child of batch) await walk(child, `${path}/`, found)
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
