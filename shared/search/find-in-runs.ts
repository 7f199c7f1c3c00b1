import { foldWithMap } from './fold-map.ts'
import { foldText } from './fold-text.ts'

/** More places than anybody steps through; the count then says no more than that. */
export const findLimit = 2_000

/** A place in a sequence of texts: which text, and how far into it. */
export interface FoundPlace {
  start: { run: number; offset: number }
  end: { run: number; offset: number }
}

/**
 * Finds a text in pieces of text that stand one after the other in one block, such as the words around a link. Case
 * and width of letters do not matter, as in the search. Places come in reading order and don't overlap.
 */
export function findInRuns(runs: readonly string[], query: string): FoundPlace[] {
  const wanted = foldText(query)
  if (wanted.trim() === '') return []
  const text = runs.join('')
  const { folded, startOf, endOf } = foldWithMap(text)
  const places: FoundPlace[] = []
  for (
    let at = folded.indexOf(wanted);
    at !== -1 && places.length < findLimit;
    at = folded.indexOf(wanted, at + wanted.length)
  ) {
    places.push({
      start: placeOf(runs, startOf(at), false),
      end: placeOf(runs, endOf(at + wanted.length), true),
    })
  }
  return places
}

/** An end belongs to the piece before it, a start to the piece behind it. */
function placeOf(runs: readonly string[], index: number, isEnd: boolean): { run: number; offset: number } {
  let before = 0
  for (const [run, { length }] of runs.entries()) {
    const last = run === runs.length - 1
    if (index < before + length || (isEnd && index === before + length) || last)
      return { run, offset: index - before }
    before += length
  }
  return { run: 0, offset: 0 }
}
