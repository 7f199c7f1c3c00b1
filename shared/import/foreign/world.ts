import { emptyNote, noteSchemaVersion, type Note } from '../../domain/note.ts'
import type { MapDocument } from '../../domain/map-document.ts'
import { createLinkIndex } from '../../link/link-index.ts'
import { namesOfNote } from '../../link/link-name.ts'
import { spellTags } from '../../note-order/tag-path.ts'
import type { ImportBundle, ImportedDocument, ImportIssue, ReadContext } from '../import-bundle.ts'
import { importLimits } from '../limits.ts'
import type { SourceFile, SourceTree } from '../source-tree.ts'
import { decodeText } from './decode-text.ts'
import { issueOf } from './failure.ts'
import { createGoals, type Goal, type MapPage, type ReferenceForm } from './goals.ts'
import { oneLine, shortTitle, type Page } from './page.ts'
import { createPictures } from './pictures.ts'
import { goalOf, rewriteReferences } from './rewrite-page.ts'
import { scanReferences } from './scan-references.ts'

/** Longer texts are no notes, and no editor would open them. */
const longestText = 10 * 1024 * 1024

/** Gathers what a reader understands of a source, and makes one bundle of it. */
export interface World {
  context: ReadContext
  report(issue: ImportIssue): void
  /** The text of a file; null, and reported, where it can't be had. Counts the file as read. */
  text(file: SourceFile): Promise<string | null>
  /** Says that a file was looked at, so that it is not reported at the end. */
  done(file: SourceFile): void
  add(page: Page): void
  addMap(map: MapDocument, from: string): void
  /** Links the pages and names every file that nothing was made of. */
  finish(options?: FinishOptions): Promise<ImportBundle>
}

export interface FinishOptions {
  special?: (target: string, from: Page, form: ReferenceForm) => Goal | null
  /** The settings of the program, which are nobody's words. */
  isIgnored?: (path: string) => boolean
  /** Gives the topics of a map what their addresses lead to. */
  linkMap?: (map: MapDocument, find: (address: string) => Goal | null) => MapDocument
}

export function createWorld(tree: SourceTree, context: ReadContext): World {
  const issues: ImportIssue[] = []
  const pages: Page[] = []
  const maps: { from: string; document: MapDocument }[] = []
  const read = new Set<string>()
  const pictures = createPictures(context)
  const report = (issue: ImportIssue) => void issues.push(issue)

  function done({ path }: SourceFile): void {
    read.add(path)
    context.step(Math.min(read.size, tree.files.length), tree.files.length)
  }

  /** Reads the pictures that pages show, so that all that follows needs no file. */
  async function takePictures(
    find: ReturnType<typeof createGoals>,
    byPath: Map<string, SourceFile>,
  ): Promise<void> {
    for (const page of pages) {
      for (const reference of [...scanReferences(page.head), ...scanReferences(page.body)]) {
        const goal = goalOf(reference, page, find)
        if (goal?.kind !== 'file' || !byPath.has(goal.file.path)) continue
        await pictures.take(goal.file)
        done(goal.file)
      }
    }
  }

  return {
    context,
    report,
    done,
    add(page) {
      const title = oneLine(page.title)
      const short = shortTitle(title)
      // What the title can't hold stands before the text.
      pages.push(
        short === title ? { ...page, title } : { ...page, title: short, head: `${title}\n\n${page.head}` },
      )
    },
    addMap(document, from) {
      maps.push({ document, from })
    },
    async text(file) {
      done(file)
      try {
        if (file.size > longestText) throw tooLong
        const bytes = await file.read()
        const text = bytes.length > longestText ? null : decodeText(bytes)
        if (bytes.length > longestText) throw tooLong
        if (text === null) report({ code: 'not-readable', from: file.path, line: null, detail: file.path })
        return text
      } catch (error) {
        const code = error === tooLong ? 'too-large' : issueOf(error)
        report({ code, from: file.path, line: null, detail: file.path })
        return null
      }
    },
    async finish({ special, isIgnored = () => false, linkMap } = {}) {
      const taken = new Set([...pages.map(({ from }) => from), ...maps.map(({ from }) => from)])
      const files = tree.files.filter(({ path }) => !taken.has(path))
      const mapPages = maps.map(({ from, document }): MapPage => ({
        from,
        id: document.id,
        title: document.title,
      }))
      const find = createGoals({ pages, maps: mapPages, files, ...(special ? { special } : {}) })
      await takePictures(find, new Map(files.map((file) => [file.path, file])))

      const notes = pages.map((page) => noteOf(page, context))
      const index = createLinkIndex([...(context.names ?? []), ...notes.flatMap(namesOfNote)])
      const tools = { find, index, pictures, report }
      const documents: ImportedDocument[] = pages.map((page, at) => {
        const head = rewriteReferences(page.head, null, page, tools)
        const body = head + rewriteReferences(page.body, lineAt(page), page, tools)
        const note = notes[at] ?? noteOf(page, context)
        return { kind: 'note', from: page.from, document: { ...note, body } }
      })
      for (const { from, document } of maps) {
        const page = pageAt(from)
        documents.push({
          kind: 'map',
          from,
          document: linkMap?.(document, (address) => find(address, page, 'address')) ?? document,
        })
      }
      for (const { path } of files) {
        if (read.has(path) || isIgnored(path)) continue
        report({ code: 'not-supported', from: path, line: null, detail: path })
      }
      return { documents, attachments: pictures.attachments(), issues }
    },
  }
}

const tooLong = new Error('The text is too long.')

function lineAt({ lines, bodyLine }: Page): ((index: number) => number) | null {
  if (lines) return (index) => lines[index] ?? bodyLine ?? 1
  return bodyLine === null ? null : (index) => bodyLine + index
}

/** A page that says nothing, to look from. */
function pageAt(from: string): Page {
  const times = { createdAt: null, updatedAt: null, changedAt: null, day: null }
  return { from, id: '', title: '', aliases: [], tags: [], ...times, head: '', body: '', bodyLine: null }
}

function noteOf(page: Page, { now }: ReadContext): Note {
  const { id, title, day, createdAt, changedAt, updatedAt } = page
  const updated = updatedAt ?? changedAt ?? createdAt ?? now
  const created = createdAt ?? (changedAt !== null && changedAt < updated ? changedAt : updated)
  const aliases = [
    ...new Map(
      page.aliases.map((alias) => [alias.toLowerCase(), alias.slice(0, importLimits.title)]),
    ).values(),
  ]
  return {
    ...emptyNote,
    schema: noteSchemaVersion,
    revision: 1,
    id,
    createdAt: created,
    updatedAt: updated < created ? created : updated,
    title,
    body: page.head + page.body,
    reflection: day === null ? null : { kind: 'day', on: day },
    aliases: aliases.filter((alias) => alias !== title),
    tags: spellTags(page.tags, []),
  }
}
