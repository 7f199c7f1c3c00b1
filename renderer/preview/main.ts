import { z } from 'zod'
import {
  toPreviewSchema,
  type FromPreview,
  type RenderRequest,
  type ToPreview,
} from '#shared/preview/messages.ts'
import { printDepthLimit, printPieceLimit } from '#shared/preview/print-tree.ts'
import { createAttachments } from './attachments.ts'
import { depthOf } from './depth-of.ts'
import { drawDiagrams } from './diagrams.ts'
import { createFinder } from './find.ts'
import { listen } from './gestures.ts'
import { renderMarkdown } from './markdown.ts'
import { printPiecesOf } from './print-pieces.ts'
import { sanitise } from './sanitise.ts'
import { tame } from './tame.ts'
import { textLanguage } from './text-language.ts'
import { previewTextsFor } from './texts.ts'

// The policy forbids compiling code from text; without this zod tries once and the console complains.
z.config({ jitless: true })

/** A text nested deeper than this crashes layout rather than slowing it down. */
const deepestNesting = printDepthLimit

/** What the text itself calls headings; those that are added to it have no name. */
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => `${name}[data-anchor]`).join()

let latest = -1
let shownDocument: string | null = null
/** What is being looked for; a text that is written on is searched again. */
let sought: { search: number; text: string } | null = null
const attachments = createAttachments((file) => tell({ type: 'image-wanted', file }))
const finder = createFinder()

/** Starts the program, but only inside its sandbox: with the app's own origin it must never touch a note. */
function start(main: HTMLElement): void {
  if (window.origin !== 'null') return
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent) return
    const message = toPreviewSchema.safeParse(event.data)
    if (message.success) receive(main, message.data)
  })
  listen(main, tell)
  tell({ type: 'ready' })
}

function tell(message: FromPreview): void {
  // The window's origin cannot be named from an opaque one; nothing said here is secret.
  window.parent.postMessage(message, '*')
}

function receive(main: HTMLElement, message: ToPreview): void {
  switch (message.type) {
    case 'render':
      return void show(main, message)
    case 'image':
      return attachments.receive(message)
    case 'find':
      sought = message.text === '' ? null : { search: message.search, text: message.text }
      return tell({ type: 'found', search: message.search, count: finder.find(main, message.text) })
    case 'show-found':
      return finder.show(message.index)
    case 'show-heading':
      return main.querySelectorAll(headings)[message.index]?.scrollIntoView({ block: 'start' })
    case 'print':
      return tell({ type: 'printed', tree: printPiecesOf(main).slice(0, printPieceLimit) })
  }
}

async function show(main: HTMLElement, request: RenderRequest): Promise<void> {
  latest = request.request
  const texts = previewTextsFor(request.locale)
  document.documentElement.lang = request.locale
  document.documentElement.dataset['theme'] = request.theme
  try {
    const template = document.createElement('template')
    template.innerHTML = sanitise(renderMarkdown(request.markdown))
    if (depthOf(template.content) > deepestNesting) throw new Error('Nested too deeply.')
    tame(template.content, texts, request.canTick)
    // Punctuation is set by the language of the text, which need not be that of the window.
    main.lang = textLanguage(request.markdown, request.locale)
    const isSame = shownDocument === request.document
    const scroll = isSame ? window.scrollY : 0
    const focusedTask = isSame ? indexOfTask(document.activeElement) : undefined
    main.replaceChildren(template.content)
    shownDocument = request.document
    attachments.watch(main, texts)
    // Reading the scroll position lays the page out, so that a page that is slow to lay out counts as slow.
    window.scrollTo(0, scroll)
    focusTask(main, focusedTask)
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
  if (sought && latest === request.request) {
    tell({ type: 'found', search: sought.search, count: finder.find(main, sought.text) })
  }
  tell({ type: 'diagrams-done', request: request.request })
}

function indexOfTask(element: Element | null): string | undefined {
  return element instanceof HTMLElement ? element.dataset['taskIndex'] : undefined
}

/** Ticking a task shows the text anew; whoever does it by keyboard stays where they are. */
function focusTask(main: HTMLElement, index: string | undefined): void {
  if (index === undefined) return
  for (const task of main.querySelectorAll<HTMLElement>('[data-task-index]')) {
    if (task.dataset['taskIndex'] === index) task.focus({ preventScroll: true })
  }
}

const main = document.querySelector('main')
if (main) start(main)
