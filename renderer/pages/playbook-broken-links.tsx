import { BrokenLinks } from '../features/links/broken-links.tsx'
import { useAppLink } from './use-app-link.ts'
import { useNoteLinks } from './use-note-links.ts'

interface PlaybookBrokenLinksProps {
  readOnly: boolean
  openExternal: (url: string) => void
}

/** The links of all notes that lead nowhere. */
export function PlaybookBrokenLinks({ readOnly, openExternal }: PlaybookBrokenLinksProps) {
  const { links } = useNoteLinks(null, readOnly, useAppLink(openExternal))
  return <BrokenLinks book={links} readOnly={readOnly} />
}
