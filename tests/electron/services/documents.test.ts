import { expect, it } from 'vitest'
import { AppFailure, type ErrorCode } from '#shared/api/errors.ts'
import type { AppEvent } from '#shared/api/events.ts'
import type { DocumentHeader } from '#shared/domain/document.ts'
import { saveDocument } from '#electron/services/documents.ts'
import { createEventBus } from '#electron/services/event-bus.ts'

const document: DocumentHeader = {
  schema: 1,
  revision: 1,
  id: 'note-1',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}

async function saveOnto(code: ErrorCode): Promise<{ failure: unknown; events: AppEvent[] }> {
  const events: AppEvent[] = []
  const bus = createEventBus(() => {})
  bus.subscribe((event) => events.push(event))
  const store = { save: () => Promise.reject(new AppFailure(code, 'The disk says no.')) }
  const failure: unknown = await saveDocument(store, 'note', document, bus).catch((error: unknown) => error)
  return { failure, events }
}

it.each(['disk-full', 'permission-denied', 'file-busy', 'storage-failed'] as const)(
  'tells every window of a save that the disk refused with %s',
  async (code) => {
    const { failure, events } = await saveOnto(code)
    expect(failure).toMatchObject({ code })
    expect(events).toEqual([{ type: 'save-failed', kind: 'note', id: 'note-1', code }])
  },
)

it.each(['conflict', 'read-only', 'not-found', 'document-newer'] as const)(
  'answers only the one who asked when a save ends with %s',
  async (code) => {
    const { failure, events } = await saveOnto(code)
    expect(failure).toMatchObject({ code })
    expect(events).toEqual([])
  },
)
