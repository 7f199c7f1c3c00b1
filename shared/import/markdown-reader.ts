import { isMarkdownName, endingOf } from './foreign/paths.ts'
import { firstHeading, isIndexName, textPage, titleByPlace } from './foreign/text-page.ts'
import { createWorld } from './foreign/world.ts'
import type { ImportReader } from './import-bundle.ts'

/** Reads any folder of texts, such as those of Zettlr, Hugo or an editor. */
export const readMarkdown: ImportReader = {
  format: 'markdown',
  recognise(tree) {
    return Promise.resolve(tree.files.some(({ path }) => isText(path)) ? 0.2 : 0)
  },
  async read(tree, context) {
    const world = createWorld(tree, context)
    for (const file of tree.files.filter(({ path }) => isText(path))) {
      const text = await world.text(file)
      if (text === null) continue
      const { page, taken } = textPage(file, text, world)
      const heading = isIndexName(file.path) ? firstHeading(page.body) : null
      world.add({ ...page, title: taken.title ?? heading ?? titleByPlace(file.path) })
    }
    return world.finish({ isIgnored: isHidden })
  },
}

function isText(path: string): boolean {
  return (isMarkdownName(path) || endingOf(path) === 'txt') && !isHidden(path)
}

/** Settings of editors and site generators lie in folders whose names begin with a dot. */
function isHidden(path: string): boolean {
  return path.split('/').some((segment) => segment.startsWith('.'))
}
