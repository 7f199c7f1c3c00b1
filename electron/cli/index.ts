import { localeFor } from '#shared/domain/locale.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { checkContent } from './content-check.ts'

const environment = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? ''
const messages = messagesFor(localeFor(environment)).commandLine

/** Runs one command of `npm run trivet -- …` and says how it ended: 0 well, 1 with findings, 2 not understood. */
async function main(words: readonly string[]): Promise<number> {
  if (words[0] === 'content' && words[1] === 'check' && words.length === 2) {
    const { lines, isWhole } = await checkContent(messages)
    process.stdout.write(`${lines.join('\n')}\n`)
    return isWhole ? 0 : 1
  }
  process.stderr.write(`${messages.usage}\n`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
