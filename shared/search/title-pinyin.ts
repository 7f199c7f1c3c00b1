/** What a Chinese title can be found by in Latin letters. */
export interface TitlePinyin {
  /** The first letter of each syllable. */
  initials: string
  /** All syllables, without tones. */
  full: string
  /** Where syllables begin in `full`, so that `an` does not find `kehuhuaxiang`. */
  starts: ReadonlySet<number>
}

/** Puts the syllables of a title together; characters that have none stand for themselves. */
export function titlePinyin(syllables: readonly string[]): TitlePinyin {
  const starts = new Set<number>()
  let full = ''
  for (const syllable of syllables) {
    starts.add(full.length)
    full += syllable
  }
  return { initials: syllables.map((syllable) => syllable.charAt(0)).join(''), full, starts }
}

/** The shortest run of letters that is looked for: one letter would find half of all titles. */
const shortestPinyin = 2

/** Tells whether a folded term can be pinyin at all. */
export function canBePinyin(term: string): boolean {
  return term.length >= shortestPinyin && /^[a-z]+$/.test(term)
}

/** Tells whether a title sounds like the term: by initials, or by syllables from the beginning of one. */
export function soundsLike({ initials, full, starts }: TitlePinyin, term: string): boolean {
  if (initials.includes(term)) return true
  for (let at = full.indexOf(term); at !== -1; at = full.indexOf(term, at + 1)) {
    if (starts.has(at)) return true
  }
  return false
}
