import { fileNameOf, stemOf } from './foreign/paths.ts'

/** A name of a page as Notion writes it: the title, then 32 hex digits that never change. */
export function notionName(path: string): { title: string; id: string | null } {
  return splitName(stemOf(path))
}

/** The same for a folder, which has no ending. */
export function withoutId(folder: string): string {
  const name = fileNameOf(folder)
  return folder.slice(0, folder.length - name.length) + splitName(name).title
}

function splitName(name: string): { title: string; id: string | null } {
  const [, title = '', id] = /^(.*?)[ -]?([0-9a-f]{32})(?:_all)?$/i.exec(name) ?? []
  return id === undefined
    ? { title: name.replace(/_all$/, ''), id: null }
    : { title: title.trim(), id: id.toLowerCase() }
}
