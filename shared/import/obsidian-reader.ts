import { mapSchemaVersion, type MapDocument } from '../domain/map-document.ts'
import { readMap } from '../map/read/read-map.ts'
import { tagsInProse } from './foreign/page.ts'
import { endingOf, isMarkdownName, stemOf } from './foreign/paths.ts'
import { proseAlone } from './foreign/prose.ts'
import { readDay } from './foreign/read-time.ts'
import { textPage } from './foreign/text-page.ts'
import { createWorld, type World } from './foreign/world.ts'
import type { Goal } from './foreign/goals.ts'
import type { ImportReader } from './import-bundle.ts'
import type { SourceFile } from './source-tree.ts'

/** Reads a vault of Obsidian: notes, links by name, what they show, and its canvases as free maps. */
export const readObsidian: ImportReader = {
  format: 'obsidian',
  recognise(tree) {
    const isVault = tree.files.some(({ path }) => /(?:^|\/)\.obsidian\//.test(path))
    const hasCanvas = tree.files.some(({ path }) => endingOf(path) === 'canvas')
    return Promise.resolve(isVault ? 0.9 : hasCanvas ? 0.4 : 0)
  },
  async read(tree, context) {
    const world = createWorld(tree, context)
    for (const file of tree.files.filter(({ path }) => !isHidden(path))) {
      if (endingOf(file.path) === 'canvas') await readCanvasFile(file, world)
      if (!isMarkdownName(file.path)) continue
      const text = await world.text(file)
      if (text === null) continue
      const { page, taken } = textPage(file, text, world)
      // Its links name the file, whatever the text calls itself.
      const title = stemOf(file.path)
      const aliases = taken.title === null ? page.aliases : [taken.title, ...page.aliases]
      const tags = [...page.tags, ...tagsInProse(proseAlone(page.body))]
      const day = /^\d{4}-\d{2}-\d{2}$/.test(title) ? readDay(title) : null
      world.add({ ...page, title, aliases, tags, day })
    }
    return world.finish({ isIgnored: isHidden, linkMap })
  },
}

function isHidden(path: string): boolean {
  return path.split('/').some((segment) => segment.startsWith('.'))
}

async function readCanvasFile(file: SourceFile, world: World): Promise<void> {
  const text = await world.text(file)
  if (text === null) return
  const { newId, now } = world.context
  const draft = readMap(file.path, text === '' ? '{}' : text, newId)
  const report = (code: 'not-readable' | 'too-large' | 'value-not-taken', detail: string) =>
    world.report({ code, from: file.path, line: null, detail })
  if (draft.outcome === 'refused') {
    const { refusal } = draft
    // An empty canvas is nothing that could be lost.
    if (refusal !== 'empty') report(refusal === 'not-readable' ? refusal : 'too-large', file.path)
    return
  }
  const time = file.changedAt ?? now
  const header = { schema: mapSchemaVersion, revision: 1, id: newId(), createdAt: time, updatedAt: time }
  // The file is what the canvas is called by, not its first card.
  const { topics, links } = draft.content
  world.addMap({ ...header, title: stemOf(file.path), sample: false, topics, links }, file.path)
}

/** Cards that show a note stand for the note; those that show something else keep its path as words. */
function linkMap(map: MapDocument, find: (address: string) => Goal | null): MapDocument {
  const topics = map.topics.map((topic) => {
    const goal = topic.link === '' ? null : find(topic.link)
    if (goal?.kind !== 'note') return topic
    return { ...topic, link: '', reference: { kind: 'note' as const, id: goal.page.id } }
  })
  return { ...map, topics }
}
