import type { ExportScope, ExportWarning } from '#shared/domain/export.ts'
import {
  draftExport,
  type ExportSource,
  type ExportStyle,
  type ExportSurroundings,
  type PlannedFile,
} from '#shared/markdown/plan-export.ts'
import { createBreather } from './breather.ts'
import type { Job } from './jobs.ts'

export interface WrittenExport {
  files: readonly PlannedFile[]
  warnings: readonly ExportWarning[]
}

/** What texts are made from. */
interface Making {
  source: ExportSource
  scope: ExportScope
  style: ExportStyle
  surroundings: ExportSurroundings
}

/** Writes the texts of an export, and remembers those of a plan till it is carried out. */
export interface ExportWriter {
  write(making: Making, job: Job): Promise<WrittenExport>
  /** The same, remembered for whoever asks for the same texts soon. */
  writeAndKeep(making: Making, job: Job): Promise<WrittenExport>
  forget(): void
}

/** A plan that nobody carries out by then (ms) gives its memory back. */
const longestWait = 5 * 60_000

export function createExportWriter(): ExportWriter {
  let kept: { making: Making; written: WrittenExport } | null = null
  let timer: NodeJS.Timeout | undefined

  function forget(): void {
    kept = null
    clearTimeout(timer)
  }

  async function write(making: Making, job: Job): Promise<WrittenExport> {
    if (kept && isSame(kept.making, making)) return kept.written
    forget()
    const { source, scope, style, surroundings } = making
    const { pieces, warnings } = draftExport(source, scope, style, surroundings)
    const breather = createBreather()
    const files: PlannedFile[] = []
    for (const [index, piece] of pieces.entries()) {
      files.push(...piece())
      job.checkpoint()
      job.report('planning', index + 1, pieces.length)
      await breather.breathe()
    }
    return { files, warnings: warnings() }
  }

  return {
    write,
    async writeAndKeep(making, job) {
      const written = await write(making, job)
      kept = { making, written }
      clearTimeout(timer)
      timer = setTimeout(forget, longestWait).unref()
      return written
    },
    forget,
  }
}

/** Documents are never changed in place, so the same ones say the same; the rest is small enough to be written out. */
function isSame(a: Making, b: Making): boolean {
  const lists = (source: ExportSource) => [
    ...[source.accounts, source.notes, source.worksheets, source.cases, source.assessments],
    ...[source.reviews, source.maps, source.methodSettings, [source.playbook]],
  ]
  const [ours, theirs] = [lists(a.source), lists(b.source)]
  const areSame = ours.every((list, index) => {
    const other = theirs[index] ?? []
    return list.length === other.length && list.every((document, place) => document === other[place])
  })
  return areSame && textOfRest(a) === textOfRest(b)
}

function textOfRest({ source, scope, style, surroundings }: Making): string {
  const { methods, methodTexts, uses, chapters, contentNames, attachments } = source
  return JSON.stringify([
    ...[scope, style, [...surroundings.taken], [...surroundings.present].sort()],
    ...[methods, methodTexts, uses, chapters, [...contentNames], [...attachments]],
  ])
}
