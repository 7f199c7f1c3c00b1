import {
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type TransactionSpec,
} from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { isComposing } from './note-binding.ts'

/** Takes files that were pasted or dropped into the text. `key` names the place in which a picture is to stand. */
export type FilesReceiver = (files: readonly File[], reserve: () => number) => void

interface Reserved {
  key: number
  position: number
}

const reserve = StateEffect.define<Reserved>({
  map: ({ key, position }, changes) => ({ key, position: changes.mapPos(position) }),
})
const release = StateEffect.define<number>()

/** The places that wait for a picture; they move with the text, and nothing of them is to be seen. */
const reservedPlaces = StateField.define<readonly Reserved[]>({
  create: () => [],
  update(places, transaction) {
    let next = transaction.docChanged
      ? places.map(({ key, position }) => ({ key, position: transaction.changes.mapPos(position) }))
      : places
    for (const effect of transaction.effects) {
      if (effect.is(reserve)) next = [...next, effect.value]
      if (effect.is(release)) next = next.filter(({ key }) => key !== effect.value)
    }
    return next
  },
})

let lastKey = 0

/** Files that come over the clipboard or by dragging; text stays text. */
export function imageInsert(receive: FilesReceiver): Extension {
  const take = (view: EditorView, files: readonly File[], position: number) => {
    receive(files, () => {
      lastKey += 1
      view.dispatch({ effects: reserve.of({ key: lastKey, position }) })
      return lastKey
    })
  }
  return [
    reservedPlaces,
    EditorView.domEventHandlers({
      paste(event, view) {
        const files = [...(event.clipboardData?.files ?? [])]
        // A table or a passage brings a picture of itself along; then the words are what is meant.
        if (files.length === 0 || event.clipboardData?.getData('text/plain')) return false
        event.preventDefault()
        if (!view.state.readOnly && !isComposing(view)) take(view, files, view.state.selection.main.head)
        return true
      },
      dragover(event) {
        if (!event.dataTransfer?.types.includes('Files')) return false
        event.preventDefault()
        return true
      },
      drop(event, view) {
        const files = [...(event.dataTransfer?.files ?? [])]
        if (files.length === 0) return false
        event.preventDefault()
        if (view.state.readOnly || isComposing(view)) return true
        const position = view.posAtCoords({ x: event.clientX, y: event.clientY }, false)
        take(view, files, position)
        return true
      },
    }),
  ]
}

/** What puts a picture's link into its reserved place as one step; without a link the place is given up. */
export function fillReserved(state: EditorState, key: number, link: string | null): TransactionSpec {
  const place = state.field(reservedPlaces, false)?.find((item) => item.key === key)
  if (!place) return {}
  if (link === null) return { effects: release.of(key) }
  const isAtCaret = state.selection.main.empty && state.selection.main.head === place.position
  return {
    changes: { from: place.position, insert: link },
    ...(isAtCaret ? { selection: { anchor: place.position + link.length } } : {}),
    effects: release.of(key),
    userEvent: 'input.paste',
  }
}
