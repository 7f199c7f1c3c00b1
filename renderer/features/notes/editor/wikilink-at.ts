import type { EditorState } from '@codemirror/state'
import { findLinks, type FoundLink } from '#shared/link/find-links.ts'

const known = new WeakMap<object, readonly FoundLink[]>()

/** Every link of the text, read once for each text. */
export function linksOf(state: EditorState): readonly FoundLink[] {
  const links = known.get(state.doc) ?? findLinks(state.doc.toString())
  known.set(state.doc, links)
  return links
}

/** The link that stands at a place; its edges belong to it. */
export function linkAt(state: EditorState, position: number): FoundLink | null {
  return linksOf(state).find(({ from, to }) => from <= position && position <= to) ?? null
}
