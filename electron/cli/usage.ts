import type { OptionName } from './arguments.ts'
import type { CommandName } from './command.ts'

/** How each command is written. The words in capitals stand for what the user fills in, in every language. */
export const usages: Readonly<Record<CommandName, readonly [string, ...string[]]>> = {
  new: ['new [--sample] DIR'],
  list: ['list [KIND]'],
  search: ['search WORDS'],
  show: ['show ID', 'show trivet://KIND/ID'],
  export: [
    'export --out DIR [--workspace DIR] [--dry-run]',
    'export --out DIR [--scope SCOPE | --tag TAG | --account ACCOUNT] [--profile NAME] [--links FORM]',
  ],
  import: ['import --workspace DIR SOURCE [--dry-run] [--on-conflict CHOICE]'],
  backup: ['backup [--out DIR] [--workspace DIR] [--with-versions]'],
  restore: ['restore FILE DIR [--dry-run] [--good-only]'],
  doctor: ['doctor [--workspace DIR]', 'doctor --repair [--dry-run] [--workspace DIR]'],
  content: ['content check'],
}

/** What stands behind each option that takes a value. */
export const valueNames: Readonly<Partial<Record<OptionName, string>>> = {
  locale: 'zh-CN|en',
  workspace: 'DIR',
  out: 'PATH',
  scope: 'SCOPE',
  tag: 'TAG',
  account: 'ACCOUNT',
  profile: 'NAME',
  links: 'FORM',
  format: 'NAME',
  'on-conflict': 'CHOICE',
  kind: 'KIND',
  limit: 'N',
}
