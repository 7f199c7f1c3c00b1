import { decodeText } from './foreign/decode-text.ts'
import type { Goal } from './foreign/goals.ts'
import type { Page } from './foreign/page.ts'
import { fileNameOf, isMarkdownName, stemOf } from './foreign/paths.ts'
import { readMoment } from './foreign/read-time.ts'
import { createWorld, type World } from './foreign/world.ts'
import type { ImportReader } from './import-bundle.ts'
import { readJoplinItem, type JoplinItem } from './joplin-item.ts'
import { todoLine } from './joplin-todo.ts'
import type { SourceFile, SourceTree } from './source-tree.ts'

/** What the numbers of Joplin's items mean; revisions and the like are left out without a word. */
const types = { note: 1, folder: 2, resource: 4, tag: 5, noteTag: 6 } as const
const itemName = /^[0-9a-f]{32}\.md$/

/** Reads a JEX archive of Joplin, or the same items in a folder ("RAW"). */
export const readJoplinArchive: ImportReader = {
  format: 'joplin-archive',
  async recognise(tree) {
    const items = itemsOf(tree)
    if (items.length === 0) return 0
    const texts = tree.files.filter(({ path }) => isMarkdownName(path))
    for (const file of items.slice(0, 3)) {
      const bytes = await file.read().catch(() => null)
      if (bytes && readJoplinItem(decodeText(bytes) ?? '')) return items.length === texts.length ? 0.98 : 0.6
    }
    return 0
  },
  async read(tree, context) {
    const world = createWorld(tree, context)
    const items = new Map<string, { item: JoplinItem; file: SourceFile }>()
    for (const file of itemsOf(tree)) {
      const text = await world.text(file)
      const item = text === null ? null : readJoplinItem(text)
      if (item) items.set(item.id === '' ? stemOf(file.path) : item.id, { item, file })
      else if (text !== null) {
        world.report({ code: 'not-readable', from: file.path, line: null, detail: text.slice(0, 200) })
      }
    }
    const pages = addNotes(items, world)
    const resources = new Map(
      tree.files
        .filter(({ path }) => !itemName.test(fileNameOf(path)))
        .map((file) => [stemOf(file.path).toLowerCase(), file]),
    )
    reportEmptyFolders(items, world)
    return world.finish({ special: (target) => goalOfId(target, pages, resources) })
  },
}

type Items = ReadonlyMap<string, { item: JoplinItem; file: SourceFile }>

function itemsOf(tree: SourceTree): SourceFile[] {
  return tree.files.filter(({ path }) => itemName.test(fileNameOf(path)))
}

function addNotes(items: Items, world: World): Map<string, Page> {
  const pages = new Map<string, Page>()
  const tags = tagsByNote(items)
  for (const [id, { item, file }] of items) {
    if (item.type !== types.note) continue
    const { title, body, field } = item
    const report = (code: 'not-readable' | 'value-not-taken', detail: string) =>
      world.report({ code, from: file.path, line: null, detail })
    if (field('encryption_applied') === '1') {
      report('not-readable', title || id)
      continue
    }
    if (Number(field('deleted_time') ?? 0) > 0) {
      // What its owner has thrown away is not brought back.
      report('value-not-taken', title || id)
      continue
    }
    const folder = folderPath(field('parent_id'), items)
    const due = Number(field('todo_due') ?? 0)
    const todo =
      field('is_todo') === '1'
        ? todoLine({
            title,
            isDone: Number(field('todo_completed') ?? 0) > 0,
            due: due > 0 ? readMoment(String(due)) : null,
          })
        : ''
    const source = field('source_url')
    const author = field('author')
    const facts = [...(source ? [`- source: ${source}`] : []), ...(author ? [`- author: ${author}`] : [])]
    const page: Page = {
      from: file.path,
      id: world.context.newId(),
      title,
      aliases: [],
      tags: [...(tags.get(id) ?? []), ...(folder === '' ? [] : [folder])],
      createdAt: readMoment(field('user_created_time') ?? field('created_time') ?? ''),
      updatedAt: readMoment(field('user_updated_time') ?? field('updated_time') ?? ''),
      changedAt: null,
      day: null,
      head: todo + (facts.length > 0 ? `${facts.join('\n')}\n\n` : ''),
      body,
      bodyLine: item.bodyLine,
    }
    pages.set(id, page)
    world.add(page)
  }
  return pages
}

function tagsByNote(items: Items): Map<string, string[]> {
  const tags = new Map<string, string[]>()
  for (const { item } of items.values()) {
    if (item.type !== types.noteTag) continue
    const tag = items.get(item.field('tag_id') ?? '')?.item
    const note = item.field('note_id') ?? ''
    if (tag?.type === types.tag) tags.set(note, [...(tags.get(note) ?? []), tag.title])
  }
  return tags
}

/** The names of a folder and those above it; folders that lie in each other end after the first round. */
function folderPath(id: string | null, items: Items): string {
  const names: string[] = []
  const seen = new Set<string>()
  let at = id
  while (at !== null && at !== '' && !seen.has(at)) {
    seen.add(at)
    const folder: JoplinItem | undefined = items.get(at)?.item
    if (folder?.type !== types.folder) break
    // A divider in a name would make two levels of it.
    names.unshift(folder.title.replaceAll('/', '-'))
    at = folder.field('parent_id')
  }
  return names.join('/')
}

/** A notebook without a note leaves no tag behind; a tag without one neither. */
function reportEmptyFolders(items: Items, world: World): void {
  const used = new Set<string>()
  for (const { item } of items.values()) {
    used.add(item.field('parent_id') ?? '')
    used.add(item.field('tag_id') ?? '')
  }
  for (const [id, { item, file }] of items) {
    if ((item.type !== types.folder && item.type !== types.tag) || used.has(id)) continue
    world.report({ code: 'value-not-taken', from: file.path, line: 1, detail: item.title })
  }
}

/** `:/` and the id of a note or a resource, with the part of the note behind it. */
function goalOfId(
  target: string,
  pages: ReadonlyMap<string, Page>,
  resources: ReadonlyMap<string, SourceFile>,
): Goal | null {
  const [, id = '', fragment] =
    /^(?::\/|joplin:\/\/x-callback-url\/openNote\?id=)([0-9a-f]{32})(?:#(.*))?$/i.exec(target) ?? []
  const page = pages.get(id.toLowerCase())
  if (page)
    return { kind: 'note', page, fragment: fragment === undefined || fragment === '' ? null : fragment }
  const file = resources.get(id.toLowerCase())
  return file ? { kind: 'file', file } : null
}
