import { AppFailure } from '../api/errors.ts'
import {
  attachmentAddress,
  attachmentFile,
  attachmentFileSchema,
  attachmentsIn,
} from '../domain/attachment.ts'
import { documentKinds, type DocumentKind } from '../domain/document.ts'
import { readImageHeader } from '../domain/image-header.ts'
import type { Note } from '../domain/note.ts'
import type { Playbook } from '../domain/playbook.ts'
import { readFrontMatter, type FrontMatter } from '../markdown/front-matter.ts'
import { fileOfLink, rewriteFileLinks } from './file-links.ts'
import type {
  ImportBundle,
  ImportedDocument,
  ImportIssue,
  ImportReader,
  ReadContext,
} from './import-bundle.ts'
import type { SourceFile, SourceTree } from './source-tree.ts'
import { noteFromMarkdown, withNameLinks, withoutExportHead } from './vault-note.ts'
import { readVaultManifest, sidecarAt, vaultManifestName, type VaultManifest } from './vault-manifest.ts'

/** Reads back what Trivet exported: documents from their data, and what was changed in the Markdown since. */
export const readTrivetVault: ImportReader = {
  format: 'trivet',
  async recognise({ files }) {
    if (files.some(({ path }) => path === vaultManifestName)) return 1
    if (files.some(({ path }) => sidecarAt(path) !== null)) return 0.95
    for (const file of files.filter(({ path }) => path.endsWith('.md')).slice(0, 20)) {
      const text = await readText(file).catch(() => '')
      if (readFrontMatter(text) !== null) return 0.9
    }
    return 0
  },
  read: (tree, context) => new VaultReading(tree, context).read(),
}

/** Addresses that notes can hold, by the kind that a file shows. */
const addressKinds = new Set(['account', 'note', 'method', 'case', 'worksheet', 'map'])

class VaultReading {
  private readonly issues: ImportIssue[] = []
  private readonly documents = new Map<string, ImportedDocument>()
  private readonly attachments: ImportBundle['attachments'] = []
  private readonly files: Map<string, SourceFile>
  private readonly tree: SourceTree
  private readonly context: ReadContext
  private manifest: VaultManifest | null = null
  /** What every file shows: `note/k3f9`, `attachment/<hash>.png`. */
  private readonly keyByPath = new Map<string, string>()
  private readonly texts = new Map<string, string>()
  private done = 0

  constructor(tree: SourceTree, context: ReadContext) {
    this.tree = tree
    this.context = context
    this.files = new Map(tree.files.map((file) => [file.path, file]))
  }

  async read(): Promise<ImportBundle> {
    const manifestFile = this.files.get(vaultManifestName)
    this.manifest = readVaultManifest(manifestFile ? await this.bytesOf(manifestFile) : null)
    for (const { key, path } of this.manifest?.byPath.values() ?? []) this.keyByPath.set(path, key)
    const sidecars = this.tree.files.filter(({ path }) => sidecarAt(path) !== null)
    for (const file of sidecars) await this.readSidecar(file)
    const pictures = this.tree.files.filter(({ path }) => /\.(?:png|jpe?g|gif|webp)$/i.test(path))
    for (const file of pictures) await this.readPicture(file)
    const pages = this.tree.files.filter(({ path }) => path.endsWith('.md'))
    const changed: SourceFile[] = []
    for (const file of pages) if (await this.isChanged(file)) changed.push(file)
    for (const file of changed) this.takeChanged(file)
    this.leaveOutRemoved()
    this.reportMissingPictures()
    return { documents: [...this.documents.values()], attachments: this.attachments, issues: this.issues }
  }

  private issue(code: ImportIssue['code'], from: string, detail = ''): void {
    this.issues.push({ code, from, line: null, detail })
  }

  private async bytesOf(file: SourceFile): Promise<Uint8Array | null> {
    this.context.step((this.done += 1), this.tree.files.length)
    try {
      return await file.read()
    } catch (error) {
      const isKnown =
        error instanceof AppFailure && (error.code === 'too-large' || error.code === 'file-not-supported')
      if (!isKnown) throw error
      this.issue(error.code === 'too-large' ? 'too-large' : 'not-readable', file.path)
      return null
    }
  }

  /** Null where the file was not written by an export, as far as is known. */
  private hashOf(path: string): string | null {
    return this.manifest?.byPath.get(path)?.sha256 ?? null
  }

  private async readSidecar(file: SourceFile): Promise<void> {
    const named = sidecarAt(file.path)
    const bytes = await this.bytesOf(file)
    if (named === null || bytes === null) return
    const decoded = this.context.decode(named.kind, bytes, file.path)
    if (decoded.state === 'newer') return this.issue('newer', file.path)
    if (decoded.state === 'damaged') return this.issue('not-readable', file.path, decoded.reason)
    if (decoded.document.document.id !== named.id) return this.issue('not-readable', file.path, named.id)
    const hash = this.hashOf(file.path)
    if (hash !== null && hash !== this.context.sha256(bytes)) this.issue('changed-outside', file.path)
    this.documents.set(`${named.kind}/${named.id}`, { ...decoded.document, isExact: true })
  }

  private async readPicture(file: SourceFile): Promise<void> {
    const bytes = await this.bytesOf(file)
    const type = bytes === null ? undefined : readImageHeader(bytes)?.type
    if (bytes === null) return
    if (type === undefined) return this.issue('not-supported', file.path)
    const name = attachmentFile(this.context.sha256(bytes), type)
    const key = this.keyByPath.get(file.path)
    if (key?.startsWith('attachment/') === true && key !== `attachment/${name}`)
      this.issue('changed-outside', file.path)
    this.keyByPath.set(file.path, `attachment/${name}`)
    this.attachments.push({ from: file.path, file: name, bytes })
  }

  /** Reads a page and tells whether anything has to be taken from it, beyond what the data says. */
  private async isChanged(file: SourceFile): Promise<boolean> {
    const bytes = await this.bytesOf(file)
    if (bytes === null) return false
    const hash = this.hashOf(file.path)
    const key = this.keyByPath.get(file.path)
    const isOurs = hash !== null && hash === this.context.sha256(bytes)
    if (isOurs && key !== undefined && (this.documents.has(key) || !isNote(key))) {
      // Pages of what has no data of its own, such as built-in methods, say nothing that has to come back.
      if (this.documents.has(key) || !needsData(key) || this.hasData()) return false
    }
    const text = textOf(bytes)
    this.texts.set(file.path, text)
    const front = readFrontMatter(text)
    if (key === undefined && front !== null)
      this.keyByPath.set(file.path, `${front.fields.ka_type}/${front.fields.ka_id}`)
    return true
  }

  private hasData(): boolean {
    return this.tree.files.some(({ path }) => sidecarAt(path) !== null)
  }

  private takeChanged(file: SourceFile): void {
    const text = this.texts.get(file.path) ?? ''
    const front = readFrontMatter(text)
    const key = this.keyByPath.get(file.path) ?? ''
    const known = this.documents.get(key)
    const isWritten = this.hashOf(file.path) !== null
    if (front === null)
      return known ? this.issue('changed-outside', file.path) : this.takeStranger(file, text)
    const { fields, body } = front
    if (fields.ka_type === 'chapter') return this.takeChapter(file, fields, body)
    if (known?.kind === 'note') return this.takeNote(file, known.document, fields, body)
    // Without a manifest nobody can tell whether the page was changed; the data is the better witness.
    if (known) return this.manifest === null ? undefined : this.issue('changed-outside', file.path)
    if (fields.ka_type === 'note') {
      const note = noteFromMarkdown(fields, '', this.context)
      return this.add(file, { ...note, body: this.linked(file, withoutExportHead(body, note, true)) })
    }
    if (isBuiltUp(key)) {
      if (isWritten) this.issue('changed-outside', file.path)
      return
    }
    this.issue('not-supported', file.path, fields.ka_type)
    const note = noteFromMarkdown({ ...fields, ka_id: '' }, this.linked(file, body), this.context)
    this.add(file, note)
  }

  /** A page that somebody put into the folder. */
  private takeStranger(file: SourceFile, text: string): void {
    const name = file.path.replace(/^.*\//, '').replace(/\.md$/, '')
    const fields: FrontMatter = { title: name, ka_id: '', ka_type: 'note', ka_schema: 1 }
    const created = file.changedAt === null ? {} : { created: file.changedAt, updated: file.changedAt }
    this.add(file, noteFromMarkdown({ ...fields, ...created }, this.linked(file, text), this.context))
  }

  private takeNote(file: SourceFile, note: Note, { title, tags, aliases }: FrontMatter, body: string): void {
    if (this.manifest === null) return
    const hasWorksheets = [...this.documents.values()].some(
      (one) => one.kind === 'worksheet' && one.document.note === note.id,
    )
    const linked = this.linked(file, withoutExportHead(body, note, hasWorksheets))
    const text = withNameLinks(linked, note.body)
    const edited = {
      ...note,
      title,
      tags: sameSet(tags ?? [], note.tags) ? note.tags : (tags ?? []),
      aliases: aliases === undefined ? note.aliases : aliases,
      // The export ends every text with a line break, whether or not it had one.
      body: text === `${note.body}\n` ? note.body : text,
    }
    this.issue('changed-outside', file.path)
    this.documents.set(`note/${note.id}`, { kind: 'note', from: file.path, document: edited, isExact: true })
  }

  private takeChapter(file: SourceFile, fields: FrontMatter, body: string): void {
    const known = this.documents.get('playbook/playbook')
    if (known?.kind !== 'playbook') {
      this.issue('not-supported', file.path, fields.title)
      return this.add(file, noteFromMarkdown({ ...fields, ka_id: '' }, this.linked(file, body), this.context))
    }
    if (this.manifest === null) return
    const words = this.linked(file, body)
    const { chapters } = known.document
    const present = chapters.find(({ id }) => id === fields.ka_id)
    const others: Playbook['chapters'] = present
      ? chapters.map((chapter) => (chapter.id === fields.ka_id ? { ...chapter, words } : chapter))
      : [...chapters, { id: fields.ka_id, words }]
    this.issue('changed-outside', file.path)
    this.documents.set('playbook/playbook', { ...known, document: { ...known.document, chapters: others } })
  }

  private add(file: SourceFile, note: Note): void {
    const key = `note/${note.id}`
    const isTaken = this.documents.has(key)
    const document = isTaken ? { ...note, id: this.context.newId() } : note
    this.documents.set(`note/${document.id}`, { kind: 'note', from: file.path, document })
  }

  /** The text with links of ours in the place of links to files of the export. */
  private linked(file: SourceFile, body: string): string {
    return rewriteFileLinks(body, ({ href }) => {
      const target = fileOfLink(file.path, href)
      if (target === null) return null
      const [kind = '', id = ''] = (this.keyByPath.get(target.path) ?? '').split('/')
      if (kind === 'attachment' && attachmentFileSchema.safeParse(id).success) return attachmentAddress(id)
      if (kind === 'account-map') return `trivet://map/${id}`
      if (addressKinds.has(kind) && id !== '') return `trivet://${kind}/${id}`
      if (!this.files.has(target.path)) this.issue('link-not-found', file.path, href)
      return null
    })
  }

  /** A page that was removed on purpose takes its document with it. */
  private leaveOutRemoved(): void {
    for (const [key, imported] of this.documents) {
      const page = this.manifest?.byKey.get(key)
      if (page === undefined || this.files.has(page.path)) continue
      this.documents.delete(key)
      this.issue('deleted-outside', page.path, imported.from)
    }
  }

  private reportMissingPictures(): void {
    const here = new Set(this.attachments.map(({ file }) => file))
    for (const { from, document } of this.documents.values()) {
      for (const file of attachmentsIn(JSON.stringify(document))) {
        if (!here.has(file)) this.issue('attachment-missing', from, file)
      }
    }
  }
}

function isNote(key: string): boolean {
  return key.startsWith('note/')
}

/** What the export makes of other documents, and what it writes of the built-in content. */
function isBuiltUp(key: string): boolean {
  return !needsData(key) || key.startsWith('method/') || key === 'map/pressures'
}

function needsData(key: string): boolean {
  const kind = key.slice(0, key.indexOf('/'))
  return documentKinds.some((one: DocumentKind) => one === kind)
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const set = new Set(a)
  return set.size === new Set(b).size && b.every((item) => set.has(item))
}

async function readText(file: SourceFile): Promise<string> {
  return textOf(await file.read())
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
}
