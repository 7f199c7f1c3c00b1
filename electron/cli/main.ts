import { randomUUID } from 'node:crypto'
import { AppFailure } from '#shared/api/errors.ts'
import { localeFor } from '#shared/domain/locale.ts'
import { messagesFor, type Messages } from '#shared/i18n/messages.ts'
import {
  commonOptions,
  isLocale,
  readArguments,
  type ArgumentFault,
  type Arguments,
  type OptionName,
} from './arguments.ts'
import type { Answer, Call, Command } from './command.ts'
import { CommandFailure } from './command-failure.ts'
import { commandNamed } from './commands.ts'
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.ts'
import { helpFor, helpForAll } from './help.ts'
import { readVersion, startHost, systemLocale, type Host } from './host.ts'
import { usages } from './usage.ts'
import type { Terminal } from './terminal.ts'

const cancelEveryMs = 20

export interface Surroundings {
  env: NodeJS.ProcessEnv
  terminal: Terminal
  /** Ends the command, as Ctrl+C does. */
  interrupted: AbortSignal
}

/** Runs one command line and says how it ended; `exit-codes.ts` says what the numbers mean. Never rejects. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { env, terminal } = surroundings
  const read = readArguments(args)
  const said = 'fault' in read ? undefined : read.values.locale
  const locale = said !== undefined && isLocale(said) ? said : localeFor(systemLocale(env))
  const messages = messagesFor(locale)
  if ('fault' in read) return notUnderstood(faultInWords(read, messages), messages, terminal)
  const [name, ...words] = read.words
  if (read.flags.has('version')) {
    terminal.print([readVersion()])
    return exitCodes.well
  }
  const command = commandNamed(name)
  if (command === undefined) {
    if (name !== undefined) {
      return notUnderstood(messages.commandLine.unknownCommand(name), messages, terminal)
    }
    const isAsked = read.flags.has('help')
    if (isAsked) terminal.print(helpForAll(messages))
    else helpForAll(messages).forEach((line) => terminal.tell(plain(line)))
    return isAsked ? exitCodes.well : exitCodes.notUnderstood
  }
  if (read.flags.has('help')) {
    terminal.print(helpFor(command, messages))
    return exitCodes.well
  }
  const fault = faultOf(command, { ...read, words }, messages)
  if (fault !== null) return notUnderstood(fault, messages, terminal)
  return carryOut(command, { args: { ...read, words }, locale, messages, surroundings })
}

interface Understood {
  args: Arguments
  locale: Call['locale']
  messages: Messages
  surroundings: Surroundings
}

async function carryOut(command: Command, { args, locale, messages, surroundings }: Understood) {
  const { env, terminal, interrupted } = surroundings
  const job = randomUUID()
  let starting: Promise<Host> | null = null
  const host = () => (starting ??= startWatched())

  async function startWatched(): Promise<Host> {
    const started = await startHost(env, (line) => terminal.tell(line))
    started.client.subscribe((event) => {
      if (event.type !== 'job-progress' || event.job !== job) return
      terminal.progress(messages.commandLine.progress[event.phase](event.done, event.total))
    })
    return started
  }

  // The work may not have begun when it is given up, so it is told again until it has ended.
  let telling: NodeJS.Timeout | null = null
  const stop = () => {
    if (command.interrupt !== 'job') return
    telling = setInterval(() => {
      void starting?.then(({ client }) => client.call('jobs.cancel', { job })).catch(() => undefined)
    }, cancelEveryMs)
  }
  interrupted.addEventListener('abort', stop)
  if (interrupted.aborted) stop()
  const json = args.flags.has('json')
  try {
    const call: Call = { args, locale, messages, terminal, env, host, job }
    const work = command.run(call)
    const answer = await (command.interrupt === 'at-once' ? orInterrupted(work, interrupted) : work)
    say(command, answer, terminal, json)
    return answer.exitCode
  } catch (error) {
    return sayFailure(command, error, { terminal, messages, json })
  } finally {
    interrupted.removeEventListener('abort', stop)
    if (telling !== null) clearInterval(telling)
    await (starting as Promise<Host> | null)?.then((started) => started.close()).catch(() => undefined)
  }
}

function orInterrupted<T>(work: Promise<T>, interrupted: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new AppFailure('cancelled', 'Ctrl+C'))
    if (interrupted.aborted) end()
    interrupted.addEventListener('abort', end, { once: true })
    work.then(resolve, reject)
  })
}

function say(command: Command, { data, lines }: Answer, terminal: Terminal, json: boolean): void {
  if (json) terminal.printJson({ command: command.name, ok: true, result: data })
  else terminal.print(lines)
}

function sayFailure(
  command: Command,
  error: unknown,
  { terminal, messages, json }: { terminal: Terminal; messages: Messages; json: boolean },
): ExitCode {
  const { code, text, exitCode } = inWords(error, messages)
  terminal.progress(null)
  if (json) terminal.printJson({ command: command.name, ok: false, error: { code, message: text } })
  else terminal.tell(messages.commandLine.failure(text, code))
  return exitCode
}

function inWords(error: unknown, messages: Messages): { code: string; text: string; exitCode: ExitCode } {
  if (error instanceof CommandFailure) {
    return { code: error.code, text: error.message, exitCode: error.exitCode }
  }
  if (!(error instanceof AppFailure)) {
    return { code: 'internal', text: messages.errors.internal, exitCode: exitCodes.failed }
  }
  const { code } = error
  // What is wrong with the words is worth more than that something is.
  const text =
    code === 'invalid-input'
      ? messages.commandLine.notUnderstood(error.message)
      : (messages.commandLine.errors[code] ?? messages.errors[code])
  return { code, text, exitCode: exitCodeOf(code) }
}

function notUnderstood(text: string, messages: Messages, terminal: Terminal): ExitCode {
  terminal.tell(text)
  terminal.tell(messages.commandLine.seeHelp)
  return exitCodes.notUnderstood
}

function faultInWords(fault: ArgumentFault, { commandLine }: Messages): string {
  if (fault.fault === 'not-a-language') return commandLine.faults['not-a-language'](fault.value)
  return commandLine.faults[fault.fault](fault.option)
}

/** What a command does not understand of its own words; null where it understands all. */
function faultOf(command: Command, args: Arguments, { commandLine }: Messages): string | null {
  const known: readonly OptionName[] = [...command.options, ...commonOptions]
  const strange = [...args.flags].find((option) => !known.includes(option))
  if (strange !== undefined) return commandLine.faults['not-for-this'](`--${strange}`, command.name)
  const { least, most } = command.words
  const [usage] = usages[command.name]
  if (args.words.length < least) return commandLine.faults['too-few'](usage)
  return args.words.length > most ? commandLine.faults['too-many'](usage) : null
}

function plain(line: Parameters<Terminal['print']>[0][number]): string {
  return typeof line === 'string' ? line : line.map(({ text }) => text).join('')
}
