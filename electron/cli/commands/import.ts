import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import { importFormats, type ImportIssue } from '#shared/import/import-bundle.ts'
import {
  conflictChoices,
  importOutcomes,
  importStates,
  type ImportPreview,
  type ImportReport,
} from '#shared/import/import-views.ts'
import { choiceOf, type Answer, type Call, type Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { openWorkspace } from '../open-workspace.ts'
import type { Line } from '../terminal.ts'

/** `trivet import --workspace DIR SOURCE`: takes documents in, all of what was read or nothing. */
export const importCommand: Command = {
  name: 'import',
  options: ['workspace', 'format', 'on-conflict', 'tag', 'dry-run'],
  words: { least: 1, most: 1 },
  interrupt: 'job',
  async run(call) {
    const { args, locale, job } = call
    // What is written into is named: the workspace that was opened last may be another than one thinks.
    if (args.values.workspace === undefined) {
      throw new AppFailure('invalid-input', '--workspace DIR', { fields: ['workspace'] })
    }
    const format = choiceOf(args, 'format', importFormats)
    const conflicts = choiceOf(args, 'on-conflict', conflictChoices) ?? 'keep-mine'
    const path = resolve(args.words[0] ?? '')
    const what = await kindOfSource(path)
    const isDryRun = args.flags.has('dry-run')
    const { host } = await openWorkspace(call, isDryRun ? 'read' : 'write')
    const source = await host.importSource(what, path)
    const preview = await host.client.call('import.inspect', {
      ...{ source, locale, job },
      ...(format && { format }),
    })
    if (isDryRun) return previewInWords(preview, call)
    const tags = args.values.tag === undefined ? [] : [args.values.tag]
    const choices = { conflicts, tags }
    return reportInWords(await host.client.call('import.apply', { plan: preview.plan, choices, job }), call)
  },
}

async function kindOfSource(path: string): Promise<'folder' | 'file'> {
  const stats = await stat(path).catch(() => null)
  if (stats === null) throw new AppFailure('folder-unreadable', 'There is no such folder or file.')
  return stats.isDirectory() ? 'folder' : 'file'
}

function previewInWords(preview: ImportPreview, { messages }: Call): Answer {
  const { imports, commandLine } = messages
  const lines: Line[] = [
    `${imports.preview.format}${commandLine.colon}${imports.formats[preview.format]}`,
    ...preview.counts.map((count) => {
      const states = importStates
        .filter((state) => count[state] > 0)
        .map((state) => `${imports.preview.states[state]} ${count[state]}`)
      return `${commandLine.kindOf(count.kind)}${commandLine.colon}${states.join(commandLine.listComma)}`
    }),
    ...issueLines(preview.issues, preview.issuesInAll, messages),
  ]
  const { plan: _plan, ...data } = preview
  return {
    data: { dryRun: true, ...data },
    lines,
    exitCode: preview.issuesInAll > 0 ? exitCodes.findings : exitCodes.well,
  }
}

function reportInWords(report: ImportReport, { messages }: Call): Answer {
  const { imports, commandLine } = messages
  const told = importOutcomes.filter((outcome) => report.counts[outcome] > 0)
  const total = told
    .map((outcome) => `${imports.report.outcomes[outcome]} ${report.counts[outcome]}`)
    .join(commandLine.listComma)
  const { token: _token, ...data } = report
  return {
    data: { dryRun: false, ...data },
    lines: [
      ...issueLines(report.issues, report.issues.length, messages),
      total === '' ? imports.report.nothing : total,
    ],
    exitCode: report.issues.length > 0 ? exitCodes.findings : exitCodes.well,
  }
}

/** Every line that is not taken, with its place in the source. */
function issueLines(issues: readonly ImportIssue[], inAll: number, { imports }: Call['messages']): Line[] {
  const lines: Line[] = issues.map(({ code, from, line, detail }) => [
    { text: `${from}${line === null ? '' : `:${line}`}  `, strong: true },
    { text: `${imports.issue[code]}${detail === '' ? '' : `  ${detail}`}` },
  ])
  return inAll > issues.length ? [...lines, imports.preview.more(inAll - issues.length)] : lines
}
