import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import { foldText } from '../fold-text.ts'

/** Either width of the sign, at the beginning of a word; a space after it would make it a heading. */
const trigger =
  /(^|[\s，。；：、！？（）“”《》【】,;:()])([#＃])([^\s#＃，。；：、！？（）“”《》【】,;:()]{0,60})$/u
const longestList = 50
const plainNodes = /Code|Comment|HTML|URL|LinkReference/

interface TagSource {
  /** Every tag in use. */
  tags: () => readonly string[]
  /** A tag was chosen: it becomes one of the note's as well. */
  onTag: (tag: string) => void
}

/** Offers tags after `#` or `＃`; the choice stands in the text as `#tag` and becomes one of the note's tags. */
export function tagCompletion({ tags, onTag }: TagSource) {
  return (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos)
    const match = trigger.exec(line.text.slice(0, context.pos - line.from))
    if (!match) return null
    if (plainNodes.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return null
    const query = foldText(match[3] ?? '')
    const from = line.from + match.index + (match[1]?.length ?? 0)
    const found = tags().filter((tag) => foldText(tag).includes(query))
    const option = (tag: string): Completion => ({
      label: `#${tag}`,
      apply: (view, _completion, start, end) => {
        const insert = `#${tag} `
        view.dispatch({
          changes: { from: start, to: end, insert },
          selection: { anchor: start + insert.length },
          userEvent: 'input.complete',
        })
        onTag(tag)
      },
    })
    return { from, options: found.slice(0, longestList).map(option), filter: false }
  }
}
