import type { ToPreview } from '#shared/preview/messages.ts'
import type { FindTarget } from './find-targets.tsx'

/** A frame and the way to speak to it. */
interface FrameLine {
  element: Element | null
  say(message: Extract<ToPreview, { type: 'find' | 'show-found' }>): void
}

/** A preview frame as a part of the page that can be searched: questions go out, counts come back. */
export interface PreviewFinder extends FindTarget {
  /** Takes what the frame says it found. */
  found(search: number, count: number): void
  /** Goes on with a new frame, which is asked what the old one was; with null while there is none. */
  attach(frame: FrameLine | null): void
}

export function createPreviewFinder(): PreviewFinder {
  const listeners = new Set<(count: number) => void>()
  let frame: FrameLine | null = null
  let search = 0
  let text = ''
  let answer: ((count: number) => void) | null = null

  return {
    element: () => frame?.element ?? null,
    find(wanted) {
      text = wanted
      search += 1
      frame?.say({ type: 'find', search, text })
      answer?.(0)
      if (!frame) return Promise.resolve(0)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    show: (index) => frame?.say({ type: 'show-found', index }),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    found(answered, count) {
      if (answered !== search) return
      if (answer) {
        answer(count)
        answer = null
      } else for (const listener of listeners) listener(count)
    },
    attach(line) {
      frame = line
      if (text !== '') frame?.say({ type: 'find', search, text })
    },
  }
}
