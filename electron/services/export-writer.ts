import { createHash } from 'node:crypto'
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

/** Writes the texts of an export, and remembers those of a plan till it is carried out. */
export interface ExportWriter {
  /** `made` names all that the texts are made from; null for texts that nobody will ask for again. */
  write(
    source: ExportSource,
    made: { scope: ExportScope; style: ExportStyle; made: string | null },
    surroundings: ExportSurroundings,
    job: Job,
  ): Promise<WrittenExport>
  forget(): void
}

/** A plan that nobody carries out by then (ms) gives its memory back. */
const longestWait = 5 * 60_000

export function createExportWriter(): ExportWriter {
  let kept: { key: string; written: WrittenExport } | null = null
  let timer: NodeJS.Timeout | undefined

  function forget(): void {
    kept = null
    clearTimeout(timer)
  }

  return {
    async write(source, { scope, style, made }, surroundings, job) {
      const key = made === null ? null : keyOf(made, surroundings)
      if (key !== null && kept?.key === key) return kept.written
      forget()
      const { pieces, warnings } = draftExport(source, scope, style, surroundings)
      const breather = createBreather()
      const files: PlannedFile[] = []
      for (const [index, piece] of pieces.entries()) {
        files.push(...piece())
        job.checkpoint()
        job.report('planning', index + 1, pieces.length)
        await breather.breathe()
      }
      const written = { files, warnings: warnings() }
      if (key !== null) {
        kept = { key, written }
        timer = setTimeout(forget, longestWait).unref()
      }
      return written
    },
    forget,
  }
}

function keyOf(made: string, { taken, present }: ExportSurroundings): string {
  const hash = createHash('sha256')
  for (const paths of [taken, present]) hash.update(JSON.stringify([...paths].sort()))
  return `${made} ${hash.digest('hex')}`
}
