import { builtInItems } from '#shared/content/built-in-items.ts'
import { compareContent, type ContentUpdates } from '#shared/content/content-changes.ts'
import type { BuiltInItem, ContentRecord } from '#shared/content/content-record.ts'
import { ownChangesOf } from '#shared/content/own-changes.ts'
import type { ContentRecordStore } from '../storage/content-record-store.ts'
import type { ContentLibrary } from './content-library.ts'
import type { EventBus } from './event-bus.ts'
import { describeFailure, type Log } from './log.ts'
import type { MethodLibrary } from './method-library.ts'
import type { PlaybookService } from './playbook.ts'
import type { WorkspaceService } from './workspace.ts'

/** Tells what an update of the app changed in the built-in content. */
export interface ContentUpdateService {
  /** Records the content of today once a workspace is open and nothing was ever recorded. Never rejects. */
  remember(): Promise<void>
  /** What the user has not seen yet; nothing for somebody who is new here. */
  get(): Promise<ContentUpdates>
  /** Records the content of today as seen, or takes that back to what was recorded before it. */
  setSeen(seen: boolean): Promise<ContentUpdates>
}

export function createContentUpdateService({
  library,
  content,
  playbook,
  workspace,
  events,
  version,
  store,
  log,
}: {
  library: MethodLibrary
  content: ContentLibrary
  playbook: PlaybookService
  workspace: WorkspaceService
  events: EventBus
  version: string
  store: ContentRecordStore
  log: Log
}): ContentUpdateService {
  /** The content of this version, taken apart once: it never changes while the app runs. */
  let items: Promise<BuiltInItem[]> | null = null
  let recorded: ContentRecord | null = null
  let beforeSeen: ContentRecord | null = null
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }

  function present(): Promise<BuiltInItem[]> {
    items ??= Promise.all([library(), content()])
      .then(([methods, rest]) => builtInItems({ methods: [...methods.values()], playbook: rest }))
      .catch((error: unknown) => {
        items = null
        throw error
      })
    return items
  }

  /** What the user last saw. Where there is no record, they see the content of today for the first time. */
  async function seenContent(): Promise<ContentRecord> {
    recorded ??= await store.read()
    if (recorded) return recorded
    const first: ContentRecord = { schema: 1, version, items: await present() }
    try {
      await store.write(first)
    } catch (error) {
      // Without a record the next version has nothing to compare with; the work itself goes on.
      log(`The built-in content was not recorded: ${describeFailure(error)}`)
    }
    recorded = first
    return first
  }

  async function describe(): Promise<ContentUpdates> {
    const [seen, here, { methods }, own] = await Promise.all([
      seenContent(),
      present(),
      workspace.store(),
      playbook.get(),
    ])
    const mine = { methods: await methods.list(), playbook: own }
    const changes = compareContent(seen.items, here)
    return {
      since: seen.version,
      version,
      changes: changes.map((change) => ({ ...change, own: ownChangesOf(change, mine) })),
    }
  }

  return {
    remember: () =>
      inTurn(async () => {
        try {
          if ((await workspace.status()).state === 'open') await seenContent()
        } catch (error) {
          log(`The built-in content was not recorded: ${describeFailure(error)}`)
        }
      }),
    get: () => inTurn(describe),
    setSeen: (seen) =>
      inTurn(async () => {
        const before = await seenContent()
        const next = seen ? { schema: 1 as const, version, items: await present() } : beforeSeen
        if (next) {
          await store.write(next)
          recorded = next
          if (seen) beforeSeen = before
          events.emit({ type: 'settings-changed' })
        }
        return describe()
      }),
  }
}
