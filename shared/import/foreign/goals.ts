import { foldName } from '../../link/link-name.ts'
import { headingsIn } from '../../link/headings.ts'
import { foldText } from '../../search/fold-text.ts'
import type { SourceFile } from '../source-tree.ts'
import { createFileIndex } from './file-index.ts'
import type { Page } from './page.ts'
import { decodeAddress, folderOf, isMarkdownName, joinPath } from './paths.ts'

/** A map that a file of the source becomes. */
export interface MapPage {
  from: string
  id: string
  title: string
}

/** Where a reference of the source leads after the import. */
export type Goal =
  | { kind: 'note'; page: Page; fragment: string | null }
  | { kind: 'map'; map: MapPage }
  | { kind: 'file'; file: SourceFile }

export type ReferenceForm = 'name' | 'address'

/** Finds what a reference leads to, as the program that wrote it would. */
export type FindGoal = (target: string, from: Page, form: ReferenceForm) => Goal | null

interface Places {
  pages: readonly Page[]
  maps: readonly MapPage[]
  /** Files that become no page. */
  files: readonly SourceFile[]
  /** What a program of its own finds by an address of its own, such as an id; asked before all others. */
  special?: (target: string, from: Page, form: ReferenceForm) => Goal | null
}

/**
 * Makes everything in a source findable: by an address relative to the page or to the root, by a name or the end of a
 * path anywhere, by a title and by another name.
 */
export function createGoals({ pages, maps, files, special }: Places): FindGoal {
  const byPath = createFileIndex<Goal>([
    ...files.map((file) => ({ path: file.path, value: { kind: 'file' as const, file } })),
    ...maps.map((map) => ({ path: map.from, value: { kind: 'map' as const, map } })),
    ...pages.map((page) => ({ path: page.from, value: { kind: 'note' as const, page, fragment: null } })),
  ])
  const byTitle = new Map<string, Page>()
  const names = [...pages.map((page) => ({ name: page.title, page })), ...pages.flatMap(aliasesOf)]
  for (const { name, page } of names) if (!byTitle.has(foldName(name))) byTitle.set(foldName(name), page)

  function whole(target: string, from: Page, form: ReferenceForm): Goal | null {
    if (target === '') return null
    const known = special?.(target, from, form)
    if (known) return known
    const folder = folderOf(from.from)
    const spellings = form === 'name' ? [target] : [target, decodeAddress(target)]
    const endings = isMarkdownName(target)
      ? ['']
      : form === 'name'
        ? ['.md', '', '.markdown', '.txt']
        : ['', '.md']
    for (const spelling of spellings) {
      for (const ending of endings) {
        const path = spelling.replaceAll('\\', '/').replace(/\/+$/, '') + ending
        const near = joinPath(folder, path)
        const found =
          (form === 'address' && near !== null ? byPath.at(near) : null) ??
          byPath.at(joinPath('', path) ?? '') ??
          byPath.named(path.replace(/^(?:\.{1,2}\/)+/, ''), folder)
        if (found) return found
      }
    }
    const page = form === 'name' ? byTitle.get(foldName(target)) : undefined
    return page ? { kind: 'note', page, fragment: null } : null
  }

  return (target, from, form) => {
    const address = form === 'address' ? target.replace(/^<|>$/g, '') : target
    if (address.startsWith('#')) return { kind: 'note', page: from, fragment: fragmentOf(address, form) }
    const found = whole(address, from, form)
    if (found) return found
    // A sign that parts may be one of the name: the longest name that is known is meant.
    for (let cut = address.lastIndexOf('#'); cut > 0; cut = address.lastIndexOf('#', cut - 1)) {
      const goal = whole(address.slice(0, cut), from, form)
      if (goal?.kind === 'note') return { ...goal, fragment: fragmentOf(address.slice(cut), form) }
      if (goal) return goal
    }
    const query = address.search(/[?#]/)
    const goal = form === 'address' && query > 0 ? whole(address.slice(0, query), from, form) : null
    const hasFragment = goal?.kind === 'note' && address.includes('#')
    return hasFragment ? { ...goal, fragment: fragmentOf(address, form) } : goal
  }
}

/** Whether an address leads into the source at all, and not to the web or another program. */
export function isWithinSource(address: string): boolean {
  return address !== '' && !/^(?:[a-z][a-z0-9+.-]+:|\/\/|#)/i.test(address)
}

function aliasesOf(page: Page): { name: string; page: Page }[] {
  return page.aliases.map((name) => ({ name, page }))
}

function fragmentOf(written: string, form: ReferenceForm): string | null {
  const last = written.slice(written.lastIndexOf('#') + 1)
  const fragment = (form === 'address' ? decodeAddress(last) : last).trim()
  return fragment === '' ? null : fragment
}

const headings = new WeakMap<Page, Map<string, string>>()

/** The heading of a page that a fragment names, by its words or by the slug that other programs make of them. */
export function headingOf(page: Page, fragment: string): string {
  let known = headings.get(page)
  if (!known) {
    known = new Map()
    for (const words of headingsIn(page.body)) {
      for (const key of [slugOf(words), foldText(words)]) if (!known.has(key)) known.set(key, words)
    }
    headings.set(page, known)
  }
  return known.get(foldText(fragment)) ?? known.get(slugOf(fragment)) ?? fragment
}

function slugOf(words: string): string {
  return foldText(words)
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
}
