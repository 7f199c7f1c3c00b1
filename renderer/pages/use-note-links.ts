import { useCallback, useState, useSyncExternalStore } from 'react'
import { linksToMarkdown, nameOfBrokenLink } from '#shared/link/links-to-markdown.ts'
import { useCreateLinked } from '../features/links/use-create-linked.ts'
import { useLinkBook } from '../features/links/use-link-book.ts'
import type { LinkBook } from '../ui/link-book.ts'
import type { HoveredLink } from '../ui/preview-frame.tsx'

export interface NoteLinks {
  links: LinkBook
  /** Makes links between double brackets ordinary ones. */
  toReadable: (body: string) => string
  openLink: (href: string) => void
  hovered: HoveredLink | null
  onHoverLink: (link: HoveredLink | null) => void
}

/** What a note knows of links: whom they mean, where they lead, and the one that the reader rests on. */
export function useNoteLinks(
  noteId: string | null,
  isReadOnly: boolean,
  openAddress: (href: string) => void,
): NoteLinks {
  const createLinked = useCreateLinked()
  const create = isReadOnly ? null : createLinked
  const links = useLinkBook({ ownNote: noteId, openAddress, create })
  const index = useSyncExternalStore(links.subscribe, links.index)
  const toReadable = useCallback((body: string) => linksToMarkdown(body, index), [index])
  const [hovered, onHoverLink] = useState<HoveredLink | null>(null)

  function openLink(href: string) {
    const missing = nameOfBrokenLink(href)
    if (missing === null) openAddress(href)
    else create?.(missing, true)
  }

  return { links, toReadable, openLink, hovered, onHoverLink }
}
