import { Prec, type Extension } from '@codemirror/state'
import { EditorView, keymap, ViewPlugin } from '@codemirror/view'
import { isComposing } from './note-binding.ts'

/** Closing marks by their opening ones. Quotes that open and close alike are left alone: apostrophes are commoner. */
const partners: Record<string, string> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '“': '”',
  '‘': '’',
}
const closings = new Set(Object.values(partners))
/** What may follow for a mark to be closed by itself: otherwise it is put before a word that is there already. */
const mayFollow = /^$|^[\s，。！？；：、）】》〉」』”’.,;:!?)\]}]/

/** The end of a composition and the text that it leaves arrive as two events, this far apart at most. */
const handOverMs = 100

/** Knows whether what arrives now comes from an input method, although its composition has just ended. */
const handOver = ViewPlugin.fromClass(
  class {
    endedAt = Number.NEGATIVE_INFINITY
  },
  {
    eventHandlers: {
      compositionend() {
        this.endedAt = performance.now()
      },
    },
  },
)

function comesFromInputMethod(view: EditorView): boolean {
  return isComposing(view) || performance.now() - (view.plugin(handOver)?.endedAt ?? 0) < handOverMs
}

/**
 * Closes brackets and Chinese quotes while typing. What an input method hands over comes as it is, because many
 * close their quotes themselves; and a closing mark typed before the same mark steps over it.
 */
export function autoPairs(): Extension {
  return [
    handOver,
    EditorView.inputHandler.of((view, from, to, text) => {
      if (comesFromInputMethod(view) || view.state.readOnly || text.length !== 1) return false
      const { state } = view
      const after = state.sliceDoc(to, to + 1)
      if (
        from === to &&
        closings.has(text) &&
        after === text &&
        partnerStandsBefore(text, state.sliceDoc(state.doc.lineAt(from).from, from))
      ) {
        view.dispatch({ selection: { anchor: to + 1 }, userEvent: 'input.type' })
        return true
      }
      const partner = partners[text]
      if (partner === undefined || state.selection.ranges.length > 1) return false
      if (from !== to) {
        const inner = state.sliceDoc(from, to)
        if (inner.includes('\n')) return false
        view.dispatch({
          changes: { from, to, insert: text + inner + partner },
          selection: { anchor: from + 1, head: to + 1 },
          userEvent: 'input.type',
        })
        return true
      }
      if (!mayFollow.test(after)) return false
      view.dispatch({
        changes: { from, to, insert: text + partner },
        selection: { anchor: from + 1 },
        userEvent: 'input.type',
      })
      return true
    }),
    Prec.high(keymap.of([{ key: 'Backspace', run: deletePair }])),
  ]
}

/** Backspace between a mark and its partner takes both. */
function deletePair(view: EditorView): boolean {
  const { state } = view
  const { main } = state.selection
  if (isComposing(view) || state.readOnly || !main.empty || main.head === 0) return false
  const [before, after] = [state.sliceDoc(main.head - 1, main.head), state.sliceDoc(main.head, main.head + 1)]
  if (after === '' || partners[before] !== after) return false
  view.dispatch({ changes: { from: main.head - 1, to: main.head + 1 }, userEvent: 'delete.backward' })
  return true
}

/** Steps over a closing mark only where an open one waits for it on the line. */
function partnerStandsBefore(closing: string, before: string): boolean {
  let open = 0
  for (const sign of before) {
    if (partners[sign] === closing) open += 1
    else if (sign === closing) open = Math.max(0, open - 1)
  }
  return open > 0
}
