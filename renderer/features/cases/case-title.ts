/** In half widths: a Chinese character takes two. */
const widestTitle = 72
/** A point or a comma between digits belongs to the figure. */
const sentenceEnd = /[\n。！？；!?;]|\.(?!\d)/u
const clauseEnd = /[，,：:](?!\d)/gu

/** Names a case after the first sentence of the demand; a long one is cut after a clause, or else after a word. */
export function titleFromDemand(demand: string): string {
  const sentences = demand.split(sentenceEnd).map((part) => part.trim())
  const sentence = sentences.find((part) => part !== '') ?? ''
  const cut = startOf(sentence)
  if (cut === sentence) return sentence
  const end = [...cut.matchAll(clauseEnd)].at(-1)?.index ?? 0
  if (end > 0) return cut.slice(0, end)
  const lastBlank = cut.lastIndexOf(' ')
  return `${lastBlank > cut.length / 2 ? cut.slice(0, lastBlank) : cut}…`
}

/** As much of a text as a title has room for, cut by code point so that a surrogate pair is never split. */
function startOf(text: string): string {
  let width = 0
  let start = ''
  for (const letter of text) {
    width += /[\p{Script=Latin}\p{Nd}\p{P}\s]/u.test(letter) ? 1 : 2
    if (width > widestTitle) break
    start += letter
  }
  return start
}
