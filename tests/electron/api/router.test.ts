import { describe, expect, it } from 'vitest'
import type { Handlers } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { emptyNote } from '#shared/domain/note.ts'
import { createRouter } from '#electron/api/router.ts'

/** A router of which only the given handlers are ever called. */
function routerOf(handlers: Partial<Handlers>) {
  const logged: string[] = []
  const dispatch = createRouter({ handlers: handlers as Handlers, log: (line) => logged.push(line) })
  return { dispatch, logged }
}

describe('the router', () => {
  it('passes on what the contract allows, with the defaults and trims of the contract', async () => {
    const { dispatch } = routerOf({
      'workspace.close': () => Promise.resolve({ state: 'none' }),
      'accounts.create': ({ name }) => Promise.reject(new AppFailure('not-found', `<${name}>`)),
    })
    expect(await dispatch('workspace.close', {})).toEqual({ ok: true, value: { state: 'none' } })
    expect(await dispatch('accounts.create', { name: ' A ', tier: null, channel: null })).toEqual({
      ok: false,
      error: { code: 'not-found', detail: '<A>' },
    })
  })

  it('names the fields that are wrong', async () => {
    const { dispatch } = routerOf({})
    const result = await dispatch('accounts.create', { name: '', tier: 'Z', channel: null, extra: 1 })
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', fields: ['name', 'tier', 'extra'] },
    })
  })

  it('turns an answer that breaks the contract into a failure, and logs where it breaks', async () => {
    const answer: unknown = { state: 'open', path: 5, name: 'secret', readOnly: null, damaged: [], newer: [] }
    const { dispatch, logged } = routerOf({
      'workspace.status': () => Promise.resolve(answer) as ReturnType<Handlers['workspace.status']>,
    })
    expect(await dispatch('workspace.status', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(logged).toEqual(['The answer to workspace.status breaks the contract: path invalid_type'])
  })

  it('lets nothing out that the contract does not name', async () => {
    const answer: unknown = { state: 'none', secret: 'path' }
    const { dispatch } = routerOf({
      'workspace.status': () => Promise.resolve(answer) as ReturnType<Handlers['workspace.status']>,
    })
    expect(await dispatch('workspace.status', {})).toEqual({ ok: true, value: { state: 'none' } })
  })

  it.each([
    ['an error', () => Promise.reject(new TypeError('title of the note: secret'))],
    ['something that is no error', () => Promise.reject(JSON.parse('"secret"') as Error)],
    [
      'an error at once',
      () => {
        throw new RangeError('secret')
      },
    ],
  ])('answers and logs %s without quoting anything', async (_name, handler) => {
    const { dispatch, logged } = routerOf({ 'notes.list': handler })
    const result = await dispatch('notes.list', {})
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('notes.list failed')
    expect(JSON.stringify([result, logged])).not.toContain('secret')
  })

  it('logs the cause of a failed disk, by code', async () => {
    const cause = Object.assign(new Error('EIO: secret path'), { code: 'EIO' })
    const { dispatch, logged } = routerOf({
      'notes.list': () => Promise.reject(new AppFailure('storage-failed', 'read', { cause })),
    })
    await dispatch('notes.list', {})
    expect(logged[0]).toContain('EIO')
    expect(logged[0]).not.toContain('secret')
  })
})

describe('input that JSON could not keep', () => {
  const note = {
    schema: 1,
    revision: 1,
    id: 'note-1',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...emptyNote,
  }
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  const deep: unknown = JSON.parse('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000))

  it.each([
    ['a date', new Date(), 'extra'],
    ['a map', { inner: new Map() }, 'extra.inner'],
    ['a big integer', 1n, 'extra'],
    ['no number', Number.NaN, 'extra'],
    ['a function', () => 1, 'extra'],
    ['a cycle', cycle, 'extra.self'],
    ['a key that changes objects', JSON.parse('{"__proto__":{"x":1}}') as unknown, 'extra.__proto__'],
  ])('is refused when it is %s, and named', async (_name, extra, field) => {
    const { dispatch } = routerOf({})
    expect(await dispatch('notes.save', { ...note, extra })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', fields: [field] },
    })
  })

  it('is refused when it is endlessly deep', async () => {
    const { dispatch } = routerOf({})
    expect(await dispatch('notes.save', { ...note, extra: deep })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    })
  })

  it('is refused when it is small in memory but would never end on disk', async () => {
    const { dispatch } = routerOf({})
    const doubled = Array.from({ length: 60 }).reduce<unknown>((inner) => [inner, inner], 1)
    expect(await dispatch('notes.save', { ...note, extra: doubled })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    })
  })

  it('is not what a value used twice is', async () => {
    const { dispatch } = routerOf({ 'notes.save': (saved) => Promise.resolve(saved) })
    const shared = ['M1']
    const saved = { ...note, tags: shared, extra: { again: shared, list: [shared, shared] } }
    expect(await dispatch('notes.save', saved)).toEqual({ ok: true, value: saved })
  })
})
