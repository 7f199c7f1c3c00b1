import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView, keymap } from '@codemirror/view'

declare global {
  interface Window {
    openBareEditor: (doc: string) => void
  }
}

/** An editor with nothing but Markdown, line wrapping and undo. */
window.openBareEditor = (doc) => {
  const view = new EditorView({
    doc,
    parent: document.body,
    extensions: [
      history(),
      EditorView.lineWrapping,
      markdown({ base: markdownLanguage }),
      syntaxHighlighting(defaultHighlightStyle),
      keymap.of([...historyKeymap, ...defaultKeymap]),
      EditorView.theme({ '&': { height: '600px' }, '.cm-scroller': { overflow: 'auto' } }),
    ],
  })
  view.dispatch({ selection: { anchor: doc.length }, scrollIntoView: true })
  view.focus()
}
