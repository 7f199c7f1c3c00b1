import { describe, expect, test } from 'vitest'
import type { AppEvent } from '#shared/api/events.ts'
import { staleAfter } from '#renderer/api/invalidation.ts'

const keys: readonly (readonly unknown[])[] = [
  ['app.info', {}],
  ['settings.get', {}],
  ['workspace.status', {}],
  ['today.get', {}],
  ['accounts.list', {}],
  ['accounts.portfolio', {}],
  ['accounts.get', { id: 'one' }],
  ['accounts.get', { id: 'two' }],
  ['notes.list', {}],
  ['notes.get', { id: 'one' }],
  ['methods.list', {}],
  ['methods.get', { id: 'A01' }],
  ['content.updates', {}],
]

function stale(event: AppEvent): string[] {
  const isStale = staleAfter(event)
  return keys
    .filter((key) => isStale(key))
    .map(([method, input]) => `${String(method)} ${JSON.stringify(input)}`)
}

describe('what an event makes stale', () => {
  test('a changed account: its lists and itself, not another account', () => {
    expect(stale({ type: 'documents-changed', kind: 'account', ids: ['one'], origin: 'app' })).toEqual([
      'today.get {}',
      'accounts.list {}',
      'accounts.portfolio {}',
      'accounts.get {"id":"one"}',
    ])
  })

  test('a changed note of the same id leaves the account alone', () => {
    expect(stale({ type: 'documents-changed', kind: 'note', ids: ['one'], origin: 'outside' })).toEqual([
      'today.get {}',
      'notes.list {}',
      'notes.get {"id":"one"}',
    ])
  })

  test('a changed method: the library and itself', () => {
    expect(stale({ type: 'documents-changed', kind: 'method', ids: ['A01'], origin: 'app' })).toEqual([
      'methods.list {}',
      'methods.get {"id":"A01"}',
      'content.updates {}',
    ])
  })

  test('another workspace: everything but what belongs to this computer', () => {
    const fresh = ['app.info {}', 'settings.get {}']
    const all = keys.map(([method, input]) => `${String(method)} ${JSON.stringify(input)}`)
    expect(stale({ type: 'workspace-changed' })).toEqual(all.filter((key) => !fresh.includes(key)))
  })

  test('new settings: the settings, and what is news to this computer', () => {
    expect(stale({ type: 'settings-changed' })).toEqual(['settings.get {}', 'content.updates {}'])
  })

  test('a command and a failed save: nothing', () => {
    expect(stale({ type: 'command', command: 'undo' })).toEqual([])
    expect(stale({ type: 'save-failed', kind: 'note', id: 'one', code: 'disk-full' })).toEqual([])
  })
})
