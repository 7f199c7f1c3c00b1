import type { MapContent } from '../../domain/map-document.ts'
import type { MapDraft, MapFormat, MapLoss } from '../map-draft.ts'
import { MapRefused } from './draft-builder.ts'
import { readCanvas } from './read-canvas.ts'
import { readFreeMind } from './read-free-mind.ts'
import { readMermaid } from './read-mermaid.ts'
import { readOpml } from './read-opml.ts'
import { readOutline } from './read-outline.ts'

/** Longer files are no maps that somebody made. */
const mostCharacters = 4_000_000

/**
 * Reads a map of another program. What the file begins with says which form it has, then the ending of its name. A
 * file that is too large, too deep, hostile or something else is refused with a reason, never half read.
 */
export function readMap(fileName: string, text: string, newId: () => string): MapDraft {
  if (text.length > mostCharacters) return { outcome: 'refused', refusal: 'too-large' }
  if (text.trim() === '') return { outcome: 'refused', refusal: 'empty' }
  try {
    const format = formatOf(fileName, text)
    return { outcome: 'read', format, ...readers[format](text, titleOf(fileName), newId) }
  } catch (error) {
    if (error instanceof MapRefused) return { outcome: 'refused', refusal: error.refusal }
    throw error
  }
}

type Reader = (text: string, name: string, newId: () => string) => { content: MapContent; losses: MapLoss[] }

const readers: Record<MapFormat, Reader> = {
  outline: (text, name, newId) => ({ content: readOutline(text, name, newId), losses: [] }),
  opml: readOpml,
  'free-mind': readFreeMind,
  canvas: readCanvas,
  mermaid: readMermaid,
}

function formatOf(fileName: string, text: string): MapFormat {
  const start = text
    .slice(0, 2_000)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<opml\b/i.test(start)) return 'opml'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<map\b/i.test(start)) return 'free-mind'
  if (/^(?:%%[^\n]*\n\s*)*mindmap\s*(?:\n|$)/.test(start)) return 'mermaid'
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const byEnding = formatByEnding[ending]
  if (byEnding !== undefined) return byEnding
  if (start.startsWith('{') && /"nodes"\s*:/.test(text)) return 'canvas'
  if (start.startsWith('<') || start.startsWith('{') || text.includes('\u0000'))
    throw new MapRefused('unknown-format')
  return 'outline'
}

const formatByEnding: Readonly<Record<string, MapFormat>> = {
  md: 'outline',
  markdown: 'outline',
  txt: 'outline',
  opml: 'opml',
  mm: 'free-mind',
  canvas: 'canvas',
  mmd: 'mermaid',
  mermaid: 'mermaid',
}

function titleOf(fileName: string): string {
  return (
    fileName
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[A-Za-z0-9]{1,10}$/, '')
      .trim() ?? ''
  )
}
