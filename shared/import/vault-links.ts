import { attachmentAddress, attachmentFileSchema } from '../domain/attachment.ts'
import { findLinks } from '../link/find-links.ts'
import { escapeWords } from '../link/links-to-markdown.ts'
import { fileOfLink, rewriteFileLinks } from './file-links.ts'

/** What the text of a page leads to in the workspace. */
export interface VaultPlaces {
  /** What a file of the vault shows, e.g. `note/k3f9` or `attachment/<hash>.png`; null for a file of nobody's. */
  keyOf: (path: string) => string | null
  /** Hears of a link to a file that is not there. */
  onMissing: (href: string) => void
  hasFile: (path: string) => boolean
}

/** The kinds that an address can name. */
const addressKinds = new Set(['account', 'note', 'method', 'case', 'worksheet', 'map'])

/** The text of an exported page with links of ours in the place of links to files of the vault, of either form. */
export function withOwnLinks(from: string, body: string, places: VaultPlaces): string {
  const { keyOf, hasFile, onMissing } = places
  const named = withOwnPages(body, keyOf)
  return rewriteFileLinks(named, ({ href }) => {
    const target = fileOfLink(from, href)
    if (target === null) return null
    const address = addressOf(keyOf(target.path))
    if (address === null && !hasFile(target.path)) onMissing(href)
    return address
  })
}

/** Lets links that stood between double brackets before the export stand there again. */
export function withNameLinks(text: string, before: string): string {
  let result = text
  for (const link of findLinks(before)) {
    if (link.form !== 'name') continue
    const words = escapeWords(link.words ?? link.whole)
    const target = link.explicit ? `${link.explicit.kind}/${link.explicit.id}` : '[a-z]+/[A-Za-z0-9_-]+'
    const exported = new RegExp(`\\[${escapePattern(words)}\\]\\(trivet://${target}(?:#[^)\\s]*)?\\)`, 'g')
    result = result.replace(exported, () => before.slice(link.from, link.to))
  }
  return result
}

/** Pages named between double brackets, as the export for programs with such links writes them. */
function withOwnPages(body: string, keyOf: VaultPlaces['keyOf']): string {
  let result = ''
  let position = 0
  for (const link of findLinks(body)) {
    if (link.form !== 'name') continue
    const address = addressOf(keyOf(`${link.name}.md`)) ?? addressOf(keyOf(link.name))
    if (address === null) continue
    const start = body.startsWith('!', link.from) ? link.from + 1 : link.from
    const words = link.words ?? link.name.replace(/^.*\//, '')
    const isOfNote = link.heading !== null && address.startsWith('trivet://note/')
    const written = isOfNote
      ? `[[${address.slice('trivet://'.length)}#${link.heading}${link.bar}${words}]]`
      : `[${escapeWords(words)}](${address})`
    result += body.slice(position, start) + written
    position = link.to
  }
  return position === 0 ? body : result + body.slice(position)
}

function addressOf(key: string | null): string | null {
  const [kind = '', id = ''] = key?.split('/') ?? []
  if (kind === 'attachment') return attachmentFileSchema.safeParse(id).success ? attachmentAddress(id) : null
  // The maps of accounts and methods are named by what they are of.
  if (kind === 'account-map' || kind === 'method-map') return `trivet://map/${id}`
  return addressKinds.has(kind) && id !== '' ? `trivet://${kind}/${id}` : null
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
