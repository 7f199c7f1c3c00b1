import {
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { LinkBook, LinkThing } from '#renderer/ui/link-book.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { writeNameLink } from '#shared/link/write-link.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { isComposing } from './note-binding.ts'
import { createThingFinder } from './wikilink-finder.ts'

/** Both widths of brackets; an input method may have closed them already. */
const trigger = /(?:\[\[|【【|「「)([^[\]【】「」|\n]{0,80})$/
const closing = /^(?:\]\]|】】|」」|】|」|\])/
const code = /Code|Comment/
const longestList = 50

/** Offers everything that has a name after `[[`, `【【` or `「「`, and after `#` the headings of a note. */
export function noteLinkSource(links: LinkBook, texts: Messages['links']) {
  const finder = createThingFinder()

  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    if (context.view && isComposing(context.view)) return null
    const line = context.state.doc.lineAt(context.pos)
    const match = trigger.exec(line.text.slice(0, context.pos - line.from))
    if (!match) return null
    if (code.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return null
    const typed = match[1] ?? ''
    const from = line.from + match.index
    const after = closing.exec(line.text.slice(context.pos - line.from))?.[0].length ?? 0
    const cut = typed.indexOf('#')
    if (cut > 0) return headings(typed.slice(0, cut), typed.slice(cut + 1), from, after)

    const things = links.things().filter(({ kind, id }) => kind !== 'note' || id !== links.ownNote())
    const found = await finder.find(things, typed)
    const options = found.slice(0, longestList).map(({ thing, by }): Completion => {
      const detail = by === null ? texts.kinds[thing.kind] : `${by} · ${texts.kinds[thing.kind]}`
      return { label: thing.name, detail, apply: put(() => linkTo(thing), after) }
    })
    return { from, options: [...options, ...creation(typed, things, after)], filter: false }
  }

  function linkTo({ kind, id, name }: LinkThing): string {
    return writeNameLink({ target: { kind, id }, name }, links.index())
  }

  function creation(typed: string, things: readonly LinkThing[], after: number): Completion[] {
    const name = typed.trim()
    const { create } = links
    if (name === '' || !create || links.index().resolveName(name)) return []
    if (things.some((thing) => foldText(thing.name) === foldText(name))) return []
    const apply = put(() => {
      create(name, false)
      return `[[${name}]]`
    }, after)
    return [{ label: texts.createNote(name), boost: -1, apply }]
  }

  async function headings(
    name: string,
    typed: string,
    from: number,
    after: number,
  ): Promise<CompletionResult | null> {
    const target = links.index().resolveName(name)
    if (target?.kind !== 'note') return null
    const query = foldText(typed)
    const found = await links.headingsOf(target.id).catch(() => [])
    const options = found
      .filter((heading) => foldText(heading).includes(query))
      .slice(0, longestList)
      .map((heading): Completion => {
        const called = name.trim()
        const write = () => writeNameLink({ target, name: called, heading }, links.index())
        return { label: heading, detail: called, apply: put(write, after) }
      })
    return { from, options, filter: false }
  }
}

/** An input method writes without a key: when it is done, what can be linked is offered. */
export function linkTrigger(): Extension {
  return EditorView.domEventHandlers({
    compositionend(_event, view) {
      setTimeout(() => {
        if (isComposing(view) || !view.dom.isConnected) return
        const { head } = view.state.selection.main
        const line = view.state.doc.lineAt(head)
        if (trigger.test(line.text.slice(0, head - line.from))) startCompletion(view)
      }, 0)
    },
  })
}

/** Writes a link in place of what was typed, with the brackets that closed by themselves. */
function put(
  write: () => string,
  after: number,
): (view: EditorView, completion: Completion, from: number, to: number) => void {
  return (view, _completion, start, end) => {
    if (isComposing(view)) return
    const insert = write()
    view.dispatch({
      changes: { from: start, to: end + after, insert },
      selection: { anchor: start + insert.length },
      userEvent: 'input.complete',
    })
  }
}
