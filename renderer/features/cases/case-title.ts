const longestTitle = 40
/** A point or a comma between digits belongs to the figure. */
const sentenceEnd = /[\n。！？；!?;]|\.(?!\d)/u
const clauseEnd = /[，,：:](?!\d)/gu

/** Names a case after the first sentence of the demand; a long one is cut after a clause, or else after a word. */
export function titleFromDemand(demand: string): string {
  const sentences = demand.split(sentenceEnd).map((part) => part.trim())
  const sentence = sentences.find((part) => part !== '') ?? ''
  // Cut by code point so that a surrogate pair is never split.
  const letters = [...sentence]
  if (letters.length <= longestTitle) return sentence
  const cut = letters.slice(0, longestTitle).join('')
  const end = [...cut.matchAll(clauseEnd)].at(-1)?.index ?? 0
  if (end > 0) return cut.slice(0, end)
  const lastBlank = cut.lastIndexOf(' ')
  return `${lastBlank > longestTitle / 2 ? cut.slice(0, lastBlank) : cut}…`
}
