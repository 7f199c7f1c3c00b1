import { AppFailure } from '../api/errors.ts'
import { attachmentFile, attachmentsIn } from '../domain/attachment.ts'
import { documentKinds } from '../domain/document.ts'
import { readImageHeader } from '../domain/image-header.ts'
import type { Note } from '../domain/note.ts'
import { playbookId } from '../domain/playbook.ts'
import { readFrontMatter, type FrontMatter } from '../markdown/front-matter.ts'
import { libraryMaps } from '../markdown/link.ts'
import {
  documentAt,
  entryAt,
  parseVaultManifest,
  vaultManifestName,
  type VaultManifest,
} from '../markdown/vault-manifest.ts'
import type {
  ImportBundle,
  ImportedDocument,
  ImportIssue,
  ImportReader,
  ReadContext,
} from './import-bundle.ts'
import type { SourceFile, SourceTree } from './source-tree.ts'
import { withNameLinks, withOwnLinks } from './vault-links.ts'
import { noteFromMarkdown, withoutExportHead } from './vault-note.ts'

/** Reads back what Trivet exported: documents from their data, and what was changed in the Markdown since. */
export const readTrivetVault: ImportReader = {
  format: 'trivet',
  async recognise({ files }) {
    if (files.some(({ path }) => path === vaultManifestName)) return 1
    if (files.some(({ path }) => documentAt(path) !== null)) return 0.95
    for (const file of files.filter(({ path }) => path.endsWith('.md')).slice(0, 20)) {
      const bytes = await file.read().catch(() => new Uint8Array())
      if (readFrontMatter(textOf(bytes)) !== null) return 0.9
    }
    return 0
  },
  read: (tree, context) => new VaultReading(tree, context).read(),
}

/** A page whose words have to be looked at, because nothing else says them or because somebody changed them. */
interface Page {
  path: string
  text: string
  key: string | null
  changedAt: string | null
}

class VaultReading {
  private readonly tree: SourceTree
  private readonly context: ReadContext
  private readonly paths: ReadonlySet<string>
  private readonly issues: ImportIssue[] = []
  private readonly documents = new Map<string, ImportedDocument>()
  private readonly attachments: ImportBundle['attachments'] = []
  /** What every file shows: `note/k3f9`, `attachment/<hash>.png`. */
  private readonly keyByPath = new Map<string, string>()
  private manifest: VaultManifest = parseVaultManifest(null)
  private done = 0

  constructor(tree: SourceTree, context: ReadContext) {
    this.tree = tree
    this.context = context
    this.paths = new Set(tree.files.map(({ path }) => path))
  }

  async read(): Promise<ImportBundle> {
    const { files } = this.tree
    const bytes = await this.bytesOf(files.find(({ path }) => path === vaultManifestName))
    this.manifest = parseVaultManifest(bytes === null ? null : textOf(bytes))
    for (const { id, path } of this.manifest.byPath.values()) this.keyByPath.set(path, id)
    for (const file of files) if (documentAt(file.path)) await this.readDocument(file)
    for (const file of files) if (/\.(?:png|jpe?g|gif|webp)$/i.test(file.path)) await this.readPicture(file)
    const pages: Page[] = []
    for (const file of files) if (file.path.endsWith('.md')) pages.push(...(await this.readPage(file)))
    // Only now is it known what every page shows, so that links between them can be followed.
    for (const page of pages) this.takePage(page)
    this.leaveOutRemoved()
    this.reportMissingPictures()
    return { documents: [...this.documents.values()], attachments: this.attachments, issues: this.issues }
  }

  private issue(code: ImportIssue['code'], from: string, detail = ''): void {
    this.issues.push({ code, from, line: null, detail })
  }

  private async bytesOf(file: SourceFile | undefined): Promise<Uint8Array | null> {
    if (!file) return null
    this.context.step((this.done += 1), this.tree.files.length)
    try {
      return await file.read()
    } catch (error) {
      const isKnown = error instanceof AppFailure && /^(?:too-large|file-not-supported)$/.test(error.code)
      if (!isKnown) throw error
      this.issue(error.code === 'too-large' ? 'too-large' : 'not-readable', file.path)
      return null
    }
  }

  private isAsWritten(path: string, bytes: Uint8Array): boolean {
    return entryAt(this.manifest, path)?.sha256 === this.context.sha256(bytes)
  }

  private async readDocument(file: SourceFile): Promise<void> {
    const named = documentAt(file.path)
    const bytes = await this.bytesOf(file)
    if (named === null || bytes === null) return
    const key = `${named.kind}/${named.id}`
    const decoded = this.context.decode(named.kind, bytes, this.manifest.byId.get(key)?.path ?? file.path)
    if (decoded.state === 'newer') return this.issue('newer', file.path)
    if (decoded.state === 'damaged' || decoded.document.document.id !== named.id) {
      return this.issue('not-readable', file.path)
    }
    const isKnown = entryAt(this.manifest, file.path) !== undefined
    if (isKnown && !this.isAsWritten(file.path, bytes)) this.issue('changed-outside', file.path)
    this.documents.set(key, { ...decoded.document, isExact: true })
  }

  private async readPicture(file: SourceFile): Promise<void> {
    const bytes = await this.bytesOf(file)
    if (bytes === null) return
    const type = readImageHeader(bytes)?.type
    if (type === undefined) return this.issue('not-supported', file.path)
    const key = `attachment/${attachmentFile(this.context.sha256(bytes), type)}`
    const before = this.keyByPath.get(file.path)
    if (before !== undefined && before !== key) this.issue('changed-outside', file.path)
    this.keyByPath.set(file.path, key)
    this.attachments.push({ from: file.path, file: key.slice('attachment/'.length), bytes })
  }

  /** A page that says something which the data does not; none where it is as it was written. */
  private async readPage(file: SourceFile): Promise<Page[]> {
    const bytes = await this.bytesOf(file)
    if (bytes === null) return []
    const { path, changedAt } = file
    const entry = entryAt(this.manifest, path)
    if (entry !== undefined && this.isSaidElsewhere(entry.id) && this.isAsWritten(path, bytes)) return []
    const text = textOf(bytes)
    const fields = readFrontMatter(text)?.fields
    const key = entry?.id ?? (fields ? `${fields.ka_type}/${fields.ka_id}` : null)
    if (key !== null) this.keyByPath.set(path, key)
    return [{ path, text, key, changedAt }]
  }

  private isSaidElsewhere(key: string): boolean {
    if (key.startsWith('chapter/')) return this.documents.has(`playbook/${playbookId}`)
    return this.documents.has(key) || isDerived(key)
  }

  private takePage(page: Page): void {
    const { path, text, key } = page
    const isWritten = entryAt(this.manifest, path) !== undefined
    const known = key === null ? undefined : this.documents.get(key)
    const front = readFrontMatter(text)
    if (front === null) return isWritten ? this.issue('changed-outside', path) : this.addStranger(page)
    const { fields, body } = front
    if (fields.ka_type === 'chapter') return this.takeChapter(page, fields, body, isWritten)
    if (known?.kind === 'note' && isWritten) return this.takeNote(page, known.document, fields, body)
    // Whether a page that no manifest knows was changed nobody can tell; the data is the better witness.
    if (known !== undefined || (key !== null && isDerived(key))) {
      if (isWritten) this.issue('changed-outside', path)
      return
    }
    const note = noteFromMarkdown(fields, '', this.context)
    if (fields.ka_type === 'note') {
      return this.add(page, { ...note, body: this.linked(path, withoutExportHead(body, note, true)) })
    }
    this.issue('not-supported', path, fields.title)
    this.add(page, { ...note, id: this.context.newId(), body: this.linked(path, body) })
  }

  /** A page that somebody put into the folder. */
  private addStranger({ path, text, key, changedAt }: Page): void {
    const title = path.replace(/^.*\//, '').replace(/\.md$/, '')
    const dates = changedAt === null ? {} : { created: changedAt, updated: changedAt }
    const fields: FrontMatter = { title, ...dates, ka_id: '', ka_type: 'note', ka_schema: 1 }
    const note = noteFromMarkdown(fields, this.linked(path, text), this.context)
    this.add({ path, text, key, changedAt }, note)
  }

  private takeNote(
    { path }: Page,
    note: Note,
    { title, tags = [], aliases }: FrontMatter,
    body: string,
  ): void {
    const hasWorksheets = [...this.documents.values()].some(
      (one) => one.kind === 'worksheet' && one.document.note === note.id,
    )
    const linked = this.linked(path, withoutExportHead(body, note, hasWorksheets))
    const text = withNameLinks(linked, note.body)
    // One profile leaves other names out; in the others none are written where there are none.
    const others = aliases ?? (this.manifest.options?.profile === 'hugo' ? note.aliases : [])
    const edited = {
      ...{ ...note, title },
      tags: isSameSet(tags, note.tags) ? note.tags : tags,
      aliases: others,
      // The export ends every text with a line break, whether or not it had one.
      body: text === `${note.body}\n` ? note.body : text,
    }
    this.issue('changed-outside', path)
    this.documents.set(`note/${note.id}`, { kind: 'note', from: path, document: edited })
  }

  private takeChapter(page: Page, fields: FrontMatter, body: string, isWritten: boolean): void {
    const key = `playbook/${playbookId}`
    const known = this.documents.get(key)
    const words = this.linked(page.path, body)
    if (known?.kind !== 'playbook') {
      this.issue('not-supported', page.path, fields.title)
      const note = noteFromMarkdown(fields, words, this.context)
      return this.add(page, { ...note, id: this.context.newId() })
    }
    if (!isWritten) return
    const { document } = known
    const others = document.chapters.filter(({ id }) => id !== fields.ka_id)
    const present = document.chapters.find(({ id }) => id === fields.ka_id)
    const before = present ? document.chapters.indexOf(present) : others.length
    const chapters = [
      ...others.slice(0, before),
      { ...present, id: fields.ka_id, words },
      ...others.slice(before),
    ]
    this.issue('changed-outside', page.path)
    this.documents.set(key, { ...known, document: { ...document, chapters } })
  }

  private add({ path }: Page, note: Note): void {
    const isTaken = this.documents.has(`note/${note.id}`)
    const document = isTaken ? { ...note, id: this.context.newId() } : note
    this.documents.set(`note/${document.id}`, { kind: 'note', from: path, document })
  }

  private linked(path: string, body: string): string {
    return withOwnLinks(path, body, {
      keyOf: (target) => this.keyByPath.get(target) ?? null,
      hasFile: (target) => this.paths.has(target),
      onMissing: (href) => this.issue('link-not-found', path, href),
    })
  }

  /** A page that was removed on purpose takes its document with it. */
  private leaveOutRemoved(): void {
    for (const key of this.documents.keys()) {
      const page = this.manifest.byId.get(key)
      if (page === undefined || this.paths.has(page.path)) continue
      this.documents.delete(key)
      this.issue('deleted-outside', page.path)
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

/** What the export makes of other documents and of the built-in content: its page holds nothing of its own. */
function isDerived(key: string): boolean {
  const [kind, id = ''] = key.split('/')
  if (kind === 'method') return /^[A-Z]\d{2}$/.test(id)
  if (kind === 'map') return libraryMaps.some((map) => map.id === id)
  return !documentKinds.some((one) => one === kind)
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const set = new Set(a)
  return set.size === new Set(b).size && b.every((item) => set.has(item))
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
}
