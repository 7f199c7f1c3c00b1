import { zipSync, type Zippable } from 'fflate'
import { AppFailure } from '#shared/api/errors.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'
import type { ExportReport, ExportScope, ExportWarning } from '#shared/domain/export.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Method, MethodSummary } from '#shared/domain/method.ts'
import { playbookId } from '#shared/domain/playbook.ts'
import type { Worksheet } from '#shared/domain/worksheet.ts'
import { usesOf } from '#shared/map/map-material.ts'
import { planExport, type ExportSource } from '#shared/markdown/plan-export.ts'
import type { ContentNames } from '#shared/markdown/playbook-to-markdown.ts'
import type { ContentLibrary } from './content-library.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import { writeExport } from './export-folder.ts'
import type { ReservedFolders } from './folder-policy.ts'
import { entryOf, exportManifestName, formatManifest } from './export-manifest.ts'

export interface ExportDependencies {
  workspace(): WorkspaceStore
  methods(): Promise<MethodSummary[]>
  method(id: string): Promise<Method>
  content: ContentLibrary
  folders: { resolve(handle: string): string }
  /** Where no export may go, besides the workspace itself. */
  reserved: ReservedFolders
  now: () => string
}

interface ExportRequest {
  scope: ExportScope
  locale: Locale
}

/** Takes the user's work out of Trivet as Markdown: into a folder, or as one zip with the same files. */
export interface ExportService {
  toFolder(request: ExportRequest & { folder: string }): Promise<ExportReport>
  archive(request: ExportRequest): Promise<{ fileName: string; base64: string; report: ExportReport }>
}

export function createExportService(dependencies: ExportDependencies): ExportService {
  let last: Promise<unknown> = Promise.resolve()

  /** Exports take turns: two into one folder would take each other's files for somebody else's. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }

  return {
    toFolder: ({ scope, folder, locale }) =>
      inTurn(async () => {
        const path = dependencies.folders.resolve(folder)
        const store = dependencies.workspace()
        const source = await gather(store, scope, dependencies)
        const { home, closed } = dependencies.reserved
        // A workspace is as closed to an export as the app's own folders are.
        const reserved = { home, closed: [...closed, store.path] }
        const { files, warnings } = await writeExport(
          path,
          reserved,
          (surroundings) => planExport(source, scope, locale, surroundings),
          (file) => readAttachment(store, file),
        )
        return { folder: path, files, warnings: [...warnings, ...damagedDocuments(store, scope)] }
      }),
    async archive({ scope, locale }) {
      const store = dependencies.workspace()
      const source = await gather(store, scope, dependencies)
      const { files, warnings } = planExport(source, scope, locale)
      const manifest = formatManifest([], files.map(entryOf))
      const contents: [string, string | Uint8Array][] = [[exportManifestName, manifest]]
      for (const { path, content, attachment } of files) {
        const whole = attachment === undefined ? content : await readAttachment(store, attachment)
        if (whole !== null) contents.push([path, whole])
      }
      return {
        fileName: `trivet-${localDay(dependencies.now())}.zip`,
        base64: Buffer.from(pack(contents)).toString('base64'),
        report: {
          folder: null,
          files: files.map(({ path, title }) => ({ path, title, outcome: 'created' as const })),
          warnings: [...warnings, ...damagedDocuments(store, scope)],
        },
      }
    },
  }
}

/** Reads what the scope needs. All documents are listed in any case: names and links depend on all of them. */
async function gather(
  store: WorkspaceStore,
  scope: ExportScope,
  dependencies: ExportDependencies,
): Promise<ExportSource> {
  // Asked by itself, so that a damaged or missing document fails with its own code.
  if (scope.kind === 'note') await store.notes.get(scope.id)
  if (scope.kind === 'account') await store.accounts.get(scope.id)
  if (scope.kind === 'worksheet') await store.worksheets.get(scope.id)
  if (scope.kind === 'case') await store.cases.get(scope.id)
  if (scope.kind === 'map' && scope.map.kind === 'account') await store.accounts.get(scope.map.id)
  if (scope.kind === 'map' && scope.map.kind === 'method') await dependencies.method(scope.map.id)
  if (scope.kind === 'map' && scope.map.kind === 'free') await store.maps.get(scope.map.id)
  const [accounts, notes, worksheets, cases, assessments, reviews, maps, playbooks, ownMethods, methods] =
    await Promise.all([
      store.accounts.list(),
      store.notes.list(),
      store.worksheets.list(),
      store.cases.list(),
      store.assessments.list(),
      store.reviews.list(),
      store.maps.list(),
      store.playbook.list(),
      store.methods.list(),
      dependencies.methods(),
    ])
  const isNeeded = methodsOf(scope, worksheets)
  const methodTexts = await Promise.all(
    methods.filter(({ id }) => isNeeded(id)).map(({ id }) => dependencies.method(id)),
  )
  const content = needsContent(scope) ? await dependencies.content() : null
  const contentNames: ContentNames = content === null ? new Map() : namesOf(content)
  const playbook = playbooks.find(({ id }) => id === playbookId) ?? null
  return {
    accounts,
    notes,
    worksheets,
    cases,
    assessments,
    reviews,
    maps,
    playbook,
    methods,
    methodTexts,
    contentNames,
    chapters: content?.chapters ?? [],
    uses: usesOf(ownMethods),
    attachments: new Set((await store.attachments.list()).map(({ file }) => file)),
  }
}

function needsContent(scope: ExportScope): boolean {
  return scope.kind === 'everything' || (scope.kind === 'map' && scope.map.kind === 'playbook')
}

/** The bytes of an attachment; null for one that went missing or is not what its name says. */
async function readAttachment(store: WorkspaceStore, file: string): Promise<Uint8Array | null> {
  try {
    return (await store.attachments.read(file)).bytes
  } catch (error) {
    if (error instanceof AppFailure && (error.code === 'not-found' || error.code === 'document-damaged'))
      return null
    throw error
  }
}

/** Says which methods are needed in full: all of them, or those whose worksheets are written. */
function methodsOf(scope: ExportScope, worksheets: readonly Worksheet[]): (id: string) => boolean {
  switch (scope.kind) {
    case 'everything':
      return () => true
    case 'worksheet':
    case 'case': {
      const chosen = worksheets.filter(
        (sheet) => (scope.kind === 'case' ? sheet.case : sheet.id) === scope.id,
      )
      const ids = new Set(chosen.map(({ method }) => method))
      return (id) => ids.has(id)
    }
    case 'note':
    case 'account':
    case 'map':
      return () => false
  }
}

/** What the built-in content that a playbook refers to is called. */
export function namesOf({ chapters, archetypes, competencies, reminders }: PlaybookContent): ContentNames {
  return new Map([
    ...chapters.map(({ structure, text }) => named('chapter', structure.id, (locale) => text[locale].title)),
    ...archetypes.map(({ structure, text }) =>
      named('archetype', structure.id, (locale) => text[locale].name),
    ),
    ...competencies.flatMap(({ structure, text }) =>
      structure.behaviours.map((behaviour) =>
        named(
          'behaviour',
          `${structure.id}/${behaviour}`,
          (locale) => text[locale].behaviours[behaviour]?.name ?? behaviour,
        ),
      ),
    ),
    ...(reminders?.structure.reminders ?? []).map(({ id }) =>
      named('reminder', id, (locale) => reminders?.text[locale].reminders[id].topic ?? id),
    ),
  ])
}

function named(
  kind: string,
  id: string,
  nameIn: (locale: Locale) => string,
): [string, Record<Locale, string>] {
  return [`${kind}/${id}`, { 'zh-CN': nameIn('zh-CN'), en: nameIn('en') }]
}

function damagedDocuments(store: WorkspaceStore, scope: ExportScope): ExportWarning[] {
  if (scope.kind !== 'everything') return []
  return store
    .damaged()
    .filter(({ kind }) => kind !== 'workspace' && kind !== 'method')
    .map(({ path, recovered, recoveredFrom }) => ({
      code: 'document-damaged',
      subject: path,
      detail: recovered ? (recoveredFrom ?? '') : '',
    }))
}

/** The same files give the same bytes: no clock goes into the archive. */
function pack(files: readonly (readonly [string, string | Uint8Array])[]): Uint8Array {
  const encoder = new TextEncoder()
  const entries: Zippable = {}
  for (const [path, content] of files) {
    // A picture is packed already; doing it again costs time and gains nothing.
    entries[path] = typeof content === 'string' ? encoder.encode(content) : [content, { level: 0 }]
  }
  // Local time on purpose: the format holds no zone and takes the parts of the date as they are.
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) })
}

function localDay(instant: string): string {
  const date = new Date(instant)
  const month = String(date.getMonth() + 1).padStart(2, '0')
  const day = String(date.getDate()).padStart(2, '0')
  return `${date.getFullYear()}-${month}-${day}`
}
