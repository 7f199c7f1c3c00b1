import type { Messages } from '#shared/i18n/messages.ts'
import { commonOptions, optionTable, type OptionName } from './arguments.ts'
import type { Command } from './command.ts'
import { namesOfCommands } from './commands.ts'
import type { Line } from './terminal.ts'
import { usages, valueNames } from './usage.ts'

type Texts = Messages['commandLine']

/** What `trivet --help` says. */
export function helpForAll({ commandLine: texts }: Messages): Line[] {
  return [
    texts.help.about,
    '',
    heading(texts.help.usage),
    '  npm run trivet -- COMMAND …',
    '',
    heading(texts.help.commands),
    ...table(namesOfCommands().map((name) => [name, texts.commands[name].summary])),
    '',
    heading(texts.help.options),
    ...optionLines([...commonOptions, 'version'], texts),
    '',
    heading(texts.help.exitCodes),
    ...table(Object.entries(texts.help.codes)),
    '',
    texts.help.more,
  ]
}

/** What `trivet COMMAND --help` says. */
export function helpFor({ name, options }: Command, { commandLine: texts }: Messages): Line[] {
  const { summary, text } = texts.commands[name]
  return [
    summary,
    '',
    heading(texts.help.usage),
    ...usages[name].map((line) => `  npm run trivet -- ${line}`),
    '',
    ...text.flatMap((line) => [line, '']),
    heading(texts.help.options),
    ...optionLines([...options, ...commonOptions], texts),
  ]
}

function optionLines(options: readonly OptionName[], texts: Texts): Line[] {
  return table(
    options.map((option) => {
      const value = valueNames[option]
      const { short } = { short: undefined, ...optionTable[option] }
      const name = `${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`
      return [name, texts.options[option]]
    }),
  )
}

function table(rows: readonly (readonly [string, string])[]): Line[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => [{ text: `  ${name.padEnd(width)}  `, strong: true }, { text }])
}

function heading(text: string): Line {
  return [{ text, strong: true }]
}
