import { resolve } from 'node:path'
import type { Output } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Answer, Call, Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { openWorkspace } from '../open-workspace.ts'

/** `trivet export --out DIR`: the Markdown vault. Reads the workspace, writes only into the folder. */
export const exportCommand: Command = {
  name: 'export',
  options: ['workspace', 'out'],
  words: { least: 0, most: 0 },
  interrupt: 'job',
  async run(call) {
    const out = call.args.values.out
    if (out === undefined) throw new AppFailure('invalid-input', '--out DIR', { fields: ['out'] })
    const { host } = await openWorkspace(call, 'read')
    const folder = await host.folder('export', resolve(out))
    const report = await host.client.call('export.toFolder', {
      scope: { kind: 'everything' },
      folder,
      locale: call.locale,
    })
    return inWords(report, call)
  },
}

function inWords(report: Output<'export.toFolder'>, { messages }: Call): Answer {
  const count = (outcome: string) => report.files.filter((file) => file.outcome === outcome).length
  const lines = [messages.commandLine.exported(count('created'), count('updated'), count('unchanged'))]
  return { data: report, lines, exitCode: exitCodes.well }
}
