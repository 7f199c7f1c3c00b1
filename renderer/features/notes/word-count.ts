/** One Chinese, Japanese or Korean character; each counts as a word of its own. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
/** A run of letters and digits of any other script, with the marks that hold a word or a number together. */
const word = /[\p{L}\p{N}]+(?:[-'’.,_][\p{L}\p{N}]+)*/gu

/** Counts as Chinese word processors do: every character, and every Latin word or number as one. */
export function countWords(text: string): number {
  const characters = text.match(ideograph)?.length ?? 0
  const rest = text.replace(ideograph, ' ')
  return characters + (rest.match(word)?.length ?? 0)
}
