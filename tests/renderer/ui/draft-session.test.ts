import { describe, expect, it } from 'vitest'
import { createDraftSession, type DraftSession } from '#renderer/ui/draft-session.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Account } from '#shared/domain/account.ts'
import { samplePlan } from '../accounts/sample-plan.ts'

/** A host in miniature: it keeps one account, counts revisions, and can be slow or refuse. */
function openHost() {
  let stored: Account | null = samplePlan()
  let refuse: AppFailure | null = null
  let gate: Promise<void> = Promise.resolve()
  const timers: (() => void)[] = []
  const saves: string[] = []
  const session = createDraftSession(stored, {
    load: () => (stored ? Promise.resolve(stored) : Promise.reject(new AppFailure('not-found', 'removed'))),
    async save(account) {
      await gate
      if (refuse) throw refuse
      if (!stored) throw new AppFailure('not-found', 'removed')
      if (account.revision !== stored.revision) throw new AppFailure('conflict', 'revision')
      stored = { ...account, revision: account.revision + 1 }
      saves.push(account.name)
      return stored
    },
    now: () => '2026-11-23T10:42:00.000Z',
    later(run) {
      timers.push(run)
      return () => timers.splice(timers.indexOf(run), 1)
    },
  })
  return {
    session,
    saves,
    timers,
    stored: () => stored,
    otherWindowSaves: (name: string) => {
      if (stored) stored = { ...stored, name, revision: stored.revision + 1 }
    },
    remove: () => (stored = null),
    restore: (account: Account) => (stored = account),
    refuseWith: (failure: AppFailure | null) => (refuse = failure),
    hold: () => {
      let release = () => {}
      gate = new Promise((resolve) => (release = resolve))
      return release
    },
  }
}

function rename(session: DraftSession<Account>, name: string): void {
  session.edit((account) => ({ ...account, name }))
}

describe('a draft of a document', () => {
  it('says saved only after the host has acknowledged it', async () => {
    const { session, hold } = openHost()
    const release = hold()
    rename(session, 'new')
    expect(session.snapshot()).toMatchObject({ phase: { name: 'waiting' }, savedAt: null })
    const saving = session.flush()
    expect(session.snapshot().phase.name).toBe('saving')
    release()
    await saving
    expect(session.snapshot()).toMatchObject({
      phase: { name: 'saved' },
      savedAt: '2026-11-23T10:42:00.000Z',
    })
  })

  it('saves after a pause, once for a spell of typing', async () => {
    const { session, timers, saves } = openHost()
    for (const name of ['n', 'ne', 'new']) rename(session, name)
    expect(timers).toHaveLength(1)
    timers[0]!()
    await session.flush()
    expect(saves).toEqual(['new'])
  })

  it('keeps what is typed during a save and saves it on the new revision', async () => {
    const { session, hold, stored, saves } = openHost()
    const release = hold()
    rename(session, 'first')
    const saving = session.flush()
    rename(session, 'second')
    release()
    await saving
    await session.flush()
    expect(saves).toEqual(['first', 'second'])
    expect(stored()).toMatchObject({ name: 'second', revision: 3 })
    expect(session.snapshot().phase.name).toBe('saved')
  })

  it('keeps the text when a save fails and saves it on the next try', async () => {
    const { session, refuseWith, stored } = openHost()
    refuseWith(new AppFailure('disk-full', ''))
    rename(session, 'kept')
    await session.flush()
    expect(session.snapshot()).toMatchObject({
      draft: { name: 'kept' },
      phase: { name: 'failed', failure: { code: 'disk-full' } },
    })
    refuseWith(null)
    await session.flush()
    expect(stored()?.name).toBe('kept')
    expect(session.snapshot().phase.name).toBe('saved')
  })

  it('goes on trying by itself, in a rhythm that typing does not change', async () => {
    const { session, refuseWith, stored, timers, saves } = openHost()
    refuseWith(new AppFailure('disk-full', ''))
    rename(session, 'kept')
    await session.flush()
    expect(session.snapshot().phase).toMatchObject({ name: 'failed', isRetrying: true })
    const scheduled = timers.length
    rename(session, 'kept, and more')
    expect(timers).toHaveLength(scheduled)
    expect(session.snapshot().phase.name).toBe('failed')
    refuseWith(null)
    timers.at(-1)!()
    await session.flush()
    expect(saves.at(-1)).toBe('kept, and more')
    expect(stored()?.name).toBe('kept, and more')
  })

  it('does not try again what trying will not mend, until something changes', async () => {
    const { session, refuseWith, timers } = openHost()
    refuseWith(new AppFailure('read-only', ''))
    rename(session, 'kept')
    await session.flush()
    expect(session.snapshot().phase).toMatchObject({ name: 'failed', isRetrying: false })
    const scheduled = timers.length
    rename(session, 'kept, and more')
    expect(timers.length).toBeGreaterThanOrEqual(scheduled)
    expect(session.snapshot().phase.name).toBe('waiting')
  })

  it('takes up what another window saved while nothing is unsaved here', async () => {
    const { session, otherWindowSaves } = openHost()
    otherWindowSaves('theirs')
    await session.refresh()
    expect(session.snapshot()).toMatchObject({ draft: { name: 'theirs' }, phase: { name: 'saved' } })
  })

  it('does not let another window’s save overwrite what is being typed', async () => {
    const { session, otherWindowSaves } = openHost()
    rename(session, 'mine')
    otherWindowSaves('theirs')
    await session.refresh()
    expect(session.snapshot().draft.name).toBe('mine')
  })

  it('holds both versions of a conflict and writes neither until the user chooses', async () => {
    const { session, otherWindowSaves, stored } = openHost()
    rename(session, 'mine')
    otherWindowSaves('theirs')
    await session.flush()
    expect(session.snapshot()).toMatchObject({
      draft: { name: 'mine' },
      phase: { name: 'conflict', theirs: { name: 'theirs' } },
    })
    rename(session, 'mine, longer')
    await session.flush()
    expect(stored()?.name).toBe('theirs')
    await session.resolve('mine')
    expect(stored()?.name).toBe('mine, longer')
    expect(session.snapshot().phase.name).toBe('saved')
  })

  it('shows the other version once the user has chosen it', async () => {
    const { session, otherWindowSaves } = openHost()
    rename(session, 'mine')
    otherWindowSaves('theirs')
    await session.flush()
    await session.resolve('theirs')
    expect(session.snapshot()).toMatchObject({ draft: { name: 'theirs' }, phase: { name: 'saved' } })
  })

  it('notices that the account was removed and comes back when it is restored', async () => {
    const { session, remove, restore, stored } = openHost()
    const account = stored()!
    remove()
    await session.refresh()
    expect(session.snapshot().phase.name).toBe('gone')
    rename(session, 'typed meanwhile')
    restore(account)
    await session.refresh()
    expect(stored()?.name).toBe('typed meanwhile')
    expect(session.snapshot().phase.name).toBe('saved')
  })
})
