import { resolve } from 'node:path'
import { workspaceStatusSchema } from '#shared/domain/workspace.ts'
import type { Answer, Call, Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

/** `trivet new [--sample] DIR`: makes a folder a workspace. */
export const newCommand: Command = {
  name: 'new',
  options: ['sample'],
  words: { least: 1, most: 1 },
  interrupt: 'never',
  async run(call) {
    const path = resolve(call.args.words[0] ?? '.')
    const host = await call.host()
    const folder = await host.folder('workspace', path)
    const sample = call.args.flags.has('sample')
    const status = await host.client.call('workspace.create', { folder, sample, locale: call.locale })
    const open = workspaceStatusSchema.parse(status)
    return inWords({ path: open.state === 'open' ? open.path : path, sample }, call)
  },
}

function inWords(data: { path: string; sample: boolean }, { messages }: Call): Answer {
  const { made, madeWithSample } = messages.commandLine.newWorkspace
  return { data, lines: [(data.sample ? madeWithSample : made)(data.path)], exitCode: exitCodes.well }
}
