import type { ExportScope, ExportWarning } from '#shared/domain/export.ts'
import type { ExportSurroundings, PlannedFile } from '#shared/markdown/plan-export.ts'
import type { VaultEntry } from '#shared/markdown/vault-manifest.ts'
import type { ExportDisk, FileStamp } from './export-disk.ts'
import {
  claimsOf,
  decideSteps,
  stayingPaths,
  type StepsOutcome,
  type Taken,
  type Work,
} from './export-steps.ts'
import { surveyExport, type Survey } from './export-survey.ts'

export interface DecisionInput {
  disk: ExportDisk
  scope: ExportScope
  /** The id of the workspace. */
  workspace: string
  /** True where something that can't be read may be what a file shows: then nothing is deleted. */
  keepsAll: boolean
  /** The hash that a file with this stamp is known to have. */
  knownHash: (path: string, stamp: FileStamp) => string | null
  /** Writes the texts for what lies in the folder; asked again when a name turns out taken. */
  write: (surroundings: ExportSurroundings) => Promise<{
    files: readonly PlannedFile[]
    warnings: readonly ExportWarning[]
  }>
}

/** All that is to be done in a folder, and nothing done yet. */
export interface Decision {
  survey: Survey
  works: readonly Work[]
  kept: readonly VaultEntry[]
  gone: readonly string[]
  warnings: readonly ExportWarning[]
}

/** Looks into the folder of an export and decides what happens to each file. Writes nothing. */
export async function decideExport(input: DecisionInput): Promise<Decision> {
  const { disk, knownHash, write } = input
  const survey = await surveyExport({ disk, knownHash })
  const claims = claimsOf(survey, input)
  const present = await stayingPaths(survey, claims)
  const taken = new Map<string, Taken>()
  for (;;) {
    const { files, warnings } = await write({ taken: new Set(taken.keys()), present })
    const outcome: StepsOutcome = await decideSteps(survey, files, claims, { disk, yieldsTo: taken })
    if (!outcome.taken) return { survey, warnings, ...outcome }
    for (const one of outcome.taken) taken.set(one.path, one)
  }
}
