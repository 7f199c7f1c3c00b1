import type { CompletionSource } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { createLinkCard } from '#renderer/ui/link-card.ts'
import { autoPairs } from './auto-pairs.ts'
import { imageInsert } from './image-insert.ts'
import { linkTrigger, noteLinkSource } from './note-link-completion.ts'
import type { EditorSurroundings } from './note-state.ts'
import { tablePaste } from './paste-table.ts'
import { tagCompletion } from './tag-completion.ts'
import { linkHover } from './wikilink-hover.ts'
import { linkMarks } from './wikilink-marks.ts'
import { linkOpening } from './wikilink-open.ts'
import { wordMotion } from './word-motion.ts'
import { writingKeys } from './writing-keys.ts'

/** What is offered while writing. Each source has a trigger of its own; another one is another line. */
export function completionSources(around: EditorSurroundings): CompletionSource[] {
  return [noteLinkSource(around.links, around.linkTexts), tagCompletion(around)]
}

/**
 * What the text can do beyond plain Markdown; the first one wins where two want the same key. None of them may
 * change the document or its decorations while an input method is composing.
 */
export function textFeatures(around: EditorSurroundings): Extension[] {
  const { links, linkTexts, locale } = around
  const card = createLinkCard(links, linkTexts, locale)
  return [
    ...[linkOpening(links), linkMarks(links), linkHover(links, card), linkTrigger()],
    ...[writingKeys(), wordMotion(), autoPairs(), tablePaste(), imageInsert(around.onFiles)],
  ]
}
