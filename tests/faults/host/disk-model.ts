import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decoded, type SystemCall } from './system-calls.ts'

/**
 * What a disk may hold after the power was cut, as POSIX promises it and no more: the bytes of a file as of its last
 * fsync, the names in a folder as of the folder's last fsync. What came later may have arrived or not, the names of
 * one folder in the order in which they changed. A rename from one folder to another never loses the file: the old
 * name goes only when the new one is there.
 */
export interface DiskModel {
  /** How many moments there are at which the power can be cut: before the first call, and after each. */
  moments: number
  /** What had been said to be done by a moment. */
  saidAt(moment: number): string[]
  /** The state with nothing lost, as after a killed process. */
  keptAt(moment: number): DiskState
  /** States that a power cut at a moment may leave, each one different from the others. */
  cutAt(moment: number, random: () => number): DiskState[]
}

type Files = ReadonlyMap<string, Buffer | null>

export interface DiskState {
  /** How it came about, for the message of a failed test. */
  how: string
  /** Paths below the root; null for a folder. */
  files: Files
  /** The same for the same content. */
  digest: string
}

type NodeId = number
interface FileNode {
  kind: 'file'
  /** What it held after each call that changed it; `at` is the number of the call. */
  contents: { at: number; bytes: Buffer }[]
  syncedAt: number[]
}
interface FolderNode {
  kind: 'folder'
  /** Changes of names, each all or nothing. `after` must have happened to another folder before. */
  changes: {
    at: number
    names: [name: string, node: NodeId | null][]
    after?: { folder: NodeId; at: number }
  }[]
  syncedAt: number[]
}
type Node = FileNode | FolderNode

const randomStates = 4

/** Builds the model of a tree from what it was and from the calls that changed it. */
export async function modelDisk(root: string, calls: readonly SystemCall[]): Promise<DiskModel> {
  const nodes: Node[] = []
  const rootNode = await load(root)
  const said: { at: number; line: string }[] = []
  const positions = new Map<string, number>()
  let at = 0

  async function load(path: string): Promise<NodeId> {
    const folder: FolderNode = { kind: 'folder', changes: [], syncedAt: [0] }
    const id = nodes.push(folder) - 1
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const child = join(path, entry.name)
      const node = entry.isDirectory()
        ? await load(child)
        : nodes.push({
            kind: 'file',
            contents: [{ at: 0, bytes: await readFile(child) }],
            syncedAt: [0],
          }) - 1
      folder.changes.push({ at: 0, names: [[entry.name, node]] })
    }
    return id
  }

  function folderAt(id: NodeId): FolderNode {
    const node = nodes[id]
    if (node?.kind !== 'folder') throw new Error('A folder was expected.')
    return node
  }

  function entriesNow(id: NodeId): Map<string, NodeId> {
    return entriesOf(folderAt(id), folderAt(id).changes.length)
  }

  /** The folder and the name that a path means now; null for one outside of the tree. */
  function placeOf(path: string): { folder: NodeId; name: string; node: NodeId | null } | null {
    if (path === root || !path.startsWith(`${root}/`)) return null
    const parts = path.slice(root.length + 1).split('/')
    const name = parts.pop() ?? ''
    let folder = rootNode
    for (const part of parts) {
      const next = entriesNow(folder).get(part)
      if (next === undefined) return null
      folder = next
    }
    return { folder, name, node: entriesNow(folder).get(name) ?? null }
  }

  function nodeOf(path: string): NodeId | null {
    return path === root ? rootNode : (placeOf(path)?.node ?? null)
  }

  function write(path: string, bytes: Buffer, from: number): void {
    const id = nodeOf(path)
    const node = id === null ? null : nodes[id]
    if (node?.kind !== 'file') return
    const before = node.contents.at(-1)?.bytes ?? Buffer.alloc(0)
    const after = Buffer.alloc(Math.max(before.length, from + bytes.length))
    before.copy(after)
    bytes.copy(after, from)
    node.contents.push({ at, bytes: after })
  }

  function setName(path: string, node: NodeId | null): void {
    const place = placeOf(path)
    if (place) folderAt(place.folder).changes.push({ at, names: [[place.name, node]] })
  }

  function move(from: string, to: string): void {
    const source = placeOf(from)
    const target = placeOf(to)
    if (source?.node == null || !target) return
    if (source.folder === target.folder) {
      const names: [string, NodeId | null][] = [
        [source.name, null],
        [target.name, source.node],
      ]
      folderAt(source.folder).changes.push({ at, names })
      return
    }
    folderAt(target.folder).changes.push({ at, names: [[target.name, source.node]] })
    const after = { folder: target.folder, at }
    folderAt(source.folder).changes.push({ at, names: [[source.name, null]], after })
  }

  for (const call of calls) {
    at += 1
    const strings = [...call.words.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => decoded(hex))
    const paths = strings.map((text) => Buffer.from(text, 'latin1').toString('utf8'))
    const opened = /^(\d+)<([^>]*)>/.exec(call.words)
    const handle = opened?.[1] ?? ''
    const path = Buffer.from(decoded(opened?.[2] ?? ''), 'latin1').toString('utf8')
    const [first = '', second = ''] = paths
    switch (call.name) {
      case 'openat': {
        const fresh = /^(\d+)</.exec(call.result)?.[1]
        if (fresh !== undefined) positions.set(fresh, 0)
        const place = placeOf(first)
        if (!place) break
        if (place.node === null && call.words.includes('O_CREAT')) {
          const node = nodes.push({ kind: 'file', contents: [], syncedAt: [] }) - 1
          setName(first, node)
        } else if (call.words.includes('O_TRUNC') && place.node !== null) {
          const node = nodes[place.node]
          if (node?.kind === 'file') node.contents.push({ at, bytes: Buffer.alloc(0) })
        }
        break
      }
      case 'write':
      case 'writev': {
        const bytes = Buffer.from(strings.join(''), 'latin1')
        if (handle === '1') for (const line of bytes.toString().trim().split('\n')) said.push({ at, line })
        const position = positions.get(handle) ?? 0
        positions.set(handle, position + bytes.length)
        write(path, bytes, position)
        break
      }
      case 'pwrite64':
      case 'pwritev':
        write(
          path,
          Buffer.from(strings.join(''), 'latin1'),
          Number(/, (\d+)$/.exec(call.words.trim())?.[1] ?? 0),
        )
        break
      case 'fsync':
      case 'fdatasync': {
        const id = nodeOf(path)
        if (id !== null) nodes[id]?.syncedAt.push(at)
        break
      }
      case 'rename':
      case 'renameat':
      case 'renameat2':
        move(first, second)
        break
      case 'link':
      case 'linkat':
        setName(second, nodeOf(first))
        break
      case 'unlink':
      case 'unlinkat':
      case 'rmdir':
        setName(first, null)
        break
      case 'mkdir':
      case 'mkdirat':
        setName(first, nodes.push({ kind: 'folder', changes: [], syncedAt: [] }) - 1)
        break
      case 'chmod':
      case 'fchmod':
        break
      default:
        if (nodeOf(path) !== null || paths.some((one) => placeOf(one))) {
          throw new Error(`The model does not know ${call.name}.`)
        }
    }
  }
  const moments = at + 1

  function stateOf(moment: number, how: string, choose: Chooser): DiskState {
    const lengths = new Map<NodeId, number>()
    nodes.forEach((node, id) => {
      if (node.kind !== 'folder') return
      const all = node.changes.filter((change) => change.at <= moment).length
      const synced = lastBefore(node.syncedAt, moment)
      const least = node.changes.filter((change) => change.at <= synced).length
      lengths.set(id, least + choose.changes(all - least))
    })
    // A name that went has its new one in the other folder.
    for (let again = true; again;) {
      again = false
      for (const [id, length] of lengths) {
        for (const { after } of folderAt(id).changes.slice(0, length)) {
          if (!after) continue
          const needed = folderAt(after.folder).changes.filter((change) => change.at <= after.at).length
          if ((lengths.get(after.folder) ?? 0) >= needed) continue
          lengths.set(after.folder, needed)
          again = true
        }
      }
    }
    const contents = new Map<NodeId, Buffer>()
    const files = new Map<string, Buffer | null>()
    collect(rootNode, '')
    return { how: `${how} at ${moment}`, files, digest: digestOf(files) }

    function collect(id: NodeId, prefix: string): void {
      for (const [name, child] of entriesOf(folderAt(id), lengths.get(id) ?? 0)) {
        const node = nodes[child]
        const path = prefix === '' ? name : `${prefix}/${name}`
        if (node?.kind === 'folder') {
          files.set(path, null)
          collect(child, path)
        } else if (node) files.set(path, contentOf(child, node))
      }
    }

    function contentOf(id: NodeId, node: FileNode): Buffer {
      const present = contents.get(id)
      if (present) return present
      const synced = lastBefore(node.syncedAt, moment)
      const safe = node.contents.filter((content) => content.at <= synced).at(-1)?.bytes ?? Buffer.alloc(0)
      const latest = node.contents.filter((content) => content.at <= moment).at(-1)?.bytes ?? safe
      const bytes = latest.equals(safe) ? safe : choose.content(safe, latest)
      contents.set(id, bytes)
      return bytes
    }
  }

  return {
    moments,
    saidAt: (moment) => said.filter((one) => one.at <= moment).map(({ line }) => line),
    keptAt: (moment) => stateOf(moment, 'killed', kept),
    cutAt(moment, random) {
      const chosen = (part: number) => Math.floor(random() * (part + 1))
      const some: Chooser = {
        changes: chosen,
        content: (safe, latest) => damagedBy(chosen(4), safe, latest),
      }
      const states = [
        stateOf(moment, 'nothing unsynced arrived', { changes: () => 0, content: (safe) => safe }),
        stateOf(moment, 'names without bytes', { ...kept, content: (safe) => safe }),
        stateOf(moment, 'names and NULs', { ...kept, content: (_, latest) => Buffer.alloc(latest.length) }),
        stateOf(moment, 'bytes without names', { ...kept, changes: () => 0 }),
        ...Array.from({ length: randomStates }, () => stateOf(moment, 'some arrived', some)),
      ]
      return [...new Map(states.map((state) => [state.digest, state])).values()]
    },
  }
}

/** What of the unsynced part arrived: how many changes of a folder's names, and which bytes of a file. */
interface Chooser {
  changes(unsynced: number): number
  content(safe: Buffer, latest: Buffer): Buffer
}

const kept: Chooser = { changes: (unsynced) => unsynced, content: (_, latest) => latest }

function damagedBy(kind: number, safe: Buffer, latest: Buffer): Buffer {
  switch (kind) {
    case 0:
      return safe
    case 1:
      return Buffer.alloc(latest.length)
    case 2:
      return latest.subarray(0, Math.floor(latest.length / 2))
    case 3:
      return Buffer.concat([latest.subarray(0, Math.floor(latest.length / 2)), Buffer.alloc(64)])
    default:
      return latest
  }
}

function entriesOf(folder: FolderNode, length: number): Map<string, NodeId> {
  const entries = new Map<string, NodeId>()
  for (const { names } of folder.changes.slice(0, length)) {
    for (const [name, node] of names) {
      if (node === null) entries.delete(name)
      else entries.set(name, node)
    }
  }
  return entries
}

function lastBefore(moments: readonly number[], moment: number): number {
  return moments.filter((one) => one <= moment).at(-1) ?? -1
}

function digestOf(files: Files): string {
  const hash = createHash('sha1')
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${bytes === null ? 'folder' : bytes.length}\0`)
    if (bytes) hash.update(bytes)
  }
  return hash.digest('hex')
}

/** Puts a state on the real disk, in the place of whatever is there. */
export async function putOnDisk({ files }: DiskState, root: string): Promise<void> {
  await rm(root, { recursive: true, force: true })
  await mkdir(root, { mode: 0o700 })
  for (const [path, bytes] of files) {
    if (bytes === null) await mkdir(join(root, path), { mode: 0o700 })
    else await writeFile(join(root, path), bytes, { mode: 0o600 })
  }
}
