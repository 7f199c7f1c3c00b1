import { Lexer, walkTokens, type Token } from 'marked'

/** The box of a task in a Markdown source: the one character between its brackets. */
export interface TaskBox {
  at: number
  isDone: boolean
}

/** A line that may begin a task: marks of quotes and lists, then a box with something after it. */
const candidate = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)\[([ xX])\](?=[ \t]+\S)/gm

/** Private characters that a note has no reason to hold, around a number. */
const marker = /^\u{f0000}(\d+)\u{f0001}/u

/**
 * Finds the boxes that a reader sees, in reading order. The tree of tokens knows what is a task and what is code
 * but not where it stands, so each line that looks like a task is given a number, and the tree says which numbers
 * are tasks.
 */
export function taskBoxes(source: string): TaskBox[] {
  const places: TaskBox[] = []
  const numbered = source
    .replaceAll(/[\u{f0000}\u{f0001}]/gu, '  ')
    .replace(candidate, (whole: string, before: string, state: string, index: number) => {
      places.push({ at: index + before.length + 1, isDone: state !== ' ' })
      return `${whole} \u{f0000}${places.length - 1}\u{f0001}`
    })
  const boxes: TaskBox[] = []
  if (places.length === 0) return boxes
  void walkTokens(new Lexer({ gfm: true }).lex(numbered), (token: Token) => {
    if (token.type !== 'list_item' || token['task'] !== true) return
    const text: unknown = token['text']
    const number = typeof text === 'string' ? marker.exec(text.trimStart())?.[1] : undefined
    const place = places[Number(number)]
    if (place) boxes.push(place)
  })
  return boxes
}

/** The change that ticks or unticks a task; null when it is so already, or no longer there. */
export function tickChange(
  source: string,
  index: number,
  done: boolean,
): { from: number; to: number; insert: string } | null {
  const box = taskBoxes(source)[index]
  if (!box || box.isDone === done) return null
  return { from: box.at, to: box.at + 1, insert: done ? 'x' : ' ' }
}
