import { expect, test } from 'vitest'
import type { AppEvent } from '#shared/api/events.ts'
import { afterEvent, type FailedSave } from '#renderer/app/failed-saves.ts'

const note: FailedSave = { kind: 'note', id: 'one', code: 'disk-full' }
const account: FailedSave = { kind: 'account', id: 'one', code: 'file-busy' }
const failure = (save: FailedSave): AppEvent => ({ type: 'save-failed', ...save })
const change = (origin: 'app' | 'outside'): AppEvent => ({
  type: 'documents-changed',
  kind: 'note',
  ids: ['one'],
  origin,
})

test('a failed save stays until the same document is on disk', () => {
  const both = [note, account].map(failure).reduce<readonly FailedSave[]>(afterEvent, [])
  expect(both).toEqual([note, account])
  expect(afterEvent(both, change('outside'))).toEqual([note, account])
  expect(afterEvent(both, change('app'))).toEqual([account])
})

test('a document that fails twice is named once, with its last reason', () => {
  const again = { ...note, code: 'permission-denied' as const }
  expect([note, again].map(failure).reduce<readonly FailedSave[]>(afterEvent, [])).toEqual([again])
})
