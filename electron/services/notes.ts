import type { ParsedInput } from '#shared/api/contract.ts'
import { newestFirst } from '#shared/domain/document.ts'
import { emptyNote, summariseNote, type Note, type NoteSummary } from '#shared/domain/note.ts'
import { saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { WorkspaceService } from './workspace.ts'

export interface NoteService {
  /** Every note, or the named ones that are there; the one changed last first. */
  list(input?: ParsedInput<'notes.list'>): Promise<NoteSummary[]>
  get(id: string): Promise<Note>
  create(input: ParsedInput<'notes.create'>): Promise<Note>
  save(note: Note): Promise<Note>
  remove(id: string): Promise<void>
}

export function createNoteService({
  workspace,
  events,
}: {
  workspace: WorkspaceService
  events: EventBus
}): NoteService {
  const notes = async () => (await workspace.store()).notes
  // Cutting the excerpts of ten thousand notes takes longer than all else; the store gives an unchanged note as
  // the same object, so each is cut once.
  const known = new WeakMap<Note, NoteSummary>()

  function summaryOf(note: Note): NoteSummary {
    const summary = known.get(note) ?? summariseNote(note)
    known.set(note, summary)
    return summary
  }

  return {
    async list({ ids } = {}) {
      const all = await (await notes()).list()
      const wanted = ids && new Set(ids)
      const found = wanted ? all.filter(({ id }) => wanted.has(id)) : all
      return found.map(summaryOf).sort(newestFirst)
    },
    get: async (id) => (await notes()).get(id),
    create: async (input) => (await notes()).create({ ...emptyNote, ...input }),
    save: async (note) => saveDocument(await notes(), 'note', note, events),
    remove: async (id) => (await notes()).remove(id),
  }
}
