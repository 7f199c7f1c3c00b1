import { stemOf, decodeAddress, isMarkdownName } from './foreign/paths.ts'
import { headOf, takeProperties, tagsInProse, type Page } from './foreign/page.ts'
import { proseAlone } from './foreign/prose.ts'
import { readDay } from './foreign/read-time.ts'
import { textPage } from './foreign/text-page.ts'
import { createWorld } from './foreign/world.ts'
import type { Goal } from './foreign/goals.ts'
import type { ImportReader } from './import-bundle.ts'
import { convertBlocks, readBlocks, type BlockText } from './logseq-blocks.ts'
import { readPageProperties } from './logseq-properties.ts'

/** Reads a graph of Logseq that is kept in Markdown files. */
export const readLogseq: ImportReader = {
  format: 'logseq',
  recognise(tree) {
    const has = (pattern: RegExp) => tree.files.some(({ path }) => pattern.test(path))
    if (has(/^logseq\/config\.edn$/)) return Promise.resolve(0.98)
    return Promise.resolve(has(/^pages\/.*\.md$/) && has(/^journals\/.*\.md$/) ? 0.8 : 0)
  },
  async read(tree, context) {
    const world = createWorld(tree, context)
    const drafts: Page[] = []
    const blocks = new Map<string, BlockText>()
    const days = new Map<string, Page>()
    for (const file of tree.files.filter(({ path }) => isMarkdownName(path) && !isIgnored(path))) {
      const text = await world.text(file)
      if (text === null) continue
      const { page, taken, read } = textPage(file, text, world)
      const front = readPageProperties(page.body, read.bodyLine)
      const own = takeProperties(front.properties)
      const day = /^journals\//.test(file.path) ? readDay(stemOf(file.path)) : null
      const title = own.title ?? taken.title ?? day ?? titleOfName(stemOf(file.path))
      const draft: Page = {
        ...page,
        title,
        day,
        aliases: [...own.aliases, ...page.aliases].map(withoutBrackets),
        // Here folders only say what kind of file it is.
        tags: [...taken.tags, ...own.tags].map(withoutBrackets),
        createdAt: own.createdAt ?? page.createdAt,
        updatedAt: own.updatedAt ?? page.updatedAt,
        head: page.head + headOf(own.rest),
        body: front.body,
        bodyLine: front.bodyLine,
      }
      drafts.push(draft)
      if (day !== null) days.set(day, draft)
      for (const [id, words] of readBlocks(draft.body)) blocks.set(id, { page: draft, words })
      for (const id of front.ids) blocks.set(id, { page: draft, words: title })
    }
    for (const page of drafts) {
      const { body, lines, tags } = convertBlocks(page, blocks, (line, detail) =>
        world.report({ code: 'link-not-found', from: page.from, line, detail }),
      )
      // The page itself is what blocks and days lead to, so it is completed in place.
      page.tags.push(...tags, ...tagsInProse(proseAlone(body)))
      Object.assign(page, { body, lines })
      world.add(page)
    }
    return world.finish({ isIgnored, special: (target) => goalOf(target, blocks, days) })
  },
}

/** Settings, copies of older states and what the graph has thrown away. */
function isIgnored(path: string): boolean {
  return /^logseq\//.test(path) || path.split('/').some((segment) => segment.startsWith('.'))
}

/** The name of a page, in which a file name can't hold a slash: `a___b`, or `a%2Fb` of older graphs. */
function titleOfName(name: string): string {
  return decodeAddress(name.replaceAll('___', '/'))
}

function withoutBrackets(text: string): string {
  return text.trim().replace(/^#?\[\[(.*)\]\]$/, '$1')
}

function goalOf(
  target: string,
  blocks: ReadonlyMap<string, BlockText>,
  days: ReadonlyMap<string, Page>,
): Goal | null {
  const block = blocks.get(/^\(\(([0-9a-f-]{36})\)\)$/i.exec(target)?.[1]?.toLowerCase() ?? '')
  if (block) return { kind: 'note', page: block.page, fragment: null }
  const day = readDay(target)
  const page = day === null ? undefined : days.get(day)
  return page ? { kind: 'note', page, fragment: null } : null
}
