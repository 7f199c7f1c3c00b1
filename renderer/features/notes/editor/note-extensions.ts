import type { CompletionSource } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { autoPairs } from './auto-pairs.ts'
import { imageInsert } from './image-insert.ts'
import { noteLinkSource } from './note-link-completion.ts'
import type { EditorSurroundings } from './note-state.ts'
import { tablePaste } from './paste-table.ts'
import { tagCompletion } from './tag-completion.ts'
import { wordMotion } from './word-motion.ts'
import { writingKeys } from './writing-keys.ts'

/** What is offered while writing. Each source has a trigger of its own; another one is another line. */
export function completionSources(around: EditorSurroundings): CompletionSource[] {
  return [noteLinkSource(around.notesToLink), tagCompletion(around)]
}

/**
 * What the text can do beyond plain Markdown; the first one wins where two want the same key. None of them may
 * change the document or its decorations while an input method is composing.
 */
export function textFeatures(around: EditorSurroundings): Extension[] {
  return [writingKeys(), wordMotion(), autoPairs(), tablePaste(), imageInsert(around.onFiles)]
}
