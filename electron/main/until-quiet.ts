/** The line to a window, as far as waiting for its last words needs it. */
export interface QuietLine {
  /** Asks the views for what they have not handed over; resolves once all calls made because of it are in. */
  askForWords: () => Promise<void>
  /** How many calls the window has made so far. */
  callsStarted: () => number
  /** The calls that wait for their answer. */
  running: ReadonlySet<Promise<unknown>>
}

/**
 * Resolves when the window has handed over every word. A save may wait for the one before it, so it is quiet only
 * after a round that began with nothing running and asked for nothing.
 */
export async function untilQuiet(line: QuietLine, isOver: AbortSignal): Promise<void> {
  for (let isQuiet = false; !isQuiet && !isOver.aborted;) {
    const before = line.callsStarted()
    const wasIdle = line.running.size === 0
    await line.askForWords()
    isQuiet = wasIdle && line.callsStarted() === before
    await Promise.allSettled(line.running)
  }
}
