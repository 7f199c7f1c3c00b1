import { markdownLanguage } from '@codemirror/lang-markdown'
import { load } from 'js-yaml'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'

/** Every file below a folder with its text, by path with forward slashes. */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    files.map(async (file): Promise<[string, string]> => {
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(file, 'utf8')]
    }),
  )
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Front matter and body, as another program takes them apart: by the fences and with js-yaml. */
export function takeApart(text: string): { fields: Record<string, unknown>; body: string } {
  const end = text.indexOf('\n---\n', 4)
  if (!text.startsWith('---\n') || end < 0) throw new Error('There is no front matter.')
  return {
    fields: load(text.slice(4, end + 1)) as Record<string, unknown>,
    body: text.slice(end + '\n---\n\n'.length),
  }
}

/** The destinations of all links and pictures, found by a parser that took no part in the writing. */
export function destinationsIn(body: string): string[] {
  const found: string[] = []
  markdownLanguage.parser.parse(body).iterate({
    enter: (node) => {
      const parent = node.node.parent?.name
      if (node.name === 'URL' && (parent === 'Link' || parent === 'Image' || parent === 'LinkReference')) {
        found.push(body.slice(node.from, node.to).replace(/^<|>$/g, ''))
      }
    },
  })
  return found
}

/** Relative destinations of one file that lead to no file. */
export async function deadLinks(folder: string, path: string, body: string): Promise<string[]> {
  const relative = destinationsIn(body).filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link))
  const checks = relative.map(async (link) => {
    const target = posix.join(posix.dirname(path), decodeURIComponent(link))
    const isFile = await stat(join(folder, target)).then(
      (stats) => stats.isFile(),
      () => false,
    )
    return isFile ? [] : [`${path} → ${link}`]
  })
  return (await Promise.all(checks)).flat()
}
