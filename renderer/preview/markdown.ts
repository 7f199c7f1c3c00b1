import { Marked, type Tokens } from 'marked'

/**
 * Markdown to HTML, not yet safe. The marks that the frame acts on later (language of a code block, state of
 * a task) are written as data attributes, so that no form control and no class name has to be allowed.
 */
export function renderMarkdown(source: string): string {
  const html = marked.parse(source, { async: false })
  return html
}

const marked = new Marked({ gfm: true, breaks: false })
marked.use({
  renderer: {
    code({ text, lang }: Tokens.Code) {
      const language = (lang ?? '').trim().split(/\s/, 1)[0] ?? ''
      return `<pre><code data-language="${escapeHtml(language)}">${escapeHtml(text)}</code></pre>\n`
    },
    checkbox({ checked }: Tokens.Checkbox) {
      return `<span data-task="${checked ? 'done' : 'open'}"></span>`
    },
  },
})

/** Escapes text for HTML, in content and in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
