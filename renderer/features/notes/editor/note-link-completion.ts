import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { foldText } from '../fold-text.ts'

/** A note that a link can lead to. */
export interface LinkableNote {
  id: string
  title: string
}

/** Both widths of brackets; an input method may have closed them already. */
const trigger = /(?:\[\[|【【|「「)([^\]】」\n]{0,60})$/
const closing = /^(?:\]\]|】】|」」|】|」|\])/
const longestList = 50

/** Offers notes after `[[` or `【【` and writes the choice as an ordinary Markdown link. */
export function noteLinkSource(notesToLink: () => readonly LinkableNote[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos)
    const match = trigger.exec(line.text.slice(0, context.pos - line.from))
    if (!match) return null
    const query = foldText(match[1] ?? '')
    const from = line.from + match.index
    const after = closing.exec(line.text.slice(context.pos - line.from))?.[0].length ?? 0
    const options = notesToLink()
      .filter((note) => note.title !== '' && foldText(note.title).includes(query))
      .slice(0, longestList)
      .map((note): Completion => ({
        label: note.title,
        apply: (view, _completion, start, end) => {
          const insert = `[${escapeLabel(note.title)}](trivet://note/${note.id})`
          view.dispatch({
            changes: { from: start, to: end + after, insert },
            selection: { anchor: start + insert.length },
            userEvent: 'input.complete',
          })
        },
      }))
    return { from, options, filter: false }
  }
}

function escapeLabel(title: string): string {
  return title.replace(/[\\[\]]/g, '\\$&')
}
