import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Everything in tokens, so that a change of theme needs no new editor. */
const surface = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--tv-ink)',
    backgroundColor: 'transparent',
    fontSize: '15px',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    overflow: 'auto',
    fontFamily: 'var(--tv-font)',
    lineHeight: '1.85',
    textAutospace: 'normal',
  },
  '.cm-content': {
    maxWidth: '72ch',
    width: '100%',
    margin: '0 auto',
    padding: '20px 32px 35vh',
    caretColor: 'var(--tv-accent)',
    boxSizing: 'border-box',
  },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--tv-ink-faint)' },
  '.cm-content ::selection': {
    backgroundColor: 'color-mix(in srgb, var(--tv-accent) 26%, transparent)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--tv-company-soft)', borderRadius: '2px' },
  '.cm-searchMatch-selected': {
    backgroundColor: 'var(--tv-accent-soft)',
    outline: '1px solid var(--tv-accent)',
  },
  '.cm-panels': {
    color: 'var(--tv-ink)',
    backgroundColor: 'var(--tv-paper-sunken)',
    fontFamily: 'var(--tv-font)',
    fontSize: 'var(--tv-size-s)',
    zIndex: '2',
  },
  '.cm-hint': { padding: '6px 32px', color: 'var(--tv-ink-soft)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--tv-line)' },
  '.cm-panel.cm-search': { padding: '8px 40px 8px 16px' },
  '.cm-panel.cm-search [name=close]': {
    top: '8px',
    right: '12px',
    width: '24px',
    height: '24px',
    color: 'var(--tv-ink-soft)',
    fontSize: '18px',
    cursor: 'pointer',
  },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': {
    margin: '2px 6px 2px 0',
    fontSize: 'var(--tv-size-s)',
  },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    color: 'var(--tv-ink-soft)',
    whiteSpace: 'nowrap',
    verticalAlign: 'middle',
  },
  '.cm-textfield': {
    padding: '3px 8px',
    color: 'inherit',
    backgroundColor: 'var(--tv-paper-raised)',
    border: '1px solid var(--tv-line-strong)',
    borderRadius: 'var(--tv-radius-s)',
  },
  '.cm-button': {
    padding: '3px 10px',
    color: 'inherit',
    backgroundColor: 'var(--tv-paper-raised)',
    backgroundImage: 'none',
    border: '1px solid var(--tv-line)',
    borderRadius: 'var(--tv-radius-s)',
    cursor: 'pointer',
  },
  '.cm-tooltip': {
    overflow: 'hidden',
    color: 'var(--tv-ink)',
    backgroundColor: 'var(--tv-paper-raised)',
    border: '1px solid var(--tv-line)',
    borderRadius: 'var(--tv-radius-m)',
    boxShadow: 'var(--tv-shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--tv-font)', maxHeight: '16em' },
  '.cm-tooltip-autocomplete ul li': { padding: '4px 12px !important', lineHeight: '1.6 !important' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--tv-accent-ink) !important',
    backgroundColor: 'var(--tv-accent-soft) !important',
  },
  '.cm-completionMatchedText': { textDecoration: 'none !important', fontWeight: '600' },
})

/** Marks stay readable but step back; nothing is hidden or replaced, so what is on screen is what is on disk. */
const marks = HighlightStyle.define([
  { tag: tags.heading1, fontSize: '1.5em', fontWeight: '650', lineHeight: '1.5' },
  { tag: tags.heading2, fontSize: '1.27em', fontWeight: '650', lineHeight: '1.6' },
  { tag: tags.heading3, fontSize: '1.12em', fontWeight: '650' },
  { tag: [tags.heading4, tags.heading5, tags.heading6], fontWeight: '650' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic', color: 'var(--tv-accent-ink)' },
  { tag: tags.strikethrough, textDecoration: 'line-through', color: 'var(--tv-ink-soft)' },
  { tag: tags.quote, color: 'var(--tv-ink-soft)' },
  { tag: tags.link, color: 'var(--tv-accent-ink)' },
  { tag: tags.url, color: 'var(--tv-ink-faint)' },
  {
    tag: tags.monospace,
    fontFamily: 'var(--tv-font-mono)',
    fontSize: '0.92em',
    backgroundColor: 'color-mix(in srgb, var(--tv-ink) 6%, transparent)',
    borderRadius: '3px',
  },
  { tag: tags.processingInstruction, color: 'var(--tv-ink-faint)', fontWeight: '400' },
  { tag: tags.contentSeparator, color: 'var(--tv-ink-faint)' },
  { tag: tags.atom, color: 'var(--tv-accent)', fontFamily: 'var(--tv-font-mono)' },
  { tag: tags.labelName, color: 'var(--tv-ink-faint)' },
])

export const editorLook = [surface, syntaxHighlighting(marks)]
