import { parseArgs, type ParseArgsConfig } from 'node:util'
import { locales, type Locale } from '#shared/domain/locale.ts'

type OptionTable = NonNullable<ParseArgsConfig['options']>

/** Every option once; the commands say which of them they know. */
export const optionTable = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  locale: { type: 'string' },
  workspace: { type: 'string', short: 'w' },
  out: { type: 'string', short: 'o' },
  scope: { type: 'string' },
  tag: { type: 'string' },
  account: { type: 'string' },
  profile: { type: 'string' },
  links: { type: 'string' },
  'on-conflict': { type: 'string' },
  format: { type: 'string' },
  'with-versions': { type: 'boolean' },
  'good-only': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  sample: { type: 'boolean' },
  kind: { type: 'string' },
  limit: { type: 'string' },
  repair: { type: 'boolean' },
} as const satisfies OptionTable
export type OptionName = keyof typeof optionTable

/** What every command understands. */
export const commonOptions = ['help', 'json', 'locale'] as const satisfies readonly OptionName[]

/** The words of a command line, taken apart. */
export interface Arguments {
  words: string[]
  values: Partial<Record<OptionName, string>>
  flags: ReadonlySet<OptionName>
}

export type ArgumentFault =
  | { fault: 'unknown-option' | 'needs-value' | 'takes-no-value' | 'twice'; option: string }
  | { fault: 'not-a-language'; value: string }

/** Takes a command line apart, or says what in it is not understood. A pure function. */
export function readArguments(args: readonly string[]): Arguments | ArgumentFault {
  const { tokens } = parseArgs({
    args: [...args],
    options: optionTable,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const words: string[] = []
  const values: Arguments['values'] = {}
  const flags = new Set<OptionName>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (!isOption(name)) return { fault: 'unknown-option', option: rawName }
    const takesValue = optionTable[name].type === 'string'
    // An option where a value belongs: somebody forgot the value, and means the option.
    const isMissing = value === undefined || (token.inlineValue === false && /^-./.test(value))
    if (takesValue && isMissing) return { fault: 'needs-value', option: rawName }
    if (!takesValue && value !== undefined) return { fault: 'takes-no-value', option: rawName }
    if (flags.has(name) && takesValue) return { fault: 'twice', option: rawName }
    flags.add(name)
    if (value !== undefined) values[name] = value
  }
  if (values.locale !== undefined && !isLocale(values.locale)) {
    return { fault: 'not-a-language', value: values.locale }
  }
  return { words, values, flags }
}

export function isLocale(text: string): text is Locale {
  return locales.some((locale) => locale === text)
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(optionTable, name)
}
