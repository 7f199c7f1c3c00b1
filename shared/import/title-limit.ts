import type { ImportedDocument } from './import-bundle.ts'
import { importLimits } from './limits.ts'

/**
 * Cuts a title that is longer than any list or file name can show. A note keeps the whole of it as the first lines of
 * its text. `cut` is the whole title, null where nothing was cut.
 */
export function withinTitleLimit(imported: ImportedDocument): {
  document: ImportedDocument
  cut: string | null
} {
  switch (imported.kind) {
    case 'note': {
      const { title, body } = imported.document
      const short = shortened(title)
      if (short === title) return { document: imported, cut: null }
      const document = { ...imported.document, title: short, body: `${title}\n\n${body}` }
      return { document: { ...imported, document }, cut: title }
    }
    case 'worksheet':
    case 'map':
    case 'case':
    case 'account':
    case 'method':
    case 'assessment':
    case 'review':
    case 'playbook':
      return { document: imported, cut: null }
  }
}

/** Cut between characters, never inside of one. */
function shortened(title: string): string {
  if (title.length <= importLimits.title) return title
  let short = ''
  for (const character of title) {
    if (short.length + character.length > importLimits.title) break
    short += character
  }
  return short
}
