import type { Output, ParsedInput } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { documentKinds, type DocumentKind } from '#shared/domain/document.ts'
import type { Locale } from '#shared/domain/locale.ts'
import {
  importOutcomes,
  type ImportOutcome,
  type ImportReport,
  type ImportRow,
  type ImportState,
} from '#shared/import/import-views.ts'
import { importLimits } from '#shared/import/limits.ts'
import type { SourceTree } from '#shared/import/source-tree.ts'
import { decodeBase64 } from './base64.ts'
import { changeDocuments, type DocumentChange } from './import-changes.ts'
import {
  compareWithWorkspace,
  countByKind,
  nameOf,
  planImport,
  rowOf,
  type ComparedDocument,
  type PlannedImport,
} from './import-plan.ts'
import { readImportSource, type ReadSource } from './import-reading.ts'
import { openImportSource } from './import-source.ts'
import { createImportSources } from './import-sources.ts'
import { undoChanges } from './import-undo.ts'
import type { JobService } from './jobs.ts'
import { namesInStore } from './link-names.ts'
import type { Log } from './log.ts'
import type { MethodLibrary } from './method-library.ts'
import type { Platform } from './platform.ts'
import type { WorkspaceService } from './workspace.ts'

/** Brings documents from outside into the workspace: looks first, then takes all of it or nothing. */
export interface ImportService {
  choose(input: ParsedInput<'import.choose'>): Promise<Output<'import.choose'>>
  upload(input: ParsedInput<'import.upload'>): Output<'import.upload'>
  inspect(input: ParsedInput<'import.inspect'>): Promise<Output<'import.inspect'>>
  apply(input: ParsedInput<'import.apply'>): Promise<Output<'import.apply'>>
  undo(input: ParsedInput<'import.undo'>): Promise<Output<'import.undo'>>
  /** Does something while no import is half made; imports wait until it is done. */
  between<T>(task: () => Promise<T>): Promise<T>
}

export interface ImportDependencies {
  workspace: Pick<WorkspaceService, 'store'>
  library: MethodLibrary
  platform: Pick<Platform, 'canChooseFolder' | 'chooseImport'>
  jobs: JobService
  now: () => string
  newId: () => string
  log: Log
}

/** A window shows no more than these; the report names every issue. */
const shownDocuments = 1000
const shownIssues = 500
const stateOrder: readonly ImportState[] = ['different', 'new', 'equal']
const keptPlans = 2
const keptUndos = 20

export function createImportService(dependencies: ImportDependencies): ImportService {
  const { workspace, library, platform, jobs, now, newId, log } = dependencies
  const sources = createImportSources()
  const plans = new Map<string, { read: ReadSource; locale: Locale }>()
  const undos = new Map<string, DocumentChange[]>()
  let last: Promise<unknown> = Promise.resolve()

  /** Two at once would each take the other's half for the user's. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }

  function rememberUndo(changes: DocumentChange[]): string | null {
    if (changes.length === 0) return null
    const token = newId()
    keep(undos, token, changes, keptUndos)
    return token
  }

  return {
    async choose({ what }) {
      if (!platform.canChooseFolder) throw new AppFailure('not-supported', 'There is no dialog here.')
      const path = await platform.chooseImport(what)
      return path === null ? null : sources.remember({ path }, what)
    },
    upload({ name, isFolder, base64 }) {
      const bytes = decodeBase64(base64)
      if (bytes.length > importLimits.fileBytes) throw new AppFailure('too-large', 'The file is too large.')
      return sources.remember({ name, bytes }, isFolder ? 'folder' : 'file')
    },
    inspect: ({ source, format, job: id, locale }) =>
      jobs.run(id, async (job) => {
        const store = await workspace.store()
        const tree = await openImportSource(sources.resolve(source))
        const names = await namesInStore(store, library)
        const read = await readImportSource(tree, format, { now, newId, job, names })
        job.report('planning', 0, null)
        const compared = await compareWithWorkspace(store, read.documents)
        const here = new Set((await store.attachments.list()).map(({ file }) => file))
        const known = read.attachments.filter(({ file }) => here.has(file)).length
        const plan = newId()
        keep(plans, plan, { read, locale }, keptPlans)
        const rows = previewRows(compared, locale)
        return {
          plan,
          source: { name: tree.name, files: tree.files.length, bytes: bytesOf(tree) },
          format: read.format,
          formats: read.formats,
          counts: countByKind(compared),
          attachments: { new: read.attachments.length - known, here: known },
          documents: rows.slice(0, shownDocuments),
          documentsInAll: rows.length,
          issues: read.issues.slice(0, shownIssues),
          issuesInAll: read.issues.length,
        }
      }),
    apply: ({ plan, choices, job: id }) =>
      inTurn(() =>
        jobs.run(id, async (job) => {
          const known = plans.get(plan)
          if (!known) throw new AppFailure('not-found', 'What was inspected is no longer known.')
          const { read, locale } = known
          const store = await workspace.store()
          const compared = await compareWithWorkspace(store, read.documents)
          const { changes, outcomes } = planImport(compared, choices, { newId, now: now() })
          const content = { attachments: read.attachments, changes }
          const written =
            changes.length === 0 ? null : await changeDocuments(store, newId(), content, { job, log })
          plans.delete(plan)
          return {
            counts: countOutcomes(outcomes.map(({ outcome }) => outcome)),
            attachments: written?.attachments ?? 0,
            documents: reportRows(outcomes, locale).slice(0, shownDocuments),
            issues: read.issues,
            token: rememberUndo(changes),
          }
        }),
      ),
    undo: ({ token, job: id }) =>
      inTurn(() =>
        jobs.run(id, async (job) => {
          const changes = undos.get(token)
          if (!changes) throw new AppFailure('not-found', 'This import can no longer be taken back.')
          const store = await workspace.store()
          const back = await undoChanges(store, changes, now())
          if (back.length > 0) {
            await changeDocuments(store, newId(), { attachments: [], changes: back }, { job, log })
          }
          undos.delete(token)
          return { changed: back.length, left: changes.length - back.length, token: rememberUndo(back) }
        }),
      ),
    between: (task) => inTurn(task),
  }
}

function keep<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.set(key, value)
  for (const oldest of [...map.keys()].slice(0, -most)) map.delete(oldest)
}

/** What needs a choice first, then what is new. */
function previewRows(compared: readonly ComparedDocument[], locale: Locale): ImportRow[] {
  return inOrder(compared.map(rowOf), ({ state }) => stateOrder.indexOf(state), locale)
}

/** What was written first, then what was left as it is; what was here already says nothing new. */
function reportRows(outcomes: PlannedImport['outcomes'], locale: Locale): ImportReport['documents'] {
  const rows = outcomes
    .filter(({ outcome }) => outcome !== 'equal')
    .map(({ compared: { imported }, outcome, id }) => {
      return { kind: imported.kind, id, ...nameOf(imported), from: imported.from, outcome }
    })
  return inOrder(rows, ({ outcome }) => importOutcomes.indexOf(outcome), locale)
}

/** By what becomes of them, by kind, and by name as the language sorts it. */
function inOrder<T extends { kind: DocumentKind; title: string }>(
  rows: readonly T[],
  placeOf: (row: T) => number,
  locale: Locale,
): T[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const place = (row: T) => placeOf(row) * documentKinds.length + documentKinds.indexOf(row.kind)
  return [...rows].sort((a, b) => place(a) - place(b) || compare(a.title, b.title))
}

function bytesOf({ files }: SourceTree): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}

function countOutcomes(outcomes: readonly ImportOutcome[]): Record<ImportOutcome, number> {
  const counts: Record<ImportOutcome, number> = { created: 0, replaced: 0, copied: 0, kept: 0, equal: 0 }
  for (const outcome of outcomes) counts[outcome] += 1
  return counts
}
