import { AppFailure } from '#shared/api/errors.ts'
import {
  defaultExportOptions,
  type ChosenExportOptions,
  type ExportReport,
  type ExportScope,
  type ExportWarning,
  type VaultOptions,
} from '#shared/domain/export.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { ExportStyle, PlannedFile } from '#shared/markdown/plan-export.ts'
import {
  formatVaultManifest,
  parseVaultManifest,
  vaultManifestName,
  type VaultEntry,
} from '#shared/markdown/vault-manifest.ts'
import type { ExportStateStore } from '../storage/export-state-store.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import { packExport } from './export-archive.ts'
import { decideExport } from './export-decision.ts'
import { createExportDisk } from './export-disk.ts'
import { gatherExport, fingerprintOf, type GatherDependencies } from './export-gather.ts'
import { recallExport } from './export-memory.ts'
import { createExportWriter } from './export-writer.ts'
import { emptyCounts, reportOf } from './export-report.ts'
import { openExportRoot, readRootFile } from './export-root.ts'
import { runExport } from './export-run.ts'
import { scopeKey } from './export-steps.ts'
import { sha256Of } from './export-survey.ts'
import type { FolderHandles } from './folder-handles.ts'
import type { ReservedFolders } from './folder-policy.ts'
import type { Job, JobService } from './jobs.ts'
import { describeFailure, type Log } from './log.ts'
import type { FolderChoice } from './workspace.ts'

export interface ExportDependencies extends GatherDependencies {
  workspace(): WorkspaceStore
  folders: FolderHandles
  /** Where no export may go, besides the workspace itself. */
  reserved: ReservedFolders
  jobs: JobService
  states: ExportStateStore
  /** The folder that was exported into last; null before the first export. */
  lastFolder: { get(): Promise<string | null>; set(path: string): Promise<void> }
  moveToTrash?: ((path: string) => Promise<void>) | undefined
  /** The time zone of this computer, as an IANA name. */
  zone: () => string
  version: string
  now: () => string
  log: Log
}

export interface ExportRequest {
  scope: ExportScope
  locale: Locale
  options?: ChosenExportOptions | undefined
  job?: string | undefined
}

/** Takes the user's work out of Trivet as Markdown: into a folder that stays in step, or as one zip. */
export interface ExportService {
  /** What an export would do, without doing it. */
  plan(request: ExportRequest & { folder: string }): Promise<ExportReport>
  /** Brings a folder up to date. */
  apply(request: ExportRequest & { folder: string }): Promise<ExportReport>
  archive(request: ExportRequest): Promise<{ fileName: string; base64: string; report: ExportReport }>
  /** How a folder was written last, or the folder that was written last; null where nothing was. */
  recall(input: {
    folder?: string | undefined
  }): Promise<{ folder: FolderChoice | null; options: VaultOptions | null }>
  /** Resolves when nothing is being written any more. */
  idle(): Promise<void>
}

export function createExportService(dependencies: ExportDependencies): ExportService {
  const { jobs, folders, log } = dependencies
  const writer = createExportWriter()
  let last: Promise<unknown> = Promise.resolve()

  /** Exports take turns: two into one folder would take each other's files for somebody else's. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }

  /** What comes after the answer, and before the next export. */
  function afterwards(step: () => Promise<void>): void {
    last = last.then(step).catch((error: unknown) => {
      log(`What an export left was not remembered: ${describeFailure(error)}`)
    })
  }

  async function work(
    { scope, locale, options, folder }: ExportRequest & { folder: string },
    job: Job,
    isRehearsal: boolean,
  ): Promise<ExportReport> {
    const store = dependencies.workspace()
    const path = folders.resolve(folder)
    const { home, closed } = dependencies.reserved
    // A workspace is as closed to an export as the app's own folders are.
    const root = await openExportRoot(path, { home, closed: [...closed, store.path] })
    const disk = createExportDisk({
      root,
      moveToTrash: dependencies.moveToTrash,
      today: localDay(dependencies.now()),
    })
    const memory = await recallExport({ disk, store: dependencies.states, clock: Date.now })
    job.report('reading', 0, null)
    const manifestText = await readRootFile(root, vaultManifestName)
    const remembered = parseVaultManifest(manifestText).options
    const style = styleOf(scope, locale, options, remembered?.zone ?? dependencies.zone())
    const source = await gatherExport(store, scope, dependencies)
    const damaged = damagedDocuments(store, scope)
    // Going through all documents takes a while: it waits till after the first export into a folder.
    const fingerprint = once(() =>
      fingerprintOf(source, {
        ...{ scope, style },
        by: [
          ...[dependencies.version, store.manifest.id, ...store.newer()],
          ...damaged.map(({ subject }) => subject),
        ],
      }),
    )
    const before = memory.isEmpty ? null : await memory.unchanged(fingerprint())
    if (before) {
      return {
        ...{ folder: path, steps: [], more: 0, moreWarnings: before.moreWarnings },
        counts: { ...emptyCounts(), unchanged: before.count },
        warnings: [...before.warnings, ...damaged],
      }
    }

    const { warnings: said, ...decision } = await decideExport({
      ...{ disk, scope, workspace: store.manifest.id, knownHash: memory.knownHash },
      keepsAll: store.newer().length > 0 || store.damaged().some(({ recovered }) => !recovered),
      write: (surroundings) =>
        isRehearsal
          ? writer.writeAndKeep({ source, scope, style, surroundings }, job)
          : writer.write({ source, scope, style, surroundings }, job),
    })
    if (isRehearsal) {
      return reportOf({ folder: path, steps: decision.works, warnings: [...said, ...damaged] })
    }
    writer.forget()
    const run = await runExport({
      ...{ ...decision, disk, options: style },
      readAttachment: (file) => readAttachment(store, file),
      step(done, total) {
        job.checkpoint()
        job.report('writing', done, total)
      },
    })
    const missing = run.missing.map(missingPicture)
    const warnings = [...said, ...missing]
    const report = reportOf({ folder: path, steps: run.steps, warnings: [...warnings, ...damaged] })
    const isWhole = report.counts.conflict === 0 && missing.length === 0 && damaged.length === 0
    afterwards(async () => {
      await memory.keep({
        ...{ made: isWhole ? fingerprint() : null, count: run.steps.length, known: run.files },
        manifest: sha256Of(run.manifestText),
        ...{ warnings: report.warnings, moreWarnings: report.moreWarnings },
      })
      await dependencies.lastFolder.set(path)
    })
    return report
  }

  return {
    plan: (request) => inTurn(() => jobs.run(request.job, (job) => work(request, job, true))),
    apply: (request) => inTurn(() => jobs.run(request.job, (job) => work(request, job, false))),
    archive: ({ scope, locale, options, job: id }) =>
      jobs.run(id, async (job) => {
        const store = dependencies.workspace()
        job.report('reading', 0, null)
        const style = styleOf(scope, locale, options, dependencies.zone())
        const source = await gatherExport(store, scope, dependencies)
        const nowhere = { taken: new Set<string>(), present: new Set<string>() }
        const { files, warnings } = await writer.write({ source, scope, style, surroundings: nowhere }, job)
        const contents: [string, string | Uint8Array][] = []
        const missing: ExportWarning[] = []
        const entries: VaultEntry[] = []
        for (const [index, file] of files.entries()) {
          job.checkpoint()
          job.report('writing', index, files.length)
          const { key, path, content, attachment } = file
          const whole = attachment === undefined ? content : await readAttachment(store, attachment)
          if (whole === null) {
            missing.push(missingPicture(file))
            continue
          }
          contents.push([path, whole])
          entries.push({ id: key, path, sha256: attachment?.slice(0, 64) ?? sha256Of(content), of: [0] })
        }
        const exports = [{ workspace: store.manifest.id, scope: scopeKey(scope) }]
        const manifest = formatVaultManifest({ options: style, exports, entries })
        return {
          fileName: `trivet-${localDay(dependencies.now())}.zip`,
          base64: packExport([[vaultManifestName, manifest], ...contents]),
          report: reportOf({
            folder: null,
            steps: files.map(({ path, title }) => ({ action: 'create' as const, path, title })),
            warnings: [...warnings, ...missing, ...damagedDocuments(store, scope)],
          }),
        }
      }),
    async recall({ folder }) {
      const path = folder === undefined ? await dependencies.lastFolder.get() : folders.resolve(folder)
      if (path === null) return { folder: null, options: null }
      const text = await readRootFile(path, vaultManifestName).catch(() => null)
      const { id } = dependencies.workspace().manifest
      const choice = { handle: folders.remember(path), path, contents: 'other-files' as const }
      const { options, exports } = parseVaultManifest(text)
      // A folder that is only remembered is offered while it is there and holds something of this workspace.
      const isOffered = folder !== undefined || exports.some(({ workspace }) => workspace === id)
      return isOffered ? { folder: choice, options } : { folder: null, options: null }
    },
    async idle() {
      await last
    },
  }
}

/** Works something out when it is first asked for, and remembers it. */
function once<T>(work: () => T): () => T {
  let result: { value: T } | null = null
  return () => (result ??= { value: work() }).value
}

function styleOf(
  scope: ExportScope,
  locale: Locale,
  chosen: ChosenExportOptions | undefined,
  zone: string,
): ExportStyle {
  const usual = defaultExportOptions(scope)
  return {
    locale,
    zone,
    profile: chosen?.profile ?? usual.profile,
    links: chosen?.links ?? usual.links,
    data: chosen?.data ?? usual.data,
  }
}

function missingPicture({ path, title }: PlannedFile): ExportWarning {
  return { code: 'attachment-missing', subject: path, detail: title }
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

function damagedDocuments(store: WorkspaceStore, { kind }: ExportScope): ExportWarning[] {
  if (kind !== 'everything') return []
  return store
    .damaged()
    .filter((file) => file.kind !== 'workspace')
    .map(({ path, recovered, recoveredFrom }) => ({
      code: 'document-damaged',
      subject: path,
      detail: recovered ? (recoveredFrom ?? '') : '',
    }))
}

function localDay(instant: string): string {
  const date = new Date(instant)
  const month = String(date.getMonth() + 1).padStart(2, '0')
  const day = String(date.getDate()).padStart(2, '0')
  return `${date.getFullYear()}-${month}-${day}`
}
