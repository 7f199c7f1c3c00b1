import type { FindTarget } from '#renderer/ui/find-targets.tsx'
import { findInRuns, findLimit } from '#shared/search/find-in-runs.ts'

const all = 'found'
const now = 'found-now'
/** What is no text of the page: what can search itself, what only paper shows, and what is not on screen. */
const notSearched = '.cm-editor, [data-printed], [data-no-find], [hidden], script, style'
const waitForQuiet = 300

/** A place that was found: in the text, or in a field, whose words no highlight reaches. */
type Place = { kind: 'text'; range: Range } | { kind: 'field'; field: HTMLElement }

/** Searches what the window itself shows below `root`, fields that are filled in included. */
export function createPageFinder(root: () => HTMLElement | null): FindTarget & { stop(): void } {
  const listeners = new Set<(count: number) => void>()
  let places: Place[] = []
  let text = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const before = places.length
      mark()
      if (places.length !== before) for (const listener of listeners) listener(places.length)
    }, waitForQuiet)
  })

  function clear(): void {
    CSS.highlights.delete(all)
    CSS.highlights.delete(now)
    for (const field of document.querySelectorAll('[data-found]')) field.removeAttribute('data-found')
  }

  function mark(): void {
    clear()
    const page = root()
    places = page && text !== '' ? placesIn(page, text) : []
    const ranges = places.flatMap((place) => (place.kind === 'text' ? [place.range] : []))
    if (ranges.length > 0) CSS.highlights.set(all, new Highlight(...ranges))
    for (const place of places) if (place.kind === 'field') place.field.dataset['found'] = 'one'
  }

  return {
    element: root,
    find(wanted) {
      text = wanted
      observer.disconnect()
      mark()
      const page = root()
      if (page && text !== '') observer.observe(page, { subtree: true, childList: true, characterData: true })
      return Promise.resolve(places.length)
    },
    show(index) {
      CSS.highlights.delete(now)
      for (const field of document.querySelectorAll<HTMLElement>('[data-found="now"]'))
        field.dataset['found'] = 'one'
      const place = index === null ? undefined : places[index]
      if (!place) return
      if (place.kind === 'field') {
        place.field.dataset['found'] = 'now'
        place.field.scrollIntoView({ block: 'center', inline: 'nearest' })
        return
      }
      const highlight = new Highlight(place.range)
      highlight.priority = 1
      CSS.highlights.set(now, highlight)
      place.range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      clearTimeout(timer)
      observer.disconnect()
      clear()
    },
  }
}

function placesIn(page: HTMLElement, text: string): Place[] {
  const places: Place[] = []
  for (const block of blocksOf(page)) {
    if (places.length >= findLimit) break
    if (block instanceof HTMLElement) {
      const value = valueOf(block)
      places.push(...findInRuns([value], text).map((): Place => ({ kind: 'field', field: block })))
      continue
    }
    for (const { start, end } of findInRuns(
      block.map(({ data }) => data),
      text,
    )) {
      const [first, last] = [block[start.run], block[end.run]]
      if (!first || !last) continue
      const range = new Range()
      range.setStart(first, start.offset)
      range.setEnd(last, end.offset)
      places.push({ kind: 'text', range })
    }
  }
  return places
}

/** The texts of each block, and the fields between them, in reading order. */
function blocksOf(page: HTMLElement): (Text[] | HTMLElement)[] {
  const blocks: (Text[] | HTMLElement)[] = []
  let block: Element | null = null
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof HTMLElement && (node.matches(notSearched) || !node.checkVisibility()))
      return NodeFilter.FILTER_REJECT
    return NodeFilter.FILTER_ACCEPT
  })
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isField(node)) {
      blocks.push(node)
      block = null
    } else if (node instanceof Text && node.parentElement && !isField(node.parentElement)) {
      const own = blockOf(node.parentElement)
      const last = blocks.at(-1)
      if (own === block && Array.isArray(last)) last.push(node)
      else blocks.push([node])
      block = own
    }
  }
  return blocks
}

/** Words run on across what is set in a line, such as a link, and end where a new block begins. */
function blockOf(element: Element): Element {
  let block: Element | null = element
  while (block && getComputedStyle(block).display === 'inline') block = block.parentElement
  return block ?? element
}

function isField(node: Node): node is HTMLInputElement | HTMLTextAreaElement {
  return node instanceof HTMLTextAreaElement || (node instanceof HTMLInputElement && node.type === 'text')
}

function valueOf(field: HTMLElement): string {
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : ''
}
