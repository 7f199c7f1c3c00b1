import { z } from 'zod'
import { toPreviewSchema, type FromPreview, type ToPreview } from '#shared/preview/messages.ts'
import { drawDiagrams } from './diagrams.ts'
import { renderMarkdown } from './markdown.ts'
import { sanitise } from './sanitise.ts'
import { tame } from './tame.ts'
import { textLanguage } from './text-language.ts'
import { previewTextsFor } from './texts.ts'

// The policy forbids compiling code from text; without this zod tries once and the console complains.
z.config({ jitless: true })

/** A text nested deeper than this crashes layout rather than slowing it down. */
const deepestNesting = 400

let latest = -1
let shownDocument: string | null = null

/** Starts the program, but only inside its sandbox: with the app's own origin it must never touch a note. */
function start(main: HTMLElement): void {
  if (window.origin !== 'null') return
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent) return
    const message = toPreviewSchema.safeParse(event.data)
    if (message.success) void show(main, message.data)
  })
  document.addEventListener('click', (event) => reportLink(event))
  document.addEventListener('auxclick', (event) => event.preventDefault())
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) reportLink(event)
  })
  tell({ type: 'ready' })
}

function tell(message: FromPreview): void {
  // The window's origin cannot be named from an opaque one; nothing said here is secret.
  window.parent.postMessage(message, '*')
}

async function show(main: HTMLElement, request: ToPreview): Promise<void> {
  latest = request.request
  const texts = previewTextsFor(request.locale)
  document.documentElement.lang = request.locale
  document.documentElement.dataset['theme'] = request.theme
  try {
    const template = document.createElement('template')
    template.innerHTML = sanitise(renderMarkdown(request.markdown))
    if (depthOf(template.content) > deepestNesting) throw new Error('Nested too deeply.')
    tame(template.content, texts)
    // Punctuation is set by the language of the text, which need not be that of the window.
    main.lang = textLanguage(request.markdown, request.locale)
    const scroll = shownDocument === request.document ? window.scrollY : 0
    main.replaceChildren(template.content)
    shownDocument = request.document
    // Reading the scroll position lays the page out, so that a page that is slow to lay out counts as slow.
    window.scrollTo(0, scroll)
    tell({ type: window.scrollY >= 0 ? 'rendered' : 'failed', request: request.request })
  } catch {
    main.replaceChildren(texts.cannotShow)
    tell({ type: 'failed', request: request.request })
    return
  }
  await drawDiagrams(main, request, texts, {
    isCurrent: () => latest === request.request,
    onLoading: () => tell({ type: 'diagrams-loading', request: request.request }),
    onStarted: (source) => tell({ type: 'diagram-started', request: request.request, source }),
  })
  tell({ type: 'diagrams-done', request: request.request })
}

/** How many elements lie inside each other at most; walks without recursion. */
function depthOf(root: DocumentFragment): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
  let depth = 0
  let deepest = 0
  while (true) {
    if (walker.firstChild()) {
      depth += 1
      deepest = Math.max(deepest, depth)
      continue
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return deepest
      depth -= 1
      if (depth <= 0) return deepest
    }
  }
}

function reportLink(event: Event): void {
  if (!(event.target instanceof Element)) return
  const link = event.target.closest<HTMLElement>('a[data-href]')
  const href = link?.dataset['href']
  if (href === undefined) return
  event.preventDefault()
  tell({ type: 'link', href })
}

const main = document.querySelector('main')
if (main) start(main)
