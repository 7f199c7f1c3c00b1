import { RangeSetBuilder, StateEffect, type Extension } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import type { LinkBook } from '#renderer/ui/link-book.ts'
import type { FoundLink } from '#shared/link/find-links.ts'
import { isComposing, whenNotComposing } from './note-binding.ts'
import { linksOf } from './wikilink-at.ts'

/** In a text longer than that the marks follow the typing a moment later, because all of it has to be read. */
const longText = 20_000
const pause = 300

const namesChanged = StateEffect.define()
const bracket = Decoration.mark({ class: 'tv-link-bracket' })
const whole = Decoration.mark({ class: 'tv-link' })
const broken = Decoration.mark({ class: 'tv-link tv-link-broken' })

/**
 * Marks links as light pills and broken ones by a dashed line. Nothing is hidden or replaced, and while an input
 * method is composing the marks only move with the text.
 */
export function linkMarks(book: LinkBook): Extension {
  const plugin = ViewPlugin.fromClass(
    class {
      decorations: DecorationSet
      private readonly stop: () => void
      private timer: ReturnType<typeof setTimeout> | null = null

      constructor(view: EditorView) {
        this.decorations = marksFor(view, book)
        this.stop = book.subscribe(() => refresh(view))
      }

      update(update: ViewUpdate) {
        if (isComposing(update.view)) {
          this.decorations = this.decorations.map(update.changes)
          return
        }
        const isNews = update.transactions.some(({ effects }) =>
          effects.some((effect) => effect.is(namesChanged)),
        )
        if (update.docChanged && update.state.doc.length > longText) {
          this.decorations = this.decorations.map(update.changes)
          this.readLater(update.view)
        } else if (update.docChanged || update.viewportChanged || isNews) {
          this.decorations = marksFor(update.view, book)
        }
      }

      private readLater(view: EditorView) {
        if (this.timer !== null) clearTimeout(this.timer)
        this.timer = setTimeout(() => refresh(view), pause)
      }

      destroy() {
        this.stop()
        if (this.timer !== null) clearTimeout(this.timer)
      }
    },
    {
      decorations: ({ decorations }) => decorations,
      eventHandlers: {
        compositionend(_event, view) {
          setTimeout(() => refresh(view), 0)
        },
      },
    },
  )
  return [plugin, look]
}

function refresh(view: EditorView): void {
  whenNotComposing(view, () => {
    if (view.dom.isConnected) view.dispatch({ effects: namesChanged.of(null) })
  })
}

function marksFor(view: EditorView, book: LinkBook): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  const index = book.index()
  const { from: start, to: end } = view.viewport
  for (const link of linksOf(view.state)) {
    if (link.form !== 'name' || link.to < start || link.from > end) continue
    const { name, shownFrom, shownTo } = partsOf(link, view)
    const mark = index.resolve(link) ? whole : broken
    builder.add(link.from, link.to, mark)
    builder.add(link.from, Math.max(name, shownFrom), bracket)
    builder.add(shownTo, link.to, bracket)
  }
  return builder.finish()
}

/** What of a link is read: the words where it has some, else the name. */
function partsOf(link: Extract<FoundLink, { form: 'name' }>, view: EditorView) {
  const opening = view.state.sliceDoc(link.from, link.from + 1) === '!' ? 3 : 2
  const name = link.from + opening
  const shownTo = link.to - 2
  const shownFrom = link.words === null || link.words === '' ? name : shownTo - link.words.length
  return { name, shownFrom, shownTo }
}

const look = EditorView.baseTheme({
  '.tv-link': {
    padding: '1px 0',
    color: 'var(--tv-accent-ink)',
    backgroundColor: 'var(--tv-accent-soft)',
    borderRadius: '3px',
  },
  '.tv-link-broken, .tv-link-broken span': { color: 'var(--tv-ink-soft)' },
  '.tv-link-broken': {
    backgroundColor: 'transparent',
    borderRadius: '0',
    textDecoration: 'underline dashed var(--tv-line-strong)',
    textUnderlineOffset: '4px',
  },
  '.tv-link-bracket, .tv-link-bracket span': { color: 'var(--tv-ink-faint)' },
  '.cm-completionDetail': {
    marginInlineStart: '12px',
    color: 'var(--tv-ink-faint)',
    fontSize: 'var(--tv-size-xs)',
    fontStyle: 'normal',
  },
  '.tv-open-links .tv-link': { cursor: 'pointer' },
})
