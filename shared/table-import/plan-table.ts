import { emptyAccountPlan } from '../domain/empty-account.ts'
import type { Account, AccountPlan } from '../domain/account.ts'
import type { Messages } from '../i18n/messages.ts'
import type { CellValue } from '../table/cell.ts'
import { accountColumn, importFields } from './import-fields.ts'
import type { ImportTable, ImportedRow, RowOutcome, RowProblem, TableResult } from './import-table.ts'
import { placeAction, placeManagers, placePerson, setAccountFields, type Placing } from './place-row.ts'
import { folded, textOf, type ReadRow } from './read-row.ts'
import { readTable } from './read-table.ts'

/** One account as it becomes; `id` is null for one that is not there yet. */
export interface PlannedAccount {
  id: string | null
  plan: AccountPlan
}

export interface TablePlan extends TableResult {
  /** Only accounts that change. */
  changed: PlannedAccount[]
}

export interface TableContext {
  accounts: readonly Account[]
  here: Messages
  there: Messages
  newId: () => string
}

interface Working extends PlannedAccount {
  isChanged: boolean
}

/**
 * Says what a table does to the accounts of a workspace, without doing it. A cell that can't be read is left out and
 * named; a row without its name or its account is refused and named. The same table and the same accounts give the
 * same plan, but for the ids of what is new.
 */
export function planTable(table: ImportTable, context: TableContext): TablePlan {
  const problems: RowProblem[] = []
  const read = readRows(table, context, problems)
  const working: Working[] = context.accounts.map((account) => ({
    id: account.id,
    plan: account,
    isChanged: false,
  }))
  const inFile = new Set<string>()
  const rows: ImportedRow[] = []
  const managers: Placing[] = []

  function refuse(row: ReadRow, name: string, problem: RowProblem['problem'], text = name): void {
    problems.push({ row: row.row, column: null, text, problem })
    rows.push({ row: row.row, outcome: 'refused', name, account: '' })
  }

  for (const row of read) {
    const name = textOf(row, table.target === 'actions' ? 'title' : 'name')
    if (name === '') {
      refuse(row, [...row.values.values()].join(' ').trim().slice(0, 200), 'no-name')
      continue
    }
    if (table.target === 'accounts') {
      if (inFile.has(folded(name))) {
        refuse(row, name, 'twice-in-file')
        continue
      }
      inFile.add(folded(name))
      const outcome = takeAccount(row, name, working, table.doubles)
      if (outcome === null) refuse(row, name, 'several-of-this-name')
      else rows.push({ row: row.row, outcome, name, account: name })
      continue
    }
    const said = textOf(row, accountColumn)
    const found = accountFor(said, table, working)
    if (!('plan' in found)) {
      refuse(row, name, found.problem, said === '' ? name : said)
      continue
    }
    const placing = { row, account: found, doubles: table.doubles, newId: context.newId }
    const outcome = table.target === 'people' ? placePerson(placing) : placeAction(placing)
    if (outcome === null) {
      refuse(row, name, 'several-of-this-name')
      continue
    }
    if (outcome === 'new' || outcome === 'updated') found.isChanged = true
    if (table.target === 'people' && outcome !== 'skipped') managers.push(placing)
    rows.push({ row: row.row, outcome, name, account: found.plan.name })
  }
  for (const { account, row, isFound } of placeManagers(managers)) {
    if (isFound) {
      Object.assign(account, { isChanged: true })
      const shown = rows.find((one) => one.row === row.row)
      if (shown?.outcome === 'unchanged') shown.outcome = 'updated'
    } else {
      problems.push({
        row: row.row,
        column: 'manager',
        text: textOf(row, 'manager'),
        problem: 'manager-unknown',
      })
    }
  }
  const changed = working.filter(({ isChanged }) => isChanged)
  return {
    changed: changed.map(({ id, plan }) => ({ id, plan })),
    counts: countOutcomes(rows),
    accounts: changed.length,
    newAccounts: changed.filter(({ id }) => id === null).length,
    rows,
    problems: problems.sort((one, other) => one.row - other.row),
  }
}

function readRows(table: ImportTable, context: TableContext, problems: RowProblem[]): ReadRow[] {
  return readTable(table, context).map(({ row, cells }) => {
    const values = new Map<string, CellValue>()
    for (const { columnId, text, reading } of cells) {
      if (reading.readable) values.set(columnId, reading.value)
      else problems.push({ row, column: columnId, text: text.trim().slice(0, 200), problem: reading.problem })
    }
    return { row, values }
  })
}

/** Makes an account of a row, or changes the one that is there; null where several have its name. */
function takeAccount(
  row: ReadRow,
  name: string,
  working: Working[],
  doubles: ImportTable['doubles'],
): RowOutcome | null {
  const same = working.filter(({ plan }) => folded(plan.name) === folded(name))
  if (same.length > 0 && doubles === 'skip') return 'skipped'
  const [present] = same
  if (!present || doubles === 'add') {
    const plan = setAccountFields({ ...emptyAccountPlan(), name }, row)
    working.push({ id: null, plan, isChanged: true })
    return 'new'
  }
  if (same.length > 1) return null
  const plan = setAccountFields(present.plan, row)
  if (plan === present.plan) return 'unchanged'
  present.plan = plan
  present.isChanged = true
  return 'updated'
}

function accountFor(
  said: string,
  { account, createsAccounts }: ImportTable,
  working: Working[],
): Working | { problem: 'no-account' | 'account-unknown' | 'several-accounts' } {
  const chosen = account === null ? undefined : working.find(({ id }) => id === account)
  if (said === '') return chosen ?? { problem: 'no-account' }
  const byId = working.find(({ id }) => id === said)
  if (byId) return byId
  const same = working.filter(({ plan }) => folded(plan.name) === folded(said))
  const [only] = same
  if (same.length > 1) return { problem: 'several-accounts' }
  if (only) return only
  if (!createsAccounts) return { problem: 'account-unknown' }
  const made: Working = { id: null, plan: { ...emptyAccountPlan(), name: said }, isChanged: true }
  working.push(made)
  return made
}

function countOutcomes(rows: readonly ImportedRow[]): TableResult['counts'] {
  const counts = { new: 0, updated: 0, unchanged: 0, skipped: 0, refused: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

/** Whether a table has all columns without which its rows say nothing. */
export function missingColumns({
  target,
  sources,
  account,
}: Pick<ImportTable, 'target' | 'sources' | 'account'>): string[] {
  const isMapped = (id: string) => sources.some(({ columnId, from }) => columnId === id && from !== null)
  return importFields[target].flatMap(({ id, isRequired = false }) => {
    const isNeeded = isRequired || (id === accountColumn && account === null)
    return isNeeded && !isMapped(id) ? [id] : []
  })
}
