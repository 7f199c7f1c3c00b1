import type { MarkedExtension, Tokens } from 'marked'
import { escapeHtml } from './escape-html.ts'

/** The footnotes of one document: `[^1]` in the text, `[^1]: …` anywhere in it. */
export interface Footnotes {
  extensions: NonNullable<MarkedExtension['extensions']>
  /** The notes in the order in which the text speaks of them, to stand at its end. */
  html(): string
}

interface Definition {
  html: string
  number: number | null
}

const definitionStart = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/
const reference = /^\[\^([^\]\s]{1,100})\]/

export function createFootnotes(): Footnotes {
  const definitions = new Map<string, Definition>()
  const order: string[] = []

  return {
    extensions: [
      {
        name: 'footnoteDefinition',
        level: 'block',
        start: (source) => /^ {0,3}\[\^/m.exec(source)?.index,
        tokenizer(source) {
          const start = definitionStart.exec(source)
          const label = start?.[1]
          if (!start || label === undefined) return undefined
          const raw = wholeDefinition(source)
          const words = raw.slice(start[0].length).replace(/^(?: {2,4}|\t)/gm, '')
          if (!definitions.has(label)) definitions.set(label, { html: '', number: null })
          return { type: 'footnoteDefinition', raw, label, tokens: this.lexer.blockTokens(words, []) }
        },
        renderer(token) {
          const { label, tokens } = token as Tokens.Generic & { label: string }
          const definition = definitions.get(label)
          if (definition && definition.html === '') definition.html = this.parser.parse(tokens ?? [])
          return ''
        },
      },
      {
        name: 'footnoteReference',
        level: 'inline',
        start: (source) => {
          const at = source.indexOf('[^')
          return at < 0 ? undefined : at
        },
        tokenizer(source) {
          const [raw, label] = reference.exec(source) ?? []
          if (raw === undefined || label === undefined || !definitions.has(label)) return undefined
          return { type: 'footnoteReference', raw, label }
        },
        renderer(token) {
          const { label } = token as Tokens.Generic & { label: string }
          const definition = definitions.get(label)
          if (!definition) return escapeHtml(token.raw)
          definition.number ??= order.push(label)
          const { number } = definition
          return `<sup data-anchor="footnote-from-${number}"><a href="#footnote-${number}">${number}</a></sup>`
        },
      },
    ],
    html() {
      if (order.length === 0) return ''
      const items = order.map((label, index) => {
        const back = `<a href="#footnote-from-${index + 1}">↩</a>`
        return `<li data-anchor="footnote-${index + 1}">${definitions.get(label)?.html ?? ''}${back}</li>`
      })
      return `<div data-footnotes="1"><ol>${items.join('\n')}</ol></div>`
    },
  }
}

/** The definition with the lines that go on with it: indented ones, and blank ones between those. */
function wholeDefinition(source: string): string {
  const lines = source.split('\n')
  let end = 1
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (/^(?: {2,}|\t)\S/.test(line)) end = at + 1
    else if (line.trim() !== '') break
  }
  return lines.slice(0, end).join('\n') + (end < lines.length ? '\n' : '')
}
