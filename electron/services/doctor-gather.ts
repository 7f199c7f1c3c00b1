import { createHash } from 'node:crypto'
import { lstat, readdir, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { attachmentFile, attachmentsIn, attachmentTypeOf } from '#shared/domain/attachment.ts'
import { documentKinds, type DocumentKind } from '#shared/domain/document.ts'
import { nameOfDocument, type DocumentOfKind } from '#shared/domain/document-of-kind.ts'
import { readImageHeader } from '#shared/domain/image-header.ts'
import { createBatchJournal } from '../storage/batch-journal.ts'
import { codecOfKind } from '../storage/codec-of-kind.ts'
import { decodeDocument, folderOfKind } from '../storage/document-codec.ts'
import { idOfName } from '../storage/document-files.ts'
import { namesIn, readBytes } from '../storage/durable-file.ts'
import { errnoOf } from '../storage/failures.ts'
import { createFormerNames } from '../storage/former-names.ts'
import { createImportJournal } from '../storage/import-journal.ts'
import { decodeJson, isJsonObject } from '../storage/json-text.ts'
import { forEachAtOnce } from '../storage/keyed-queue.ts'
import { attachmentFolder } from '../storage/workspace-folder.ts'
import { lockHolderOf, privateFolder } from '../storage/workspace-lock.ts'
import { manifestName, readManifest } from '../storage/workspace-manifest.ts'
import { goodCopyOf } from './doctor-copies.ts'
import type { Evidence, SeenDocument, SeenEntry } from './doctor-evidence.ts'
import type { Job } from './jobs.ts'

const readersAtOnce = 16

export interface GatherInput {
  /** The real folder of the workspace. */
  folder: string
  historyDir: string
  now: string
  /** Whether this very program has it open for writing: then the lock is its own. */
  isOpenHere: boolean
  job: Job
}

/** Looks at every file of a workspace. Reads only; what can't be read is part of what was seen. */
export async function gatherEvidence(input: GatherInput): Promise<Evidence> {
  const { folder, historyDir, now, isOpenHere, job } = input
  const manifest = await readManifest(folder, historyDir, now)
  const history = manifest.state === 'none' ? null : join(historyDir, manifest.manifest.id)
  const entries = await seeEntries(folder)
  const documents = await seeDocuments(folder, history, job)
  const isMissing = manifest.state === 'none' || (manifest.state === 'damaged' && manifest.bytes === null)
  return {
    workspace: folder,
    manifest: isMissing ? 'missing' : manifest.state,
    hasManifestCopy: manifest.state === 'damaged' && manifest.report.recovered,
    lock: await seeLock(folder, isOpenHere),
    entries,
    documents,
    changes: await seeChanges(folder),
    formerNames: await seeFormerNames(folder),
    attachments: await seeAttachments(folder, job),
    trashedAttachments: await seeTrashedAttachments(folder),
    damagedVersions: history === null ? [] : await seeVersions(history, job),
    brokenLinks: [],
    expectedFolders: Object.values(folderOfKind),
  }
}

/** Everything that is Trivet's, in folders or beside them; other folders in the workspace are the user's affair. */
async function seeEntries(folder: string): Promise<SeenEntry[]> {
  const seen: SeenEntry[] = []
  async function see(place: string, descend: boolean): Promise<void> {
    const entry = await seeEntry(folder, place).catch(() => null)
    if (entry === null) return
    seen.push(entry)
    if (!descend || entry.type !== 'folder') return
    const names = await readdir(join(folder, place)).catch(() => [])
    await forEachAtOnce(names.sort(), readersAtOnce, (name) => see(`${place}/${name}`, true))
  }
  await see('.', false)
  await see(manifestName, false)
  const names = await readdir(folder)
  for (const name of names.filter((one) => /^(?:\.trivet-|workspace\.json\.corrupt-)/.test(one))) {
    await see(name, false)
  }
  for (const name of [...Object.values(folderOfKind), attachmentFolder, privateFolder]) await see(name, true)
  return seen.sort((a, b) => (a.place < b.place ? -1 : 1))
}

async function seeEntry(folder: string, place: string): Promise<SeenEntry> {
  const path = join(folder, place)
  const stats = await lstat(path)
  const type = stats.isSymbolicLink()
    ? 'link'
    : stats.isFile()
      ? 'file'
      : stats.isDirectory()
        ? 'folder'
        : 'other'
  const leadsSomewhere = type !== 'link' || (await stat(path).then(Boolean, () => false))
  return { place, type, mode: process.platform === 'win32' ? null : stats.mode & 0o777, leadsSomewhere }
}

async function seeDocuments(folder: string, history: string | null, job: Job): Promise<SeenDocument[]> {
  const files: { kind: DocumentKind; id: string }[] = []
  for (const kind of documentKinds) {
    const names = await namesIn(join(folder, folderOfKind[kind])).catch(() => [])
    files.push(...names.sort().flatMap((name) => idsIn(kind, name)))
  }
  const seen: SeenDocument[] = []
  await forEachAtOnce(files, readersAtOnce, async ({ kind, id }) => {
    job.checkpoint()
    seen.push(await seeDocument(folder, history, kind, id))
    job.report('reading', seen.length, files.length)
  })
  return seen.sort((a, b) => (a.place < b.place ? -1 : 1))
}

function idsIn(kind: DocumentKind, name: string): { kind: DocumentKind; id: string }[] {
  const id = idOfName(name)
  return id === null ? [] : [{ kind, id }]
}

async function seeDocument<K extends DocumentKind>(
  folder: string,
  history: string | null,
  kind: K,
  id: string,
): Promise<SeenDocument> {
  const place = `${folderOfKind[kind]}/${id}.json`
  const seen = { kind, id, place, name: '', reason: '', hasCopy: false, attachments: [] }
  let bytes: Uint8Array | null
  try {
    bytes = await readBytes(join(folder, place))
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    return { ...seen, state: 'unreadable', reason: errnoOf(cause) ?? errnoOf(error) ?? '' }
  }
  if (bytes === null) return { ...seen, state: 'unreadable', reason: 'ENOENT' }
  const codec = codecOfKind[kind]
  const decoded = decodeDocument<DocumentOfKind[K]>(codec, bytes, id)
  const attachments = [...attachmentsIn(Buffer.from(bytes).toString('utf8'))]
  if (decoded.state === 'damaged') {
    const hasCopy =
      history !== null && (await goodCopyOf(codec, join(history, folderOfKind[kind]), id)) !== null
    return { ...seen, attachments, state: 'damaged', reason: decoded.reason, hasCopy }
  }
  const name = decoded.document === null ? '' : nameOfDocument(kind, decoded.document).name
  const state = decoded.state === 'good' && decoded.migrated ? 'older' : decoded.state
  return { ...seen, name, attachments, state }
}

async function seeLock(folder: string, isOpenHere: boolean): Promise<Evidence['lock']> {
  const isThere = await lstat(join(folder, privateFolder, 'lock')).then(Boolean, () => false)
  if (!isThere) return { state: 'none' }
  const holder = await lockHolderOf(folder)
  if (holder === null) return { state: 'stale' }
  const isHere = holder.hostname === hostname()
  return isOpenHere && isHere && holder.pid === process.pid
    ? { state: 'own' }
    : { state: 'held', holder, isHere }
}

async function seeChanges(folder: string): Promise<Evidence['changes']> {
  const journals = [
    {
      name: 'batches',
      ending: '.json',
      pending: await createBatchJournal(folder)
        .pending()
        .catch(() => []),
    },
    {
      name: 'imports',
      ending: '.jsonl',
      pending: await createImportJournal(folder)
        .pending()
        .catch(() => []),
    },
  ]
  const found: Evidence['changes'] = []
  for (const { name, ending, pending } of journals) {
    const readable = new Set(pending.map(({ id, direction }) => `${id}.${direction}${ending}`))
    const files = await namesIn(join(folder, privateFolder, name)).catch(() => [])
    for (const file of files.filter((one) => one.endsWith(ending)).sort()) {
      found.push({ place: `${privateFolder}/${name}/${file}`, isReadable: readable.has(file) })
    }
  }
  return found
}

async function seeFormerNames(folder: string): Promise<Evidence['formerNames']> {
  const bytes = await readBytes(join(folder, privateFolder, 'former-names.json')).catch(
    () => new Uint8Array(),
  )
  if (bytes === null) return 'none'
  // An empty list is what a reader makes of a damaged file too, so the bytes themselves decide.
  const json = decodeJson(bytes)
  if (!json.ok || !Array.isArray(json.value)) return 'damaged'
  const names = await createFormerNames(folder).read()
  return names.length === json.value.length ? 'good' : 'damaged'
}

async function seeAttachments(folder: string, job: Job): Promise<Evidence['attachments']> {
  const files = (await namesIn(join(folder, attachmentFolder)).catch(() => [])).sort()
  const seen: Evidence['attachments'] = []
  let done = 0
  // One at a time: each may be twenty megabytes.
  for (const file of files) {
    job.checkpoint()
    job.report('verifying', (done += 1), files.length)
    const type = attachmentTypeOf(file)
    if (type === null) continue
    const bytes = await readBytes(join(folder, attachmentFolder, file)).catch(() => null)
    const hash = bytes === null ? '' : createHash('sha256').update(bytes).digest('hex')
    const isGood =
      bytes !== null && attachmentFile(hash, type) === file && readImageHeader(bytes)?.type === type
    seen.push({ file, isGood })
  }
  return seen
}

async function seeTrashedAttachments(folder: string): Promise<string[]> {
  const used = new Set<string>()
  for (const kind of Object.values(folderOfKind)) {
    const trash = join(folder, privateFolder, 'trash', kind)
    for (const name of await namesIn(trash).catch(() => [])) {
      const bytes = await readBytes(join(trash, name)).catch(() => null)
      if (bytes !== null)
        for (const file of attachmentsIn(Buffer.from(bytes).toString('utf8'))) used.add(file)
    }
  }
  return [...used].sort()
}

/** Versions that are no documents any more. Only their form is asked; a version of an older schema is a good one. */
async function seeVersions(history: string, job: Job): Promise<Evidence['damagedVersions']> {
  const damaged: Evidence['damagedVersions'] = []
  for (const kind of Object.values(folderOfKind)) {
    const ids = await namesIn(join(history, kind)).catch(() => [])
    await forEachAtOnce(ids, readersAtOnce, async (id) => {
      job.checkpoint()
      const names = await namesIn(join(history, kind, id)).catch(() => [])
      for (const name of names.filter((one) => one.endsWith('.json'))) {
        const bytes = await readBytes(join(history, kind, id, name)).catch(() => new Uint8Array())
        const json = bytes === null ? null : decodeJson(bytes)
        const isGood = json === null || (json.ok && isJsonObject(json.value) && json.value['id'] === id)
        const reason = json?.ok === false ? json.reason : 'another document’s id'
        if (!isGood) damaged.push({ place: `history/${kind}/${id}/${name}`, reason })
      }
    })
  }
  return damaged
}
