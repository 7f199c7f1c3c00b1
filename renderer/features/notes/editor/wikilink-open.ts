import { Prec, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { LinkBook } from '#renderer/ui/link-book.ts'
import type { FoundLink } from '#shared/link/find-links.ts'
import { isComposing } from './note-binding.ts'
import { linkAt } from './wikilink-at.ts'

/** Ctrl or Cmd with Enter or a click opens the link; of one that leads nowhere, a note is made. */
export function linkOpening(book: LinkBook): Extension {
  return [
    Prec.highest(
      keymap.of([
        {
          key: 'Mod-Enter',
          run(view) {
            if (isComposing(view)) return false
            const link = linkAt(view.state, view.state.selection.main.head)
            return link !== null && follow(link, book)
          },
        },
      ]),
    ),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
        const position = view.posAtCoords({ x: event.clientX, y: event.clientY })
        const link = position === null ? null : linkAt(view.state, position)
        if (!link || !follow(link, book)) return false
        event.preventDefault()
        return true
      },
      mousemove(event, view) {
        view.dom.classList.toggle('tv-open-links', event.ctrlKey || event.metaKey)
        return false
      },
    }),
  ]
}

function follow(link: FoundLink, book: LinkBook): boolean {
  if (link.form === 'address') {
    book.openAddress(
      `trivet://${link.target.kind === 'account-map' ? 'map' : link.target.kind}/${link.target.id}`,
    )
    return true
  }
  const target = book.index().resolve(link)
  if (target) {
    book.open(target, link.heading)
    return true
  }
  if (link.explicit || !book.create) return false
  book.create(link.name, true)
  return true
}
