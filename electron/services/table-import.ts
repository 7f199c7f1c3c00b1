import type { Output, ParsedInput } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { accountSchemaVersion, type Account } from '#shared/domain/account.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { touchParts } from '#shared/domain/plan-part.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { planTable, type PlannedAccount, type TablePlan } from '#shared/table-import/plan-table.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import { changeDocuments, type DocumentChange } from './import-changes.ts'
import type { ImportService } from './import-service.ts'
import { undoChanges } from './import-undo.ts'
import type { JobService } from './jobs.ts'
import type { Log } from './log.ts'
import type { WorkspaceService } from './workspace.ts'

/** Takes accounts, people and actions out of tables: looks first, then changes all accounts or none. */
export interface TableImportService {
  inspect(input: ParsedInput<'tables.inspect'>): Promise<Output<'tables.inspect'>>
  apply(input: ParsedInput<'tables.apply'>): Promise<Output<'tables.apply'>>
  undo(input: ParsedInput<'tables.undo'>): Promise<Output<'tables.undo'>>
}

export interface TableImportDependencies {
  workspace: Pick<WorkspaceService, 'store'>
  /** Changes of many documents take turns with imports. */
  imports: Pick<ImportService, 'between'>
  jobs: JobService
  now: () => string
  newId: () => string
  log: Log
}

const keptUndos = 20

export function createTableImportService(dependencies: TableImportDependencies): TableImportService {
  const { workspace, imports, jobs, now, newId, log } = dependencies
  const undos = new Map<string, DocumentChange[]>()

  async function plan(
    store: WorkspaceStore,
    { table, locale }: ParsedInput<'tables.inspect'>,
  ): Promise<TablePlan> {
    const newer = new Set(store.newer())
    const accounts = (await store.accounts.list()).filter(({ id }) => !newer.has(id))
    const other: Locale = locale === 'en' ? 'zh-CN' : 'en'
    return planTable(table, { accounts, here: messagesFor(locale), there: messagesFor(other), newId })
  }

  function remember(changes: DocumentChange[]): string | null {
    if (changes.length === 0) return null
    const token = newId()
    undos.set(token, changes)
    for (const oldest of [...undos.keys()].slice(0, -keptUndos)) undos.delete(oldest)
    return token
  }

  return {
    async inspect(input) {
      return resultOf(await plan(await workspace.store(), input))
    },
    apply: ({ job: id, ...input }) =>
      imports.between(() =>
        jobs.run(id, async (job) => {
          const store = await workspace.store()
          if (store.readOnly !== null) throw new AppFailure('read-only', store.readOnly)
          const planned = await plan(store, input)
          const present = new Map((await store.accounts.list()).map((account) => [account.id, account]))
          const changes = planned.changed.map((account) => changeOf(account, present, now(), newId))
          if (changes.length > 0) {
            await changeDocuments(store, newId(), { attachments: [], changes }, { job, log })
          }
          return { ...resultOf(planned), token: remember(changes) }
        }),
      ),
    undo: ({ token, job: id }) =>
      imports.between(() =>
        jobs.run(id, async (job) => {
          const changes = undos.get(token)
          if (!changes) throw new AppFailure('not-found', 'This import can no longer be taken back.')
          const store = await workspace.store()
          const back = await undoChanges(store, changes, now())
          if (back.length > 0) {
            await changeDocuments(store, newId(), { attachments: [], changes: back }, { job, log })
          }
          undos.delete(token)
          return { changed: back.length, left: changes.length - back.length, token: remember(back) }
        }),
      ),
  }
}

function resultOf({ counts, accounts, newAccounts, rows, problems }: TablePlan): Output<'tables.inspect'> {
  return { counts, accounts, newAccounts, rows, problems }
}

function changeOf(
  { id, plan }: PlannedAccount,
  present: ReadonlyMap<string, Account>,
  now: string,
  newId: () => string,
): DocumentChange {
  const before = id === null ? undefined : present.get(id)
  if (before) {
    const after: Account = { ...before, ...plan, revision: before.revision + 1, updatedAt: now }
    return {
      kind: 'account',
      id: before.id,
      before,
      after: { ...after, touched: touchParts(before, after, now) },
    }
  }
  const made = newId()
  const header = { schema: accountSchemaVersion, revision: 1, id: made, createdAt: now, updatedAt: now }
  return { kind: 'account', id: made, before: null, after: { ...header, ...plan } }
}
