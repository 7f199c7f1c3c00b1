import { headOf, takeProperties, type Page } from './foreign/page.ts'
import { decodeAddress, endingOf, folderOf, isMarkdownName } from './foreign/paths.ts'
import type { Property } from './foreign/read-properties.ts'
import { createWorld, type World } from './foreign/world.ts'
import { databasePage, databasesOf, rowProperties, type Database } from './notion-database.ts'
import { notionName } from './notion-name.ts'
import type { ImportReader } from './import-bundle.ts'
import type { SourceFile } from './source-tree.ts'

/** Reads what Notion exports as "Markdown & CSV". */
export const readNotion: ImportReader = {
  format: 'notion',
  recognise(tree) {
    const texts = tree.files.filter(({ path }) => isMarkdownName(path) || endingOf(path) === 'csv')
    const named = texts.filter(({ path }) => {
      const { title, id } = notionName(path)
      return title !== '' && id !== null
    })
    if (named.length === 0) return Promise.resolve(0)
    return Promise.resolve(named.length * 2 >= texts.length ? 0.95 : 0.5)
  },
  async read(tree, context) {
    const world = createWorld(tree, context)
    const databases = await databasesOf(tree, world)
    const pages: Page[] = []
    for (const file of tree.files.filter(({ path }) => isMarkdownName(path))) {
      const text = await world.text(file)
      if (text !== null) pages.push(pageOf(file, text, databases, world))
    }
    for (const database of databases) pages.push(databasePage(database, pages, world))
    pages.forEach((page) => world.add(page))
    const byId = new Map(pages.map((page) => [notionName(page.from).id ?? page.from, page]))
    return world.finish({
      special(target) {
        // The id survives where a path was cut or renamed on the way.
        const plain = decodeAddress(target).replace(/[?#].*$/, '')
        const id = /(?:^|[ \-/])([0-9a-f]{32})(?:_all)?(?:\.(?:md|csv))?$/i.exec(plain)?.[1]?.toLowerCase()
        const page = id === undefined ? null : (byId.get(id) ?? null)
        return page ? { kind: 'note', page, fragment: null } : null
      },
    })
  },
}

function pageOf(file: SourceFile, text: string, databases: readonly Database[], world: World): Page {
  const { title: name } = notionName(file.path)
  const heading = /^\s*# ([^\n]*)(?:\n|$)/.exec(text)
  const title = heading?.[1]?.trim() ?? name
  const afterTitle = heading ? text.slice(heading[0].length) : text
  const gap = /^\n*/.exec(afterTitle)?.[0] ?? ''
  const database = databases.find(({ folders }) => folders.includes(folderOf(file.path)))
  const own = afterTitle.slice(gap.length)
  const firstLine = text.slice(0, text.length - own.length).split('\n').length
  const { properties, length }: { properties: Property[]; length: number } = database
    ? rowProperties(own, database.columns, firstLine)
    : { properties: [], length: 0 }
  const taken = takeProperties(properties)
  return {
    from: file.path,
    id: world.context.newId(),
    title,
    aliases: taken.aliases,
    tags: taken.tags,
    createdAt: taken.createdAt,
    updatedAt: taken.updatedAt,
    changedAt: file.changedAt,
    day: null,
    head: headOf(taken.rest),
    body: own.slice(length),
    bodyLine: text.slice(0, text.length - own.length + length).split('\n').length,
  }
}
