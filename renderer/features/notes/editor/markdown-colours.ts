import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { Compartment, EditorState, type Extension, type Text } from '@codemirror/state'
import { showPanel } from '@codemirror/view'

/**
 * The most characters of one paragraph that are read as Markdown while somebody writes. A paragraph is read in one go,
 * and what is in brackets in it in more than that: above this, one key could take longer than a hand notices.
 */
export const longestParagraph = 20_000

const reading = new Compartment()
const inColours = markdown({ base: markdownLanguage, completeHTMLTags: false, addKeymap: false })

/** Reads the text as Markdown, which colours it, as long as that takes no time; says so where it does not. */
export function markdownColours(doc: Text | string, hint: string): Extension {
  const plainly = showPanel.of(() => {
    const dom = document.createElement('div')
    dom.className = 'cm-hint'
    dom.textContent = hint
    return { top: true, dom }
  })
  return [
    reading.of(hasMonstrousParagraph(linesOf(doc)) ? plainly : inColours),
    EditorState.transactionExtender.of((transaction) => {
      if (!transaction.docChanged || reading.get(transaction.startState) !== inColours) return null
      let isMonstrous = false
      transaction.changes.iterChangedRanges((_fromA, _toA, from, to) => {
        isMonstrous ||= hasMonstrousParagraph(linesAround(transaction.newDoc, from, to))
      })
      return isMonstrous ? { effects: reading.reconfigure(plainly) } : null
    }),
  ]
}

/** Whether lines without an empty one between them come to more than is read while writing. */
export function hasMonstrousParagraph(lines: Iterable<string>): boolean {
  let length = 0
  for (const line of lines) {
    length = line.trim() === '' ? 0 : length + line.length + 1
    if (length > longestParagraph) return true
  }
  return false
}

function linesOf(doc: Text | string): Iterable<string> {
  return typeof doc === 'string' ? doc.split('\n') : doc.iterLines()
}

/** The lines of a change, and of its neighbours as far as they can be one paragraph that is still read. */
function linesAround(doc: Text, from: number, to: number): Iterable<string> {
  const first = doc.lineAt(Math.max(0, from - longestParagraph)).number
  const last = doc.lineAt(Math.min(doc.length, to + longestParagraph)).number
  return doc.iterLines(first, last + 1)
}
