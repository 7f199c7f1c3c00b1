import type { Linkable } from '#shared/link/link-name.ts'
import { useReadOnly } from '../api/hooks.ts'
import { LinksButton } from '../features/links/links-button.tsx'
import { useNoteLinks } from './use-note-links.ts'

/** The links of an account, a case or a method, behind a button. */
export function DocumentLinks({ kind, id }: Linkable) {
  const readOnly = useReadOnly()
  const { links } = useNoteLinks(null, readOnly, () => undefined)
  return <LinksButton target={{ kind, id }} book={links} readOnly={readOnly} />
}
