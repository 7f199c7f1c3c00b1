import { accounts } from './zh-CN/accounts.ts'
import { cases } from './zh-CN/cases.ts'
import { commandLine } from './zh-CN/command-line.ts'
import { common } from './zh-CN/common.ts'
import { computations } from './zh-CN/computations.ts'
import { domain } from './zh-CN/domain.ts'
import { errors } from './zh-CN/errors.ts'
import { exports } from './zh-CN/exports.ts'
import { maps } from './zh-CN/maps.ts'
import { menu } from './zh-CN/menu.ts'
import { methods } from './zh-CN/methods.ts'
import { notes } from './zh-CN/notes.ts'
import { playbook } from './zh-CN/playbook.ts'
import { settings } from './zh-CN/settings.ts'
import { shell } from './zh-CN/shell.ts'
import { today } from './zh-CN/today.ts'
import { worksheets } from './zh-CN/worksheets.ts'
import { workspace } from './zh-CN/workspace.ts'
import type { Messages } from './messages.ts'

export const zhCN: Messages = {
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
