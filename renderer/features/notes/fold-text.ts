/** Folds letter case and full-width forms, so that `ＫＡ`, `KA` and `ka` find each other. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
