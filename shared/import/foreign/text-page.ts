import type { SourceFile } from '../source-tree.ts'
import { headOf, takeProperties, type Page, type TakenProperties } from './page.ts'
import { fileNameOf, folderOf, stemOf } from './paths.ts'
import { readProperties, type PropertiesAndBody } from './read-properties.ts'
import type { World } from './world.ts'

/** A page as its file says it, before the reader of a format does what is special about that format. */
export interface TextPage {
  page: Page
  taken: TakenProperties
  read: PropertiesAndBody
}

/** Reads the properties and the body of a text file. The folders that it lies in become a tag. */
export function textPage(file: SourceFile, text: string, world: World): TextPage {
  const read = readProperties(text)
  const taken = takeProperties(read.properties)
  for (const { line, text: detail } of read.remarks) {
    world.report({ code: 'value-not-taken', from: file.path, line, detail })
  }
  const folder = folderOf(file.path)
  const page: Page = {
    from: file.path,
    id: world.context.newId(),
    title: taken.title ?? stemOf(file.path),
    aliases: taken.aliases,
    tags: [...taken.tags, ...(folder === '' ? [] : [folder])],
    createdAt: taken.createdAt,
    updatedAt: taken.updatedAt,
    changedAt: file.changedAt,
    day: null,
    head: headOf(taken.rest),
    body: read.body,
    bodyLine: read.bodyLine,
  }
  return { page, taken, read }
}

/** The first heading of a text, where it stands before everything else. */
export function firstHeading(body: string): string | null {
  const words = /^\s*# +([^\n]+?)(?:[ \t]+#+)?[ \t]*(?:\n|$)/.exec(body)?.[1]
  return words ?? null
}

/** Names that say where a text stands and not what it is about. */
export function isIndexName(path: string): boolean {
  return /^(?:_?index|readme|untitled)$/i.test(stemOf(path))
}

/** What a text that has no title of its own is called by: the folder of an index, else its file. */
export function titleByPlace(path: string): string {
  const folder = folderOf(path)
  return isIndexName(path) && folder !== '' ? fileNameOf(folder) : stemOf(path)
}
