import {
  exportActions,
  type ExportAction,
  type ExportReport,
  type ExportStep,
  type ExportWarning,
} from '#shared/domain/export.ts'

/** Longer lists nobody reads; the counts are always of all. */
const mostRows = 1_000

/** What an export does or did, for whoever asked for it: what is out of order first. */
export function reportOf({
  folder,
  steps,
  warnings,
}: {
  folder: string | null
  steps: readonly ExportStep[]
  warnings: readonly ExportWarning[]
}): ExportReport {
  const counts = emptyCounts()
  for (const { action } of steps) counts[action] += 1
  const listed = exportActions
    .filter((action) => action !== 'unchanged')
    .flatMap((action) => steps.filter((step) => step.action === action).sort(byPath))
  return {
    folder,
    counts,
    steps: listed.slice(0, mostRows).map(tellStep),
    more: Math.max(0, listed.length - mostRows),
    warnings: warnings.slice(0, mostRows),
    moreWarnings: Math.max(0, warnings.length - mostRows),
  }
}

export function emptyCounts(): Record<ExportAction, number> {
  return { conflict: 0, delete: 0, rename: 0, update: 0, create: 0, unchanged: 0 }
}

/** A step without what only doing it needs. */
export function tellStep({ action, path, title, from, conflict, beside }: ExportStep): ExportStep {
  return {
    ...{ action, path, title },
    ...(from === undefined || action !== 'rename' ? {} : { from }),
    ...(conflict === undefined ? {} : { conflict }),
    ...(beside === undefined ? {} : { beside }),
  }
}

function byPath(a: ExportStep, b: ExportStep): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
