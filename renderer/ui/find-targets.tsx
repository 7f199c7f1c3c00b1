import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'

/** A part of the page that can be searched, e.g. the frame that shows a note. */
export interface FindTarget {
  /** Where it stands, which decides its turn; null while it is not on screen. */
  element(): Element | null
  /** Marks every place of a text and resolves with their number; an empty text clears the marks. */
  find(text: string): Promise<number>
  /** Brings one place into view, or none. */
  show(index: number | null): void
  /** Tells when what can be found has changed by itself. */
  onChange(listener: (count: number) => void): () => void
}

interface FindTargets {
  register(target: FindTarget): () => void
  all(): FindTarget[]
}

const FindTargetContext = createContext<FindTargets | null>(null)

export function FindTargetProvider({ children }: { children: ReactNode }) {
  const targets = useMemo(() => createFindTargets(), [])
  return <FindTargetContext value={targets}>{children}</FindTargetContext>
}

function createFindTargets(): FindTargets {
  const known = new Set<FindTarget>()
  return {
    register(target) {
      known.add(target)
      return () => known.delete(target)
    },
    all: () => [...known],
  }
}

/** The parts of the page that can be searched; null where nobody searches. */
export function useFindTargets(): FindTargets | null {
  return useContext(FindTargetContext)
}

/** Offers a part of the page to be searched while it is on screen. */
export function useFindTarget(target: FindTarget | null): void {
  const targets = useFindTargets()
  useEffect(() => (target ? targets?.register(target) : undefined), [targets, target])
}
