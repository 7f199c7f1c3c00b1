import { accounts } from './en/accounts.ts'
import { cases } from './en/cases.ts'
import { commandLine } from './en/command-line.ts'
import { common } from './en/common.ts'
import { computations } from './en/computations.ts'
import { contentUpdates } from './en/content-updates.ts'
import { dataTable } from './en/data-table.ts'
import { deepLinks } from './en/deep-links.ts'
import { doctor } from './en/doctor.ts'
import { domain } from './en/domain.ts'
import { errors } from './en/errors.ts'
import { exports } from './en/exports.ts'
import { figures } from './en/figures.ts'
import { maps } from './en/maps.ts'
import { menu } from './en/menu.ts'
import { methods } from './en/methods.ts'
import { notes } from './en/notes.ts'
import { planCustomer } from './en/plan-customer.ts'
import { planPeople } from './en/plan-people.ts'
import { planMoney } from './en/plan-money.ts'
import { planPromotions } from './en/plan-promotions.ts'
import { planNegotiation } from './en/plan-negotiation.ts'
import { planFields } from './en/plan-fields.ts'
import { planGrowth } from './en/plan-growth.ts'
import { planJoint } from './en/plan-joint.ts'
import { planExecution } from './en/plan-execution.ts'
import { planHealth } from './en/plan-health.ts'
import { planReviews } from './en/plan-reviews.ts'
import { playbook } from './en/playbook.ts'
import { portfolio } from './en/portfolio.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { today } from './en/today.ts'
import { worksheets } from './en/worksheets.ts'
import { workspace } from './en/workspace.ts'
import { links } from './en/links.ts'
import { noteOrder } from './en/note-order.ts'
import { search } from './en/search.ts'
import { versions } from './en/versions.ts'
import { trash } from './en/trash.ts'
import { reading } from './en/reading.ts'
import { attachments } from './en/attachments.ts'
import { imports } from './en/imports.ts'
import { tableImport } from './en/table-import.ts'
import { backups } from './en/backups.ts'
import { packs } from './en/packs.ts'
import { packWords } from './en/pack-words.ts'

export const en = {
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
