import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const longestMs = 300_000

/** An item as Joplin keeps it: a first line, a text and properties. */
export interface JoplinItem {
  title: string
  body: string
  properties: ReadonlyMap<string, string>
}

/** Joplin's kinds of items, by the number that it gives them. */
export const joplinKinds = { note: '1', folder: '2', resource: '4', tag: '5', noteTag: '6' } as const

/** Joplin's own terminal program, with a profile of its own. */
export interface Joplin {
  importMarkdown(folder: string): Promise<void>
  exportAs(format: 'raw' | 'jex' | 'md_frontmatter', path: string): Promise<void>
  version(): Promise<string>
}

export function openJoplin(program: string, profile: string): Joplin {
  const call = async (...args: string[]) => {
    const { stdout } = await run(program, ['--profile', profile, ...args], {
      timeout: longestMs,
      maxBuffer: 64 * 1024 * 1024,
    })
    return stdout
  }
  return {
    importMarkdown: async (folder) =>
      void (await call('import', '--format', 'md_frontmatter', '--force', folder)),
    exportAs: async (format, path) => void (await call('export', '--format', format, path)),
    version: async () => (await call('version')).split('\n')[0] ?? '',
  }
}

/** Reads what Joplin wrote as RAW: one file an item. */
export async function readRaw(folder: string): Promise<JoplinItem[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'))
  return Promise.all(names.map(async (name) => itemOf(await readFile(join(folder, name), 'utf8'))))
}

/** The properties stand behind the last empty line; before them come the title, an empty line and the text. */
function itemOf(text: string): JoplinItem {
  const cut = text.lastIndexOf('\n\n')
  const properties = new Map(
    text
      .slice(cut === -1 ? 0 : cut + 2)
      .split('\n')
      .map((line): [string, string] => {
        const colon = line.indexOf(': ')
        return colon === -1 ? [line.replace(/:$/, ''), ''] : [line.slice(0, colon), line.slice(colon + 2)]
      }),
  )
  const [title = '', , ...body] = cut === -1 ? [] : text.slice(0, cut).split('\n')
  return { title, body: body.join('\n'), properties }
}
