import { printTags, type PrintLooks, type PrintPiece } from '#shared/preview/print-tree.ts'

/** Takes what is shown apart into pieces that the window can print without parsing HTML. */
export function printPiecesOf(root: HTMLElement): PrintPiece[] {
  const pieces: PrintPiece[] = []

  function inside(element: Element): void {
    for (const node of element.childNodes) {
      if (node instanceof Text) pieces.push({ kind: 'text', text: node.data })
      else if (node instanceof HTMLElement) take(node)
    }
  }

  function wrapped(piece: PrintPiece, element: Element): void {
    pieces.push(piece)
    inside(element)
    pieces.push({ kind: 'close' })
  }

  function take(element: HTMLElement): void {
    if (element.tagName === 'BUTTON' || element.hidden) return
    if (element instanceof HTMLImageElement) {
      const picture = pictureOf(element)
      if (picture) pieces.push(picture)
      return
    }
    const href = element.dataset['href']
    // The way back from a footnote leads nowhere on paper.
    if (href?.startsWith('#footnote-from-')) return
    if (href !== undefined && !href.startsWith('#')) return wrapped({ kind: 'link', href }, element)
    const tag = printTags.find((name) => name === element.tagName.toLowerCase())
    // What has no place on paper (a toolbar, a figure's frame) still has words in it.
    if (!tag) {
      const stand = element instanceof HTMLAnchorElement ? 'span' : 'div'
      return wrapped({ kind: 'open', tag: stand, looks: {} }, element)
    }
    wrapped({ kind: 'open', tag, looks: looksOf(element) }, element)
  }

  inside(root)
  return pieces
}

function pictureOf(image: HTMLImageElement): PrintPiece | null {
  const file = image.dataset['attachment']
  if (file !== undefined) return { kind: 'attachment', file, alt: image.alt }
  if (!image.src.startsWith('data:image/')) return null
  const width = image.getAttribute('width')
  return {
    kind: 'picture',
    source: image.src,
    alt: image.alt,
    width: width === null ? null : Number(width) || null,
  }
}

function looksOf(element: HTMLElement): PrintLooks {
  const looks: PrintLooks = {}
  const align = element.getAttribute('align')
  if (align === 'left' || align === 'center' || align === 'right') looks.align = align
  if (element instanceof HTMLTableCellElement) {
    if (element.colSpan > 1) looks.columns = Math.min(100, element.colSpan)
    if (element.rowSpan > 1) looks.rows = Math.min(100, element.rowSpan)
  }
  if (element instanceof HTMLOListElement && element.start !== 1) looks.start = element.start
  const role = roleOf(element)
  if (role) looks.role = role
  return looks
}

function roleOf(element: HTMLElement): PrintLooks['role'] {
  const { dataset, classList } = element
  if (dataset['taskIndex'] !== undefined) return dataset['task'] === 'done' ? 'task-done' : 'task-open'
  if (dataset['alert'] !== undefined) return 'alert'
  if (dataset['footnotes'] !== undefined) return 'footnotes'
  if (classList.contains('alert-title')) return 'alert-title'
  if (classList.contains('image-left-out')) return 'left-out'
  return undefined
}
