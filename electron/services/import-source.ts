import { lstat, open, readdir, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import { bytesInMemory, type ByteSource } from '#shared/import/byte-source.ts'
import { importLimits } from '#shared/import/limits.ts'
import { isSystemPath, sourcePathOf } from '#shared/import/source-path.ts'
import type { RefusedEntry, SourceFile, SourceTree } from '#shared/import/source-tree.ts'
import { isTar } from '#shared/import/tar.ts'
import { isZip } from '#shared/import/zip.ts'
import { errnoOf } from '../storage/failures.ts'
import { openTarArchive, openZipArchive } from './import-archive.ts'

/** Something that the user chose to import: a place on the disk, or bytes that a window handed over. */
export type ChosenSource = { path: string } | { name: string; bytes: Uint8Array }

/**
 * Lists what is to be imported: a folder, a zip or tar archive, or a single file. Fails with `folder-unreadable`,
 * `file-not-supported` or `too-large`; single entries that can't be taken are named in `refused`.
 */
export async function openImportSource(source: ChosenSource): Promise<SourceTree> {
  if ('bytes' in source) {
    return openFile(source.name, bytesInMemory(source.bytes), null)
  }
  const path = await realpath(source.path).catch((error: unknown) => {
    throw new AppFailure('folder-unreadable', 'What is to be imported is not there.', { cause: error })
  })
  const stats = await lstat(path)
  if (stats.isDirectory()) return openFolder(path)
  if (!stats.isFile()) throw new AppFailure('file-not-supported', 'Only folders and files can be imported.')
  return openFile(basename(path), fileOnDisk(path, stats.size), stats.mtime.toISOString())
}

async function openFile(name: string, bytes: ByteSource, changedAt: string | null): Promise<SourceTree> {
  const start = await bytes.read(0, 512)
  if (isZip(start)) return openZipArchive(name, bytes)
  if (isTar(start)) return openTarArchive(name, bytes)
  const path = sourcePathOf(name.replace(/^.*[/\\]/, ''))
  if (path === null) throw new AppFailure('file-not-supported', 'The file has no usable name.')
  return { name, files: [{ path, size: bytes.size, changedAt, read: () => readWhole(bytes) }] }
}

async function openFolder(root: string): Promise<SourceTree> {
  const files: SourceFile[] = []
  const refused: RefusedEntry[] = []
  let total = 0

  async function walk(folder: string, above: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      if (above === '')
        throw new AppFailure('folder-unreadable', 'list the folder to import', { cause: error })
      refused.push({ path: above.slice(0, -1), code: 'not-readable' })
      return []
    })
    // The order of the disk differs from system to system, and with it what would be read first.
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const name = above + entry.name
      if (isSystemPath(entry.isDirectory() ? `${name}/x` : name)) continue
      const path = sourcePathOf(name)
      // A link may lead anywhere, also out of the folder that was chosen; it is named and not followed.
      if (path === null || !(entry.isFile() || entry.isDirectory())) {
        refused.push({ path: name, code: 'not-readable' })
      } else if (entry.isDirectory()) {
        await walk(join(folder, entry.name), `${name}/`)
      } else {
        const place = join(folder, entry.name)
        const stats = await lstat(place).catch(() => null)
        if (!stats?.isFile()) {
          refused.push({ path, code: 'not-readable' })
          continue
        }
        total += stats.size
        if (files.length >= importLimits.files)
          throw new AppFailure('too-large', 'The folder holds too many files.')
        if (total > importLimits.sourceBytes) throw new AppFailure('too-large', 'The folder holds too much.')
        const read = () => readWhole(fileOnDisk(place, stats.size))
        files.push({ path, size: stats.size, changedAt: stats.mtime.toISOString(), read })
      }
    }
  }

  await walk(root, '')
  return { name: basename(root), files, refused }
}

async function readWhole(bytes: ByteSource): Promise<Uint8Array> {
  if (bytes.size > importLimits.fileBytes) throw new AppFailure('too-large', 'The file is too large.')
  return bytes.read(0, bytes.size)
}

/** A file on the disk, opened anew for each stretch: an import reads ten thousand, and holds none open. */
function fileOnDisk(path: string, size: number): ByteSource {
  return {
    size,
    async read(from, length) {
      try {
        const handle = await open(path, 'r')
        try {
          // What has come to stand here since, a link or a pipe, is not what was listed.
          if (!(await handle.stat()).isFile())
            throw new AppFailure('file-not-supported', 'It is no ordinary file.')
          const wanted = Math.max(0, Math.min(length, size - from))
          const buffer = new Uint8Array(wanted)
          let filled = 0
          while (filled < wanted) {
            const { bytesRead } = await handle.read(buffer, filled, wanted - filled, from + filled)
            if (bytesRead === 0) break
            filled += bytesRead
          }
          return buffer.subarray(0, filled)
        } finally {
          await handle.close()
        }
      } catch (error) {
        if (error instanceof AppFailure) throw error
        throw new AppFailure('file-not-supported', `read a file to import: ${errnoOf(error) ?? ''}`, {
          cause: error,
        })
      }
    },
  }
}
