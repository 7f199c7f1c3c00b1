import { resolve } from 'node:path'
import type { Output } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Answer, Call, Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

/** `trivet restore FILE DIR`: a workspace from a backup, in a new folder. Every file is held against its hash. */
export const restoreCommand: Command = {
  name: 'restore',
  options: ['dry-run', 'good-only'],
  words: { least: 2, most: 2 },
  interrupt: 'job',
  async run(call) {
    const { args, locale, job } = call
    const host = await call.host()
    const [file = '', target = ''] = args.words
    const backup = await host.backupFile(resolve(file))
    if (args.flags.has('dry-run')) {
      return checkInWords(await host.client.call('backup.verify', { backup, job }), call)
    }
    const folder = await host.folder('workspace', resolve(target))
    const goodOnly = args.flags.has('good-only')
    try {
      const restored = await host.client.call('backup.restore', { backup, folder, goodOnly, locale, job })
      return restoredInWords(restored, call)
    } catch (error) {
      // Which files are bad is what one wants to know then.
      if (!(error instanceof AppFailure) || error.code !== 'document-damaged') throw error
      return checkInWords(await host.client.call('backup.verify', { backup, job }), call)
    }
  },
}

type Check = Output<'backup.verify'>

function checkInWords(check: Check, { messages: { commandLine } }: Call): Answer {
  return {
    data: { restored: null, check },
    lines: [...badFiles(check), commandLine.backupChecked(check.good, check.bad.length)],
    exitCode: check.bad.length > 0 ? exitCodes.refused : exitCodes.well,
  }
}

function restoredInWords(restored: Output<'backup.restore'>, { messages: { commandLine } }: Call): Answer {
  const { folder, files, versions, check } = restored
  return {
    data: { restored: { path: folder.path, files, versions }, check },
    lines: [...badFiles(check), commandLine.restored(files, folder.path)],
    exitCode: check.bad.length > 0 ? exitCodes.findings : exitCodes.well,
  }
}

function badFiles({ bad }: Check): string[] {
  return bad.map(({ path, problem }) => `${path}  [${problem}]`)
}
