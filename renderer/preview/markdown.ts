import { Marked, Tokenizer, type Token, type Tokens } from 'marked'
import { alertMark, isAlert, markAlerts } from './alerts.ts'
import { createAnchors } from './anchors.ts'
import { escapeHtml } from './escape-html.ts'
import { createFootnotes } from './footnotes.ts'

/** An address ends where Chinese goes on; only a space would end it otherwise. */
const chineseMark = /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u2018-\u201d]/

/** What a note cannot write itself, so that nothing in it passes for a task box of ours. */
export const taskMark = `${Math.random().toString(36).slice(2)}:`

/**
 * Markdown to HTML, not yet safe. The marks that the frame acts on later (language of a code block, number and state
 * of a task, name of a heading) are written as data attributes, so that no form control, no class name and no id has
 * to be allowed.
 */
export function renderMarkdown(source: string): string {
  const anchors = createAnchors()
  const footnotes = createFootnotes()
  let tasks = 0
  const numbers = new Map<Token, number>()
  const marked = new Marked({ gfm: true, breaks: false })
  marked.use({
    extensions: footnotes.extensions,
    walkTokens(token) {
      // In the order in which `shared/markdown/task-boxes.ts` counts them in the source.
      if (token.type === 'checkbox') numbers.set(token, tasks++)
      markAlerts(token)
    },
    tokenizer: {
      url(source) {
        const end = source.search(chineseMark)
        return end < 0 ? false : (Tokenizer.prototype.url.call(this, source.slice(0, end)) ?? undefined)
      },
    },
    renderer: {
      code({ text, lang }: Tokens.Code) {
        const language = (lang ?? '').trim().split(/\s/, 1)[0] ?? ''
        return `<pre><code data-language="${escapeHtml(language)}">${escapeHtml(text)}</code></pre>\n`
      },
      checkbox(token: Tokens.Checkbox) {
        const state = token.checked ? 'done' : 'open'
        return `<span data-task="${taskMark}${state}:${numbers.get(token) ?? 0}"></span>`
      },
      heading({ tokens, depth }: Tokens.Heading) {
        const words = this.parser.parseInline(tokens, this.parser.textRenderer)
        const name = escapeHtml(anchors.nameOf(words))
        return `<h${depth} data-anchor="${name}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      blockquote(token: Tokens.Blockquote) {
        if (!isAlert(token)) return false
        return `<div data-alert="${token[alertMark]}">${this.parser.parse(token.tokens)}</div>\n`
      },
    },
  })
  return marked.parse(source, { async: false }) + footnotes.html()
}
