import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { AppFailure } from '#shared/api/errors.ts'
import { bytesInMemory, type ByteSource } from '#shared/import/byte-source.ts'
import { crc32 } from '#shared/import/crc32.ts'
import { importLimits } from '#shared/import/limits.ts'
import { isSystemPath, sourcePathOf } from '#shared/import/source-path.ts'
import type { RefusedEntry, SourceFile, SourceTree } from '#shared/import/source-tree.ts'
import { readTar } from '#shared/import/tar.ts'
import { dataOffset, readZip, type ZipEntry } from '#shared/import/zip.ts'

const inflate = promisify(inflateRaw)
/** Some programs pack their zips into one more, in parts of this size at most. */
const largestPart = 256 * 1024 * 1024

/** Lists a zip archive. Nothing is unpacked before a reader asks for it, one file at a time. */
export async function openZipArchive(name: string, bytes: ByteSource): Promise<SourceTree> {
  const entries = await readZip(bytes)
  const parts = entries.filter((entry) => !isSystemPath(entry.name))
  const isWrapped = parts.length > 0 && parts.every((entry) => /^[^/\\]+\.zip$/i.test(entry.name))
  if (!isWrapped)
    return treeOf(
      name,
      entries.map((entry) => candidateOf(bytes, entry)),
    )
  const candidates: Candidate[] = []
  for (const part of parts) {
    if (part.size > largestPart) throw new AppFailure('too-large', 'A part of the archive is too large.')
    const inner = bytesInMemory(await unpack(bytes, part, largestPart))
    candidates.push(...(await readZip(inner)).map((entry) => candidateOf(inner, entry)))
  }
  return treeOf(name, candidates)
}

/** Lists a tar archive. */
export async function openTarArchive(name: string, bytes: ByteSource): Promise<SourceTree> {
  const entries = await readTar(bytes)
  return treeOf(
    name,
    entries.map((entry) => ({
      name: entry.name,
      size: entry.size,
      changedAt: entry.changedAt,
      isFile: true,
      async read() {
        if (entry.size > importLimits.fileBytes) throw new AppFailure('too-large', 'The file is too large.')
        return bytes.read(entry.offset, entry.size)
      },
    })),
  )
}

interface Candidate extends Omit<SourceFile, 'path'> {
  name: string
  isFile: boolean
}

function candidateOf(bytes: ByteSource, entry: ZipEntry): Candidate {
  const { name, size, changedAt, isLink } = entry
  return { name, size, changedAt, isFile: !isLink, read: () => unpack(bytes, entry, importLimits.fileBytes) }
}

function treeOf(name: string, candidates: readonly Candidate[]): SourceTree {
  const files = new Map<string, SourceFile>()
  const refused: RefusedEntry[] = []
  for (const { name: written, size, changedAt, isFile, read } of candidates) {
    const path = sourcePathOf(written)
    if (path === null || !isFile) refused.push({ path: written, code: 'not-readable' })
    // Of two under one name a reader could only ever show one.
    else if (files.has(path)) refused.push({ path, code: 'not-readable' })
    else if (!isSystemPath(path)) files.set(path, { path, size, changedAt, read })
  }
  return withoutWrapper({ name, files: [...files.values()], refused })
}

/** Many archives hold one folder with everything in it; the root of the source is that folder then. */
function withoutWrapper(tree: SourceTree): SourceTree {
  const [first] = tree.files
  const wrapper = first?.path.slice(0, first.path.indexOf('/') + 1) ?? ''
  if (wrapper === '' || !tree.files.every(({ path }) => path.startsWith(wrapper))) return tree
  const files = tree.files.map((file) => ({ ...file, path: file.path.slice(wrapper.length) }))
  return { ...tree, files }
}

/** The bytes of an entry, held to what its directory promised: neither more of them nor others. */
async function unpack(bytes: ByteSource, entry: ZipEntry, limit: number): Promise<Uint8Array> {
  const { size, packed, method, crc, isEncrypted } = entry
  if (size > limit || packed > limit) throw new AppFailure('too-large', 'The file is too large.')
  if (isEncrypted || method === 'other') {
    throw new AppFailure('file-not-supported', 'The file is encrypted or packed in a way of its own.')
  }
  const data = await bytes.read(await dataOffset(bytes, entry), packed)
  const content = method === 'stored' ? data : await inflateWithin(data, size)
  if (data.length !== packed || content.length !== size || crc32(content) !== crc) throw damaged()
  return content
}

async function inflateWithin(data: Uint8Array, size: number): Promise<Uint8Array> {
  try {
    // Ends as soon as more comes out than was promised.
    return await inflate(data, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw new AppFailure('file-not-supported', 'A file of the archive is damaged.', { cause: error })
  }
}

function damaged(): AppFailure {
  return new AppFailure('file-not-supported', 'A file of the archive is damaged.')
}
