/** Latin words that stand in many names and tell nothing about what presses. */
const tellNothing = new Set([
  'about', 'after', 'against', 'among', 'and', 'becomes', 'before', 'between', 'from', 'have', 'inside', 'into',
  'less', 'more', 'most', 'other', 'others', 'over', 'than', 'that', 'their', 'them', 'they', 'this', 'under',
  'very', 'what', 'when', 'where', 'which', 'will', 'with', 'without', 'your',
]) // prettier-ignore

const shortestLatin = 4
const shortestChinese = 2

/**
 * The phrases by which a text can speak of something with this name: the name itself, the runs of Chinese
 * between marks and conjunctions, and each Latin word that is long enough, or is an abbreviation in capitals.
 */
export function nameWords(name: string): string[] {
  const whole = name.trim()
  if ([...whole].length < shortestChinese) return []
  const chinese = whole.match(/\p{Script=Han}+/gu) ?? []
  const runs = chinese
    .flatMap((run) => run.split(/[与和及或的]/u))
    .filter((run) => run.length >= shortestChinese)
  const latin = whole.match(/[A-Za-z][A-Za-z0-9&-]*/g) ?? []
  const words = latin.filter(
    (word) =>
      /^[A-Z][A-Z0-9&]+$/.test(word) ||
      (word.length >= shortestLatin && !tellNothing.has(word.toLowerCase())),
  )
  return [...new Set([whole, ...runs, ...words])]
}
