import { accounts } from './zh-CN/accounts.ts'
import { cases } from './zh-CN/cases.ts'
import { commandLine } from './zh-CN/command-line.ts'
import { common } from './zh-CN/common.ts'
import { computations } from './zh-CN/computations.ts'
import { contentUpdates } from './zh-CN/content-updates.ts'
import { dataTable } from './zh-CN/data-table.ts'
import { deepLinks } from './zh-CN/deep-links.ts'
import { doctor } from './zh-CN/doctor.ts'
import { domain } from './zh-CN/domain.ts'
import { errors } from './zh-CN/errors.ts'
import { exports } from './zh-CN/exports.ts'
import { figures } from './zh-CN/figures.ts'
import { maps } from './zh-CN/maps.ts'
import { menu } from './zh-CN/menu.ts'
import { methods } from './zh-CN/methods.ts'
import { notes } from './zh-CN/notes.ts'
import { planCustomer } from './zh-CN/plan-customer.ts'
import { planPeople } from './zh-CN/plan-people.ts'
import { planMoney } from './zh-CN/plan-money.ts'
import { planPromotions } from './zh-CN/plan-promotions.ts'
import { planNegotiation } from './zh-CN/plan-negotiation.ts'
import { planFields } from './zh-CN/plan-fields.ts'
import { planGrowth } from './zh-CN/plan-growth.ts'
import { planJoint } from './zh-CN/plan-joint.ts'
import { planExecution } from './zh-CN/plan-execution.ts'
import { planHealth } from './zh-CN/plan-health.ts'
import { planReviews } from './zh-CN/plan-reviews.ts'
import { playbook } from './zh-CN/playbook.ts'
import { portfolio } from './zh-CN/portfolio.ts'
import { settings } from './zh-CN/settings.ts'
import { shell } from './zh-CN/shell.ts'
import { today } from './zh-CN/today.ts'
import { worksheets } from './zh-CN/worksheets.ts'
import { workspace } from './zh-CN/workspace.ts'
import type { Messages } from './messages.ts'
import { links } from './zh-CN/links.ts'
import { noteOrder } from './zh-CN/note-order.ts'
import { search } from './zh-CN/search.ts'
import { versions } from './zh-CN/versions.ts'
import { trash } from './zh-CN/trash.ts'
import { reading } from './zh-CN/reading.ts'
import { attachments } from './zh-CN/attachments.ts'
import { imports } from './zh-CN/imports.ts'
import { tableImport } from './zh-CN/table-import.ts'
import { backups } from './zh-CN/backups.ts'
import { packs } from './zh-CN/packs.ts'
import { packWords } from './zh-CN/pack-words.ts'

export const zhCN: Messages = {
  accounts,
  cases,
  commandLine,
  common,
  computations,
  contentUpdates,
  dataTable,
  deepLinks,
  doctor,
  domain,
  errors,
  exports,
  figures,
  maps,
  menu,
  methods,
  notes,
  planCustomer,
  planPeople,
  planMoney,
  planPromotions,
  planNegotiation,
  planFields,
  planGrowth,
  planJoint,
  planExecution,
  planHealth,
  planReviews,
  playbook,
  portfolio,
  settings,
  shell,
  today,
  worksheets,
  workspace,
  links,
  noteOrder,
  search,
  versions,
  trash,
  reading,
  attachments,
  imports,
  tableImport,
  backups,
  packs,
  packWords,
}
