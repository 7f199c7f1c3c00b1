import { z } from 'zod'
import { documentIdSchema } from '../domain/document.ts'

/** What a link can open. A map is the library's, an account's or one of the user's own, whichever has the id. */
export const deepLinkKinds = [
  'note',
  'account',
  'case',
  'method',
  'worksheet',
  'map',
  'review',
  'assessment',
  'pressure',
  'chapter',
  'competency',
] as const
export const deepLinkKindSchema = z.enum(deepLinkKinds)
export type DeepLinkKind = z.infer<typeof deepLinkKindSchema>

/** Longer than any link that a person or a program makes in earnest, shorter than the command line of any system. */
export const longestDeepLink = 30_000

// Controls, half characters, line separators, and the marks that turn the direction of writing round: a title with
// them shows something else than it says.
const unseen = '\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069'
const oneLine = new RegExp(`^[^${unseen}]*$`, 'u')
const manyLines = new RegExp(`^(?:[^${unseen}]|[\\t\\n])*$`, 'u')

const lineSchema = z.string().regex(oneLine)

/**
 * All that a link of ours can ask for. It is made by whoever wrote the page or the message that it stands in, so it
 * names nothing but ids and texts: no file, no command, and nothing is written before the user agrees.
 */
export const deepLinkSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('open'), kind: deepLinkKindSchema, id: documentIdSchema }),
  z.strictObject({ action: z.literal('search'), query: lineSchema.min(1).max(1000) }),
  z.strictObject({
    action: z.literal('new'),
    title: lineSchema.max(500),
    body: z.string().regex(manyLines).max(20_000),
    tags: z.array(lineSchema.min(1).max(100)).max(20),
  }),
])
export type DeepLink = z.infer<typeof deepLinkSchema>

const openAddress = /^trivet:\/\/([a-z]{1,20})\/([A-Za-z0-9_-]{2,64})\/?$/i
const actionAddress = /^trivet:\/\/(search|new)\/?\?(.*)$/i

/** Reads a link; null for everything that is not, letter for letter, one of ours. */
export function parseDeepLink(text: string): DeepLink | null {
  if (text.length > longestDeepLink || !oneLine.test(text)) return null
  const [, kind, id] = openAddress.exec(text) ?? []
  if (kind !== undefined) return accept({ action: 'open', kind: kind.toLowerCase(), id })
  const [, action, asked] = actionAddress.exec(text) ?? []
  if (action === undefined || asked === undefined) return null
  const isSearch = action.toLowerCase() === 'search'
  const fields = readFields(asked, isSearch ? ['q'] : ['title', 'body', 'tag'])
  if (fields === null) return null
  const [query, ...more] = fields['q'] ?? []
  if (isSearch) return more.length > 0 ? null : accept({ action: 'search', query: query?.trim() })
  const { title = [''], body = [''], tag = [] } = fields
  if (title.length > 1 || body.length > 1) return null
  return accept({
    action: 'new',
    title: title[0]?.trim(),
    body: body[0],
    tags: [...new Set(tag.map((name) => name.trim()))],
  })
}

/** Writes a link; what comes out is read back as the same link. */
export function writeDeepLink(link: DeepLink): string {
  switch (link.action) {
    case 'open':
      return `trivet://${link.kind}/${link.id}`
    case 'search':
      return `trivet://search?q=${encodeURIComponent(link.query)}`
    case 'new': {
      const fields = [['title', link.title], ['body', link.body], ...link.tags.map((tag) => ['tag', tag])]
      return `trivet://new?${fields.map(([name, text = '']) => `${name}=${encodeURIComponent(text)}`).join('&')}`
    }
  }
}

function accept(raw: unknown): DeepLink | null {
  const parsed = deepLinkSchema.safeParse(raw)
  return parsed.success ? parsed.data : null
}

/** The fields of a query by name; null where one is unknown, twice the same form, or not encoded right. */
function readFields(query: string, known: readonly string[]): Partial<Record<string, string[]>> | null {
  const fields = new Map<string, string[]>()
  const parts = query.split('&')
  // No link of ours has more; a million empty parts are an attack on whoever counts them.
  if (parts.length > 30) return null
  for (const part of parts) {
    const at = part.indexOf('=')
    const name = at < 0 ? part : part.slice(0, at)
    if (!known.includes(name) || at < 0) return null
    const value = decode(part.slice(at + 1))?.replace(/\r\n?/g, '\n') ?? null
    // Asked before anything is trimmed: trimming takes line separators for spaces.
    if (value === null || !(name === 'body' ? manyLines : oneLine).test(value)) return null
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return Object.fromEntries(fields)
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}
