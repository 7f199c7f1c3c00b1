import { parse } from 'yaml'
import { z } from 'zod'
import { assertNever } from '../api/errors.ts'
import type { ExportProfile } from '../domain/export.ts'

/** Version of the exported form: which keys the front matter has and how the documents are laid out. */
export const exportFormatVersion = 1

const documentTypes = [
  'note',
  'account',
  'customer-copy',
  'method',
  'map',
  'worksheet',
  'case',
  'assessment',
  'review',
  'playbook',
  'chapter',
] as const

/**
 * The front matter of an exported document, in the order in which it is written. Flat, because the property
 * panels of other programs don't show nested maps; `ka_` in front of what is ours alone, because `type`,
 * `kind` and the like mean something else to site generators.
 */
export const frontMatterSchema = z.object({
  title: z.string(),
  aliases: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  created: z.string().optional(),
  updated: z.string().optional(),
  /** The same two for site generators. */
  date: z.string().optional(),
  lastmod: z.string().optional(),
  ka_id: z.string(),
  ka_type: z.enum(documentTypes),
  ka_account: z.array(z.string()).optional(),
  ka_pressure: z.array(z.string()).optional(),
  ka_competency: z.array(z.string()).optional(),
  ka_method: z.array(z.string()).optional(),
  ka_case: z.array(z.string()).optional(),
  ka_note: z.array(z.string()).optional(),
  ka_sample: z.boolean().optional(),
  /** A template of the user's; not a note among the others. */
  ka_template: z.boolean().optional(),
  /** The day or week that a note looks back on, e.g. `week 2026-11-23`. */
  ka_reflection: z.string().optional(),
  ka_schema: z.number().int(),
})
export type FrontMatter = z.infer<typeof frontMatterSchema>

const keys = Object.keys(frontMatterSchema.shape) as (keyof FrontMatter)[]

/** Whom front matter is for, and the time zone of those who read the hour as the one on their wall. */
export interface FrontMatterStyle {
  profile: ExportProfile
  /** An IANA name such as `Asia/Shanghai`. */
  zone: string
}

/**
 * Writes front matter with its fences and the one blank line that importers expect after it. `created` and `updated`
 * are instants; each profile gets them in the form that its reader knows.
 */
export function writeFrontMatter(fields: FrontMatter, style?: FrontMatterStyle): string {
  const lines: string[] = []
  const written = style ? forProfile(fields, style) : fields
  for (const key of keys) {
    const value = written[key]
    if (value === undefined) continue
    if (!Array.isArray(value)) lines.push(`${key}: ${scalar(value)}`)
    else if (value.length > 0) lines.push(`${key}:`, ...value.map((item) => `  - ${scalar(item)}`))
  }
  return `---\n${lines.join('\n')}\n---\n\n`
}

function forProfile(fields: FrontMatter, { profile, zone }: FrontMatterStyle): FrontMatter {
  const { created, updated, aliases, ...others } = fields
  // A tag of nothing but blanks, as an import may leave one, makes other programs give up the whole file.
  const tags = others.tags?.filter((tag) => tag.trim() !== '')
  const rest = tags === undefined ? others : { ...others, tags }
  const dates = (form: (instant: string) => string): Partial<FrontMatter> => ({
    ...(created === undefined ? {} : { created: form(created) }),
    ...(updated === undefined ? {} : { updated: form(updated) }),
  })
  const names = aliases ? { aliases } : {}
  switch (profile) {
    case 'plain':
      return fields
    case 'obsidian':
      // Its date fields hold no offset.
      return { ...rest, ...names, ...dates((instant) => wallTime(instant, zone)) }
    case 'joplin':
      // It takes the first line of a name for the whole. The dates are in the form that it writes itself.
      return {
        ...rest,
        ...onOneLine(rest),
        ...names,
        ...dates((instant) => `${instant.slice(0, 19).replace('T', ' ')}Z`),
      }
    case 'hugo':
      // There an alias is an address that leads here.
      return {
        ...rest,
        ...dates((instant) => instant),
        ...(created === undefined ? {} : { date: created }),
        ...(updated === undefined ? {} : { lastmod: updated }),
      }
    default:
      return assertNever(profile)
  }
}

function onOneLine({
  title,
  tags,
}: Pick<FrontMatter, 'title' | 'tags'>): Pick<FrontMatter, 'title' | 'tags'> {
  const joined = (text: string) => text.replace(/\s*[\n\r\u0085\u2028\u2029]\s*/g, ' ').trim()
  return { title: joined(title), ...(tags ? { tags: tags.map(joined) } : {}) }
}

const wallClocks = new Map<string, Intl.DateTimeFormat>()

/** An instant as the clock on the wall shows it, e.g. `2026-01-31T16:30:00`. */
function wallTime(instant: string, zone: string): string {
  let clock = wallClocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    })
    wallClocks.set(zone, clock)
  }
  return clock.format(new Date(instant)).replace(' ', 'T')
}

/** Takes an exported document apart. Null when it has no front matter of ours. */
export function readFrontMatter(text: string): { fields: FrontMatter; body: string } | null {
  const match = /^---\n([\s\S]*?)\n---\n\n?/.exec(text)
  if (!match) return null
  const fields = frontMatterSchema.safeParse(parseYaml(match[1] ?? ''))
  return fields.success ? { fields: fields.data, body: text.slice(match[0].length) } : null
}

function parseYaml(source: string): unknown {
  try {
    return parse(source)
  } catch {
    return null
  }
}

function scalar(value: string | number | boolean): string {
  return typeof value === 'string' ? quote(value) : String(value)
}

/**
 * A JSON string is a double-quoted YAML scalar, so `no`, `007` and `2026-01-02` stay text in every reader.
 * What YAML 1.1 takes for a line break or refuses as unprintable is escaped as well.
 */
function quote(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
