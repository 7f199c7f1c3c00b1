import { layoutMap } from '#shared/map/layout.ts'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import type { MapModel } from '#shared/map/model.ts'
import { toMermaid } from '#shared/map/to-mermaid.ts'
import { toOutline } from '#shared/map/to-outline.ts'
import { toCanvas } from '#shared/map/write/to-canvas.ts'
import { toFreeMind } from '#shared/map/write/to-free-mind.ts'
import { toOpml } from '#shared/map/write/to-opml.ts'

interface TextForm {
  id: 'mermaid' | 'outline' | 'opml' | 'freeMind' | 'canvas'
  extension: string
  write: (map: MapModel) => string
}

/** The forms of text that a map is handed out in, whole, whatever is folded. */
export const textForms: readonly TextForm[] = [
  { id: 'outline', extension: 'md', write: (map) => toOutline(map) },
  { id: 'mermaid', extension: 'mmd', write: toMermaid },
  { id: 'opml', extension: 'opml', write: toOpml },
  { id: 'freeMind', extension: 'mm', write: (map) => toFreeMind(map) },
  {
    id: 'canvas',
    extension: 'canvas',
    write: (map) => toCanvas(map, layoutMap(map, new Set(), estimateWidth)),
  },
]
