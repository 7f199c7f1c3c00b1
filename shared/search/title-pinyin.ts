/** What a Chinese title can be found by in Latin letters. */
export interface TitlePinyin {
  /** The first letter of each syllable. */
  initials: string
  /** All syllables, without tones. */
  full: string
  /** The same with a capital at the beginning of each syllable, so that `an` does not find `KeHuHuaXiang`. */
  capitals: string
}

/** Puts the syllables of a title together; characters that have none stand for themselves. */
export function titlePinyin(syllables: readonly string[]): TitlePinyin {
  return {
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
    full: syllables.join(''),
    capitals: syllables.map((syllable) => syllable.charAt(0).toUpperCase() + syllable.slice(1)).join(''),
  }
}

/** The shortest run of letters that is looked for: one letter would find half of all titles. */
const shortestPinyin = 2

/** Tells whether a folded term can be pinyin at all. */
export function canBePinyin(term: string): boolean {
  return term.length >= shortestPinyin && /^[a-z]+$/.test(term)
}

/** Tells whether a title sounds like the term: by initials, or by syllables from the beginning of one. */
export function soundsLike({ initials, full, capitals }: TitlePinyin, term: string): boolean {
  if (initials.includes(term)) return true
  for (let at = full.indexOf(term); at !== -1; at = full.indexOf(term, at + 1)) {
    if (full.charAt(at) !== capitals.charAt(at)) return true
  }
  return false
}
