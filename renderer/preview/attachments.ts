import type { ToPreview } from '#shared/preview/messages.ts'
import type { PreviewTexts } from './texts.ts'

/** How far outside the view a picture is already asked for. */
const lookAhead = '800px 0px'

/** The pictures of the workspace in the document that is shown. */
export interface Attachments {
  /** Asks for each picture once it comes near the view. */
  watch(root: HTMLElement, texts: PreviewTexts): void
  receive(answer: Extract<ToPreview, { type: 'image' }>): void
}

/** A picture is asked for by its name and arrives as bytes; the frame itself can load nothing. */
export function createAttachments(ask: (file: string) => void): Attachments {
  /** What has arrived, or that it never will. A document written on shows it again without asking. */
  const known = new Map<string, string | null>()
  const asked = new Set<string>()
  let shown: { root: HTMLElement; texts: PreviewTexts } | null = null
  let observer: IntersectionObserver | null = null

  function imagesOf(file?: string): HTMLImageElement[] {
    const images = [...(shown?.root.querySelectorAll<HTMLImageElement>('img[data-attachment]') ?? [])]
    return file === undefined ? images : images.filter(({ dataset }) => dataset['attachment'] === file)
  }

  function fill(image: HTMLImageElement, address: string | null): void {
    observer?.unobserve(image)
    if (address !== null) {
      image.addEventListener('error', () => leaveOut(image), { once: true })
      image.src = address
    } else leaveOut(image)
  }

  function leaveOut(image: HTMLImageElement): void {
    const stand = document.createElement('span')
    stand.className = 'image-left-out'
    stand.textContent = shown?.texts.imageMissing(image.alt) ?? image.alt
    stand.title = image.dataset['attachment'] ?? ''
    image.replaceWith(stand)
  }

  return {
    watch(root, texts) {
      observer?.disconnect()
      shown = { root, texts }
      const seen = new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            const file = target instanceof HTMLElement ? target.dataset['attachment'] : undefined
            if (!isIntersecting || file === undefined || asked.has(file)) continue
            asked.add(file)
            ask(file)
          }
        },
        { rootMargin: lookAhead },
      )
      observer = seen
      const used = new Set<string>()
      for (const image of imagesOf()) {
        const file = image.dataset['attachment'] ?? ''
        used.add(file)
        const address = known.get(file)
        if (address !== undefined) fill(image, address)
        else seen.observe(image)
      }
      // What is not there may be brought back by the time it is shown again; what is not shown frees its memory.
      for (const [file, address] of known) {
        if (used.has(file) && address !== null) continue
        if (address !== null) URL.revokeObjectURL(address)
        known.delete(file)
        asked.delete(file)
      }
    },
    receive({ file, content }) {
      const before = known.get(file)
      if (before) URL.revokeObjectURL(before)
      const address = content ? URL.createObjectURL(new Blob([content.bytes], { type: content.type })) : null
      known.set(file, address)
      for (const image of imagesOf(file)) fill(image, address)
    },
  }
}
