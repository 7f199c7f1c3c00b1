import { AppFailure } from '#shared/api/errors.ts'
import type { Command } from '../command.ts'
import { checkContent } from '../content-check.ts'
import { exitCodes } from '../exit-codes.ts'

/** `trivet content check`: holds the built-in content against its source. */
export const contentCommand: Command = {
  name: 'content',
  options: [],
  words: { least: 1, most: 1 },
  interrupt: 'at-once',
  async run({ args, messages }) {
    if (args.words[0] !== 'check') throw new AppFailure('invalid-input', 'content check')
    const { lines, isWhole, data } = await checkContent(messages.commandLine)
    return { data, lines, exitCode: isWhole ? exitCodes.well : exitCodes.findings }
  },
}
