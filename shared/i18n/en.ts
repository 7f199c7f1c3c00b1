import { accounts } from './en/accounts.ts'
import { cases } from './en/cases.ts'
import { commandLine } from './en/command-line.ts'
import { common } from './en/common.ts'
import { computations } from './en/computations.ts'
import { domain } from './en/domain.ts'
import { errors } from './en/errors.ts'
import { exports } from './en/exports.ts'
import { maps } from './en/maps.ts'
import { menu } from './en/menu.ts'
import { methods } from './en/methods.ts'
import { notes } from './en/notes.ts'
import { playbook } from './en/playbook.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { today } from './en/today.ts'
import { worksheets } from './en/worksheets.ts'
import { workspace } from './en/workspace.ts'

export const en = {
  accounts,
  cases,
  commandLine,
  common,
  computations,
  domain,
  errors,
  exports,
  maps,
  menu,
  methods,
  notes,
  playbook,
  settings,
  shell,
  today,
  worksheets,
  workspace,
}
