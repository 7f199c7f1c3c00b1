import type { MapContent } from '#shared/domain/map-document.ts'
import { clipOf, type MapClip } from '#shared/map/edits/paste-branches.ts'
import { childrenOf, rootOf } from '#shared/map/edits/topic-tree.ts'
import { readOutline } from '#shared/map/read/read-outline.ts'

/** The branches that were cut or copied last, beside the text that stands for them on the clipboard. */
let last: { text: string; clip: MapClip } | null = null

/** Copies branches: for Trivet with everything in them, for other programs as an outline indented by tabs. */
export function copyBranches(content: MapContent, ids: readonly string[], data: DataTransfer): void {
  const clip = clipOf(content, ids)
  const text = outlineOf(clip)
  last = { text, clip }
  data.setData('text/plain', text)
}

/** What the clipboard holds as branches: those copied here, or the lines of a text by their indent. */
export function branchesFrom(data: DataTransfer, newId: () => string): MapClip | null {
  const text = data.getData('text/plain')
  if (last !== null && text.replaceAll('\r\n', '\n') === last.text) return last.clip
  return clipOfText(text, newId)
}

function outlineOf({ topics, heads }: MapClip): string {
  const levels = new Map<string, number>()
  return topics
    .map(({ id, parent, label }) => {
      const level = heads.includes(id) || parent === null ? 0 : (levels.get(parent) ?? -1) + 1
      levels.set(id, level)
      return `${'\t'.repeat(level)}${label.replaceAll(/\s*\n\s*/g, ' ')}`
    })
    .join('\n')
}

/** A name that no text of the user bears: only a root that the reader had to add is called so. */
const addedRoot = '\u0000'

/** Reads an outline as branches: bullets of Markdown, or lines by their indent. */
export function clipOfText(text: string, newId: () => string): MapClip | null {
  if (text.trim() === '') return null
  const content = readOutline(text, addedRoot, newId)
  const root = rootOf(content)
  if (root.label !== addedRoot) return { heads: [root.id], topics: content.topics, links: [] }
  return {
    heads: childrenOf(content, root.id).map(({ id }) => id),
    topics: content.topics.filter(({ id }) => id !== root.id),
    links: [],
  }
}
