/** Where a writer is in a text, for what stands beside it. */
export interface NotePlace {
  /** Offset of the caret. */
  caret: number
  /** How many words are selected; 0 where nothing is. */
  selectedWords: number
}

export interface NotePlaceStore {
  get: () => NotePlace
  set: (place: NotePlace) => void
  subscribe: (listener: () => void) => () => void
}

/** Kept apart from the document's state, so that moving the caret draws only what follows it. */
export function createNotePlace(): NotePlaceStore {
  const listeners = new Set<() => void>()
  let place: NotePlace = { caret: 0, selectedWords: 0 }
  return {
    get: () => place,
    set(next) {
      if (next.caret === place.caret && next.selectedWords === place.selectedWords) return
      place = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
