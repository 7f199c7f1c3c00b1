import { EditorState } from '@codemirror/state'
import { syntaxTree } from '@codemirror/language'
import { describe, expect, it } from 'vitest'
import {
  hasMonstrousParagraph,
  longestParagraph,
  markdownColours,
} from '#renderer/features/notes/editor/markdown-colours.ts'

const isRead = (state: EditorState) => syntaxTree(state).type.name === 'Document'

describe('reading Markdown while somebody writes', () => {
  it('goes on over any number of ordinary paragraphs', () => {
    const doc = `${'字'.repeat(1_000)}\n\n`.repeat(500)
    expect(hasMonstrousParagraph(doc.split('\n'))).toBe(false)
    expect(isRead(EditorState.create({ doc, extensions: markdownColours(doc, '') }))).toBe(true)
  })

  it.each([
    ['one line', '字'.repeat(longestParagraph + 1)],
    ['many lines', '[a](b)\n'.repeat(longestParagraph / 7 + 1)],
  ])('stops at a paragraph of %s that is too long', (_name, doc) => {
    expect(isRead(EditorState.create({ doc, extensions: markdownColours(doc, '') }))).toBe(false)
  })

  it('stops when such a paragraph is pasted or grows together, and at no other change', () => {
    const half = 'x'.repeat(longestParagraph / 2 - 2)
    const doc = `${half}\n\n${half}`
    const start = EditorState.create({ doc, extensions: markdownColours(doc, '') })
    const between = half.length
    const typed = start.update({ changes: { from: between, insert: ' more' } }).state
    expect(isRead(typed)).toBe(true)
    const joined = start.update({ changes: { from: between, to: between + 2 } }).state
    expect(isRead(joined)).toBe(true)
    expect(isRead(joined.update({ changes: { from: 0, insert: 'more' } }).state)).toBe(false)
    expect(isRead(start.update({ changes: { from: 0, insert: half + half } }).state)).toBe(false)
  })
})
