import { foldText } from '../search/fold-text.ts'
import { escapeCell, relativeLink } from '../markdown/link.ts'
import type { Page } from './foreign/page.ts'
import { endingOf, folderOf } from './foreign/paths.ts'
import { parseCsv } from './foreign/parse-csv.ts'
import type { Property } from './foreign/read-properties.ts'
import type { World } from './foreign/world.ts'
import { notionName, withoutId } from './notion-name.ts'
import type { SourceFile, SourceTree } from './source-tree.ts'

/** A table of Notion. Each of its rows can have a page in a folder that is called like it. */
export interface Database {
  file: SourceFile
  title: string
  columns: string[]
  rows: string[][]
  folders: string[]
}

/**
 * Reads the tables of an export. Notion writes most of them twice, as they are shown and with all rows: the latter is
 * taken, and what only the former holds is reported.
 */
export async function databasesOf(tree: SourceTree, world: World): Promise<Database[]> {
  const read: { stem: string; isAll: boolean; database: Database }[] = []
  for (const file of tree.files.filter(({ path }) => endingOf(path) === 'csv')) {
    const text = await world.text(file)
    if (text === null) continue
    const [columns = [], ...rows] = parseCsv(text)
    const stem = file.path.replace(/(?:_all)?\.csv$/i, '')
    const { title } = notionName(file.path)
    const folders = [...new Set([stem, withoutId(stem)])]
    read.push({
      stem,
      isAll: /_all\.csv$/i.test(file.path),
      database: { file, title, columns, rows, folders },
    })
  }
  return read.flatMap(({ stem, isAll, database }) => {
    const whole = isAll ? undefined : read.find((other) => other.isAll && other.stem === stem)
    if (!whole) return [database]
    reportMissingCells(database, whole.database, world)
    return []
  })
}

function reportMissingCells({ file, rows }: Database, whole: Database, world: World): void {
  const known = new Set(whole.rows.flat().map((cell) => cell.trim()))
  for (const [index, row] of rows.entries()) {
    const missing = row.filter((cell) => cell.trim() !== '' && !known.has(cell.trim()))
    if (missing.length === 0) continue
    world.report({ code: 'value-not-taken', from: file.path, line: index + 2, detail: missing.join(', ') })
  }
}

/** The table as a note, in which the name of a row leads to its page. */
export function databasePage(database: Database, pages: readonly Page[], world: World): Page {
  const { file, title, columns, rows, folders } = database
  const width = Math.max(1, columns.length, ...rows.map((row) => row.length))
  const below = new Map<string, Page>()
  for (const page of pages) {
    if (folders.includes(folderOf(page.from))) below.set(foldText(page.title).trim(), page)
  }
  const lineOf = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`
  const body = rows.map((row) =>
    lineOf(
      row.map((cell, index) => {
        const page = index === 0 ? below.get(foldText(cell).trim()) : undefined
        return page ? `[${escapeCell(cell)}](${relativeLink(file.path, page.from)})` : escapeCell(cell)
      }),
    ),
  )
  const rule = lineOf(Array.from({ length: width }, () => '---'))
  return {
    from: file.path,
    id: world.context.newId(),
    title,
    aliases: [],
    tags: [],
    createdAt: null,
    updatedAt: null,
    changedAt: file.changedAt,
    day: null,
    head: '',
    body: `${[lineOf(columns.map(escapeCell)), rule, ...body].join('\n')}\n`,
    bodyLine: null,
  }
}

/** The lines `Column: value` below the title of a row's page, and how many characters they and the blank line take. */
export function rowProperties(
  text: string,
  columns: readonly string[],
  firstLine: number,
): { properties: Property[]; length: number } {
  const properties: Property[] = []
  let length = 0
  for (const [index, line] of text.split('\n').entries()) {
    const key = columns.find((column) => column !== '' && line.startsWith(`${column}:`))
    if (key === undefined) break
    const value = line.slice(key.length + 1).trim()
    length += line.length + 1
    if (value !== '')
      properties.push({
        key,
        line: firstLine + index,
        values: [value],
        isList: false,
        raw: value,
        isNested: false,
      })
  }
  if (length > 0 && text[length] === '\n') length += 1
  return { properties, length: Math.min(length, text.length) }
}
