/** A first line longer than this is a sentence, not a title. */
const longestTitle = 60

/** Makes a note of what was typed: the first line is its title, the rest its body. */
export function noteFromCapture(text: string): { title: string; body: string } {
  const trimmed = text.trim()
  const [first = '', ...rest] = trimmed.split(/\r?\n/)
  const letters = [...first.trim()]
  if (letters.length <= longestTitle) return { title: first.trim(), body: rest.join('\n').trim() }
  // Cut by code point so that a surrogate pair is never split; the whole text stays in the body.
  return { title: `${letters.slice(0, longestTitle).join('')}…`, body: trimmed }
}
