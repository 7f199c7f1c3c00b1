import { lineEnd } from '../write/node-lines.ts'
import { readInline, unescapeMarkdown, withoutBreak } from './inline-markdown.ts'

/** Reads a piece of Markdown as a topic: the first paragraph is the label, with its line breaks; the rest is the note. */
export function readBlock(text: string): { label: string; note: string; link: string } {
  const lines = text.split(lineEnd)
  const start = lines.findIndex((line) => line.trim() !== '')
  if (start < 0) return { label: '', note: '', link: '' }
  const gap = lines.findIndex((line, index) => index > start && line.trim() === '')
  const end = gap < 0 ? lines.length : gap
  const head = lines
    .slice(start, end)
    .map((line, index, all) => (index < all.length - 1 ? withoutBreak(line).trim() : line.trim()))
    .join('\n')
    .replace(/^#{1,6}[ \t]+/, '')
  const { text: label, link } = readInline(head)
  const note = lines
    .slice(end)
    .map((line) => unescapeMarkdown(withoutBreak(line)).trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
  return { label, link, note }
}
