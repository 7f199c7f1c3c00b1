import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClient, type Client } from '#shared/api/client.ts'
import type { AppEvent } from '#shared/api/events.ts'
import { emptyNote, type NoteSummary } from '#shared/domain/note.ts'
import { followNoteRows, withRows } from '#renderer/api/note-rows.ts'
import { startApp, type StartedApp } from '#tests/support/start-app.ts'

const key = ['notes.list', {}]

function row(id: string, updatedAt: string): NoteSummary {
  return { ...emptyNote, id, excerpt: '', createdAt: '2026-01-01T00:00:00.000Z', updatedAt }
}

describe('rows that take the place of others', () => {
  const rows = [row('c', '2026-03-03'), row('b', '2026-02-02'), row('a', '2026-01-01')]
  const ids = (list: readonly NoteSummary[]) => list.map(({ id }) => id)

  test('come where their date belongs, be they changed, new or restored', () => {
    expect(ids(withRows(rows, ['a'], [row('a', '2026-04-04')]))).toEqual(['a', 'c', 'b'])
    expect(ids(withRows(rows, ['x', 'y'], [row('x', '2026-02-20'), row('y', '2025-01-01')]))).toEqual([
      ...['c', 'x', 'b', 'a', 'y'],
    ])
  })

  test('are gone where there is none any more', () => {
    expect(ids(withRows(rows, ['b'], []))).toEqual(['c', 'a'])
  })

  test('leave the others as the objects that they were', () => {
    expect(withRows(rows, ['a'], [row('a', '2026-04-04')])[1]).toBe(rows[0])
  })
})

describe('the list of notes of a window', () => {
  let started: StartedApp
  let client: Client
  let queries: QueryClient
  let asked: unknown[]

  beforeEach(async () => {
    started = await startApp()
    asked = []
    client = createClient({
      call: (method, input) => {
        if (method === 'notes.list') asked.push(input)
        return started.app.dispatch(method, input)
      },
      subscribe: (listener) => started.app.subscribe(listener),
      close: () => undefined,
    })
    queries = new QueryClient()
    const rows = followNoteRows(client, queries)
    client.subscribe((event) => rows.hear(event))
  })
  afterEach(() => started.stop())

  const inCache = () => queries.getQueryData<NoteSummary[]>(key)?.map(({ title }) => title)

  test('follows notes that are made, saved, removed and restored, and is never read as a whole again', async () => {
    const first = await client.call('notes.create', { title: 'one', body: '' })
    await client.call('notes.create', { title: 'two', body: '' })
    await queries.fetchQuery({ queryKey: key, queryFn: () => client.call('notes.list', {}) })
    await client.call('notes.save', { ...first, title: 'one, changed' })
    await expect.poll(inCache).toEqual(['one, changed', 'two'])
    await client.call('notes.remove', { id: first.id })
    await expect.poll(inCache).toEqual(['two'])
    await client.call('trash.restore', { kind: 'note', id: first.id })
    await expect.poll(inCache).toEqual(['one, changed', 'two'])
    await client.call('notes.create', { title: 'three', body: '' })
    await expect.poll(inCache).toEqual(['three', 'one, changed', 'two'])
    expect(asked.filter((input) => !(input as { ids?: string[] }).ids)).toEqual([{}])
  })

  test('says that it is not in step where it was never read, so that it is asked for as a whole', () => {
    const rows = followNoteRows(client, queries)
    const event: AppEvent = { type: 'documents-changed', kind: 'note', ids: ['one'], origin: 'app' }
    expect(rows.hear(event)).toBe(false)
    expect(rows.hear({ type: 'workspace-changed' })).toBe(false)
  })
})
