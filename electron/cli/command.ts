import { AppFailure } from '#shared/api/errors.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import type { Arguments, OptionName } from './arguments.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Host } from './host.ts'
import type { Line, Terminal } from './terminal.ts'

export const commandNames = [
  'new',
  'list',
  'search',
  'show',
  'export',
  'import',
  'backup',
  'restore',
  'doctor',
  'content',
] as const
export type CommandName = (typeof commandNames)[number]

/** What a command is given to do its work. */
export interface Call {
  args: Arguments
  locale: Locale
  messages: Messages
  terminal: Terminal
  env: NodeJS.ProcessEnv
  /** The app in this process; started by the first who asks. */
  host(): Promise<Host>
  /** The name of long work, so that Ctrl+C ends it where it can end whole. */
  job: string
}

/** What came of a command: the same for people and, as `data`, for programs. */
export interface Answer {
  data: unknown
  lines: readonly Line[]
  exitCode: ExitCode
}

export interface Command {
  name: CommandName
  options: readonly OptionName[]
  /** How many words it takes besides its own name. */
  words: { least: number; most: number }
  /**
   * What Ctrl+C does: `job` ends the work where it can end whole and nothing is half done; `at-once` is for those
   * that only read; `never` for a short change that is quicker than whoever regrets it.
   */
  interrupt: 'job' | 'at-once' | 'never'
  run(call: Call): Promise<Answer>
}

/** An option that is one of a few words; fails with `invalid-input` for any other. */
export function choiceOf<T extends string>(
  args: Arguments,
  option: OptionName,
  choices: readonly T[],
): T | undefined {
  const said = args.values[option]
  if (said === undefined) return undefined
  const choice = choices.find((one) => one === said)
  if (choice === undefined) {
    throw new AppFailure('invalid-input', `--${option}: ${choices.join(' | ')}`, { fields: [option] })
  }
  return choice
}
