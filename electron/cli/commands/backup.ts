import { join, resolve } from 'node:path'
import type { BackupReport } from '#shared/domain/backup.ts'
import type { Answer, Call, Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { openWorkspace } from '../open-workspace.ts'

/** `trivet backup [--out DIR]`: one zip of the whole workspace, read back before it counts. */
export const backupCommand: Command = {
  name: 'backup',
  options: ['workspace', 'out', 'with-versions'],
  words: { least: 0, most: 0 },
  interrupt: 'job',
  async run(call) {
    const { args, job } = call
    const { host } = await openWorkspace(call, 'read')
    const { out } = args.values
    const folder = out === undefined ? {} : { folder: await host.folder('backup', resolve(out)) }
    const withVersions = args.flags.has('with-versions')
    return inWords(await host.client.call('backup.create', { ...folder, withVersions, job }), call)
  },
}

function inWords({ backup, files, counts, leftOut }: BackupReport, { messages }: Call): Answer {
  const { folder, fileName, bytes, madeAt } = backup
  const path = join(folder, fileName)
  const { backedUp, leftOutOfBackup } = messages.commandLine
  return {
    data: { path, bytes, madeAt, files, counts, leftOut },
    lines: [backedUp(files, path), ...leftOut.map(leftOutOfBackup)],
    exitCode: exitCodes.well,
  }
}
