import { meaningOf, headOf, takeProperties } from './foreign/page.ts'
import { isMarkdownName } from './foreign/paths.ts'
import { readMoment } from './foreign/read-time.ts'
import { textPage } from './foreign/text-page.ts'
import { createWorld } from './foreign/world.ts'
import { todoLine } from './joplin-todo.ts'
import type { ImportReader } from './import-bundle.ts'
import type { SourceTree } from './source-tree.ts'
import { decodeText } from './foreign/decode-text.ts'
import { readProperties } from './foreign/read-properties.ts'

/** Reads what Joplin exports as Markdown with front matter; plain Markdown of Joplin, too. */
export const readJoplin: ImportReader = {
  format: 'joplin',
  async recognise(tree) {
    const notes = tree.files.filter(({ path }) => isMarkdownName(path))
    if (notes.length === 0) return 0
    const hasResources = tree.files.some(({ path }) => /^_resources\//.test(path))
    const isSigned = await looksExported(tree)
    return isSigned ? (hasResources ? 0.9 : 0.7) : hasResources ? 0.5 : 0
  },
  async read(tree, context) {
    const world = createWorld(tree, context)
    for (const file of tree.files.filter(({ path }) => isMarkdownName(path))) {
      const text = await world.text(file)
      if (text === null) continue
      const { page, read } = textPage(file, text, world)
      const field = (name: string) =>
        read.properties.find(({ key }) => key.toLowerCase() === name)?.values[0] ?? null
      const completed = field('completed?')
      const due = readMoment(field('due') ?? '')
      const own = read.properties.filter(({ key }) => {
        const name = key.toLowerCase()
        return name !== 'completed?' && !(name === 'due' && due !== null) && name !== 'id'
      })
      const rest = headOf(takeProperties(own).rest)
      const todo = completed === null ? '' : todoLine({ title: page.title, isDone: isYes(completed), due })
      world.add({ ...page, head: todo + rest })
    }
    return world.finish()
  },
}

function isYes(text: string): boolean {
  return /^(?:yes|true)$/i.test(text)
}

/** Joplin writes its times in UTC with a blank in the middle, which nobody else does. */
async function looksExported(tree: SourceTree): Promise<boolean> {
  const openings = tree.files.filter(({ path, size }) => isMarkdownName(path) && size < 200_000).slice(0, 5)
  for (const file of openings) {
    const bytes = await file.read().catch(() => null)
    const { properties } = readProperties((bytes && decodeText(bytes)) ?? '')
    const times = properties.filter(({ key }) => meaningOf(key) === 'updated' || meaningOf(key) === 'created')
    if (times.some(({ values }) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?Z$/.test(values[0] ?? '')))
      return true
  }
  return false
}
