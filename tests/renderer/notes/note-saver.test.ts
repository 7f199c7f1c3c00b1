import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createNoteSaver, type SaverHost } from '#renderer/features/notes/note-saver.ts'
import { AppFailure, type ErrorCode } from '#shared/api/errors.ts'
import type { Note } from '#shared/domain/note.ts'
import { noteWith } from './note-example.ts'

/** A host that keeps notes in memory and answers only when the test says so. */
function createHost(first: Note) {
  const stored = new Map<string, Note>([[first.id, first]])
  const log: string[] = []
  const gates: (() => void)[] = []
  let isHeld = false
  let failure: ErrorCode | null = null

  async function pass(): Promise<void> {
    if (isHeld) await new Promise<void>((resolve) => gates.push(resolve))
    if (failure) throw new AppFailure(failure, 'as the test wants')
  }

  const host: SaverHost = {
    async save(note) {
      log.push(`save ${note.body}`)
      await pass()
      const onDisk = stored.get(note.id)
      if (!onDisk) throw new AppFailure('not-found', note.id)
      if (onDisk.revision !== note.revision) throw new AppFailure('conflict', note.id)
      const next = { ...note, revision: note.revision + 1 }
      stored.set(note.id, next)
      log.push(`stored ${note.body}`)
      return next
    },
    async load(id) {
      const note = stored.get(id)
      if (!note) throw new AppFailure('not-found', id)
      return Promise.resolve(note)
    },
    keepCopy(other) {
      const copy = { ...other, id: `copy-of-${other.id}-${other.revision}`, title: `${other.title} 副本` }
      stored.set(copy.id, copy)
      return Promise.resolve(copy)
    },
    now: () => new Date(Date.now()).toISOString(),
  }
  return {
    host,
    log,
    stored,
    hold: () => (isHeld = true),
    release: async () => {
      isHeld = false
      for (const open of gates.splice(0)) open()
      await vi.advanceTimersByTimeAsync(0)
    },
    failWith: (code: ErrorCode | null) => (failure = code),
    /** Another program writes the note. */
    writeOutside: (fields: Partial<Note>): Note => {
      const note = stored.get(first.id)!
      const next = { ...note, ...fields, revision: note.revision + 1 }
      stored.set(note.id, next)
      return next
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function open(fields: Partial<Note> = {}) {
  const note = noteWith({ title: '谈判', body: 'a', ...fields })
  const host = createHost(note)
  return { ...host, note, saver: createNoteSaver(note, host.host) }
}

describe('when it saves', () => {
  test('a third of a second after the last change', async () => {
    const { saver, log } = open()
    saver.editBody(() => 'ab')
    await vi.advanceTimersByTimeAsync(250)
    expect(log).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(log).toEqual(['save ab', 'stored ab'])
  })

  test('half a second after the first change, however fast one types', async () => {
    const { saver, log } = open()
    let body = 'a'
    for (let step = 0; step < 6; step += 1) {
      body += 'b'
      saver.editBody(() => body)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(log.filter((line) => line.startsWith('stored'))).toHaveLength(1)
  })

  test('at once on flush', async () => {
    const { saver, stored } = open()
    saver.editBody(() => 'flushed')
    await saver.flush()
    expect(stored.get('n1')?.body).toBe('flushed')
  })

  test('one save after the other, and what was typed meanwhile goes with the next', async () => {
    const { saver, log, hold, release } = open()
    hold()
    saver.editBody(() => 'first')
    await vi.advanceTimersByTimeAsync(500)
    saver.editBody(() => 'second')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(log).toEqual(['save first'])
    await release()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(log).toEqual(['save first', 'stored first', 'save second', 'stored second'])
  })

  test('flush during a save waits for it and saves the rest', async () => {
    const { saver, stored, hold, release } = open()
    hold()
    saver.editBody(() => 'first')
    await vi.advanceTimersByTimeAsync(500)
    saver.editBody(() => 'second')
    const flushed = saver.flush()
    await release()
    await flushed
    expect(stored.get('n1')?.body).toBe('second')
  })

  test('reads the body when it saves, not at every keystroke', async () => {
    const { saver } = open()
    const read = vi.fn(() => 'text')
    for (let step = 0; step < 20; step += 1) saver.editBody(read)
    expect(read).not.toHaveBeenCalled()
    await saver.flush()
    expect(read).toHaveBeenCalledTimes(1)
  })
})

describe('what it says', () => {
  test('saved only after the host has answered', async () => {
    const { saver, hold, release } = open()
    hold()
    saver.edit({ title: '新' })
    expect(saver.getState().status).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(500)
    expect(saver.getState().status).toBe('saving')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saver.getState().status).toBe('saving')
    await release()
    expect(saver.getState().status).toBe('saved')
  })

  test('a failed save keeps the text, says why and is tried again with growing pauses', async () => {
    const { saver, log, stored, failWith } = open()
    failWith('disk-full')
    saver.editBody(() => 'kept')
    await vi.advanceTimersByTimeAsync(500)
    expect(saver.getState()).toMatchObject({
      status: 'failed',
      isRetrying: true,
      error: { code: 'disk-full' },
    })
    await vi.advanceTimersByTimeAsync(7_100)
    expect(log).toEqual(['save kept', 'save kept', 'save kept', 'save kept'])
    failWith(null)
    await vi.advanceTimersByTimeAsync(8_000)
    expect(stored.get('n1')?.body).toBe('kept')
    expect(saver.getState()).toMatchObject({ status: 'saved', error: null })
  })

  test('a failure that will last is not hammered at, but a further change tries again', async () => {
    const { saver, log, failWith } = open()
    failWith('read-only')
    saver.editBody(() => 'one')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(log).toEqual(['save one'])
    expect(saver.getState()).toMatchObject({ status: 'failed', isRetrying: false })
    failWith(null)
    saver.editBody(() => 'two')
    await vi.advanceTimersByTimeAsync(500)
    expect(saver.getState()).toMatchObject({ status: 'saved', error: null })
  })

  test('the user may try again at once', async () => {
    const { saver, stored, failWith } = open()
    failWith('file-busy')
    saver.editBody(() => 'x')
    await vi.advanceTimersByTimeAsync(500)
    failWith(null)
    await saver.retry()
    expect(stored.get('n1')?.body).toBe('x')
    expect(saver.getState().status).toBe('saved')
  })
})

describe('changes from elsewhere', () => {
  test('are taken up while nothing is unsaved', () => {
    const { saver, writeOutside } = open()
    const adopted: string[] = []
    saver.onAdopt((note) => adopted.push(note.body))
    saver.receive(writeOutside({ body: 'from elsewhere' }))
    expect(adopted).toEqual(['from elsewhere'])
    expect(saver.getState().note.body).toBe('from elsewhere')
  })

  test('an old answer does not undo a newer save', async () => {
    const { saver, note } = open()
    saver.editBody(() => 'newer')
    await saver.flush()
    saver.receive(note)
    expect(saver.getState().note.body).toBe('newer')
  })

  test('our own save coming back changes nothing', async () => {
    const { saver, stored } = open()
    const adopt = vi.fn()
    saver.onAdopt(adopt)
    saver.editBody(() => 'mine')
    await saver.flush()
    saver.receive(stored.get('n1')!)
    expect(adopt).not.toHaveBeenCalled()
  })

  test('both texts are kept when both sides wrote', async () => {
    const { saver, stored, writeOutside } = open()
    saver.editBody(() => 'mine')
    writeOutside({ body: 'theirs' })
    await saver.flush()
    expect([...stored.values()].map((note) => note.body).sort()).toEqual(['mine', 'theirs'])
    expect(stored.get('n1')?.body).toBe('mine')
    expect(saver.getState()).toMatchObject({ status: 'saved', conflictCopy: { id: 'copy-of-n1-2' } })
  })

  test('a text that comes in while ours is unsaved is kept before ours is written', async () => {
    const { saver, stored, writeOutside } = open()
    saver.editBody(() => 'mine')
    saver.receive(writeOutside({ body: 'theirs' }))
    await saver.flush()
    expect([...stored.values()].map((note) => note.body).sort()).toEqual(['mine', 'theirs'])
  })

  test('changes to different fields are joined without a copy', async () => {
    const { saver, stored, writeOutside } = open()
    saver.editBody(() => 'mine')
    writeOutside({ tags: ['谈判'], competencies: ['D1'] })
    await saver.flush()
    expect(stored.size).toBe(1)
    expect(stored.get('n1')).toMatchObject({ body: 'mine', tags: ['谈判'], competencies: ['D1'] })
    expect(saver.getState()).toMatchObject({ conflictCopy: null, note: { tags: ['谈判'] } })
  })

  test('different lines are joined without a copy, and the user is told what was taken', async () => {
    const { saver, stored, writeOutside } = open({ body: '开场\n收尾' })
    saver.editBody(() => '开场\n收尾，我的')
    writeOutside({ body: '开场，他的\n收尾', tags: ['谈判'] })
    await saver.flush()
    expect(stored.size).toBe(1)
    expect(stored.get('n1')).toMatchObject({ body: '开场，他的\n收尾，我的', tags: ['谈判'] })
    expect(saver.getState()).toMatchObject({ conflictCopy: null, merged: ['body', 'tags'] })
    saver.dismissMerge()
    expect(saver.getState().merged).toEqual([])
  })

  test('a note removed elsewhere keeps what was typed here and saves it once the note is back', async () => {
    const { saver, stored } = open()
    const onDisk = stored.get('n1')!
    stored.delete('n1')
    saver.receiveRemoval()
    expect(saver.getState()).toMatchObject({ isGone: true, status: 'saved' })
    saver.editBody(() => 'typed meanwhile')
    await vi.advanceTimersByTimeAsync(500)
    expect(saver.getState()).toMatchObject({ isGone: true, status: 'failed', isRetrying: false })
    stored.set('n1', onDisk)
    saver.receive(onDisk)
    await vi.advanceTimersByTimeAsync(500)
    expect(stored.get('n1')?.body).toBe('typed meanwhile')
    expect(saver.getState()).toMatchObject({ isGone: false, status: 'saved', error: null })
  })

  test('fields that a newer program wrote survive an edit', async () => {
    const { saver, stored } = open({ mood: 'good' })
    saver.edit({ title: '新标题' })
    await saver.flush()
    expect(stored.get('n1')).toMatchObject({ title: '新标题', mood: 'good' })
  })

  test('in 200 random interleavings no text is lost', async () => {
    vi.useRealTimers()
    let seed = 7
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
    for (let round = 0; round < 200; round += 1) {
      const { saver, stored, writeOutside } = open()
      const written = new Set<string>()
      let mine = ''
      for (let step = 0; step < 6; step += 1) {
        if (random() < 0.5) {
          mine = `mine ${round}.${step}`
          const body = mine
          saver.editBody(() => body)
        } else {
          await saver.flush()
          const body = `theirs ${round}.${step}`
          const isUnseen = random() < 0.5
          if (isUnseen) {
            // Typed before word of the other version has come.
            mine = `mine ${round}.${step}`
            const typed = mine
            saver.editBody(() => typed)
            written.add(body)
          }
          const remote = writeOutside({ body })
          if (!isUnseen) mine = body
          if (random() < 0.5 || !isUnseen) saver.receive(remote)
        }
      }
      await saver.flush()
      const bodies = [...stored.values()].map((note) => note.body)
      if (mine) expect(bodies).toContain(mine)
      for (const body of written) expect(bodies).toContain(body)
      saver.stop()
    }
  })
})
