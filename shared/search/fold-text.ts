/** Folds letter case and full-width forms, so that `ＫＡ`, `KA` and `ka` find each other. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Splits what was typed into folded words; full-width spaces part words too. */
export function wordsOf(query: string): string[] {
  return foldText(query).split(/\s+/).filter(Boolean)
}
