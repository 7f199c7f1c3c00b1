/**
 * Joins what was put into a list and taken out of it on two sides since `base`: what either side took out is gone,
 * what either side put in is there, in their order with ours at the end.
 */
export function mergeList<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  const left = theirs.filter((item) => mine.includes(item) || !base.includes(item))
  const added = mine.filter((item) => !base.includes(item) && !theirs.includes(item))
  return [...left, ...added]
}
