import { findInRuns, findLimit } from '#shared/search/find-in-runs.ts'

const all = 'found'
const current = 'found-now'
const blocks = 'p, li, td, th, h1, h2, h3, h4, h5, h6, pre, blockquote, figure, summary, dt, dd, div, caption'

/** Finds text in the document and marks it without touching the document. */
export interface Finder {
  /** Marks every place and returns how many there are. */
  find(root: HTMLElement, text: string): number
  /** Marks one place as the present one and brings it into view; none for null. */
  show(index: number | null): void
}

export function createFinder(): Finder {
  let ranges: Range[] = []
  return {
    find(root, text) {
      ranges = []
      for (const nodes of textBlocksOf(root)) {
        if (ranges.length >= findLimit) break
        for (const place of findInRuns(
          nodes.map(({ data }) => data),
          text,
        )) {
          const [start, end] = [nodes[place.start.run], nodes[place.end.run]]
          if (!start || !end) continue
          const range = new Range()
          range.setStart(start, place.start.offset)
          range.setEnd(end, place.end.offset)
          ranges.push(range)
        }
      }
      CSS.highlights.delete(current)
      if (ranges.length === 0) CSS.highlights.delete(all)
      else CSS.highlights.set(all, new Highlight(...ranges))
      return ranges.length
    },
    show(index) {
      const range = index === null ? undefined : ranges[index]
      if (!range) {
        CSS.highlights.delete(current)
        return
      }
      const highlight = new Highlight(range)
      highlight.priority = 1
      CSS.highlights.set(current, highlight)
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
    },
  }
}

/** The texts that are shown, those of one block together: words run across a link, not across two paragraphs. */
function textBlocksOf(root: HTMLElement): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[][] = []
  let block: Element | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('[hidden], button')) continue
    const own = node.parentElement?.closest(blocks) ?? root
    if (own !== block) found.push([])
    block = own
    found.at(-1)?.push(node)
  }
  return found
}
