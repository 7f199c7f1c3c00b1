import { z } from 'zod'
import { locales, localeSchema, type Locale } from '../domain/locale.ts'
import { builtInKindSchema, type BuiltInItem, type ItemFields } from './content-record.ts'
import { ownChangeSchema } from './own-changes.ts'

const fieldChangeSchema = z.object({
  /** Null for what holds in every language. */
  locale: localeSchema.nullable(),
  path: z.string(),
  /** Empty where there was nothing, and where there is nothing any more. */
  before: z.string(),
  after: z.string(),
})
/** One field of an item that says something else than it did. */
export type FieldChange = z.infer<typeof fieldChangeSchema>

/** One item that an update brought, changed or took away. */
const itemChangeSchema = z.object({
  kind: builtInKindSchema,
  id: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  name: z.record(localeSchema, z.string()),
  /** What the ids in the paths are called, such as a blank by its label. */
  called: z.record(localeSchema, z.record(z.string(), z.string())),
  fields: z.array(fieldChangeSchema),
})
export type ItemChange = z.infer<typeof itemChangeSchema>

/** What the app's built-in content says that the user has not seen yet. */
export const contentUpdatesSchema = z.object({
  /** The version that brought what the user last saw; null when nothing was ever recorded. */
  since: z.string().nullable(),
  version: z.string(),
  /** `own`: what the user changed about the item; it stays on top of the new text. */
  changes: z.array(itemChangeSchema.extend({ own: z.array(ownChangeSchema) })),
})
export type ContentUpdates = z.infer<typeof contentUpdatesSchema>
export type ContentChange = ContentUpdates['changes'][number]

/** Compares what was seen with what there is: by the order of the present content, what is gone at the end. */
export function compareContent(seen: readonly BuiltInItem[], present: readonly BuiltInItem[]): ItemChange[] {
  const before = new Map(seen.map((item) => [keyOf(item), item]))
  const here = new Set(present.map(keyOf))
  return [
    ...present.flatMap((item) => changeOf(before.get(keyOf(item)) ?? null, item)),
    ...seen.filter((item) => !here.has(keyOf(item))).flatMap((item) => changeOf(item, null)),
  ]
}

function keyOf({ kind, id }: BuiltInItem): string {
  return `${kind}:${id}`
}

function changeOf(before: BuiltInItem | null, after: BuiltInItem | null): ItemChange[] {
  const item = after ?? before
  if (!item || before?.fingerprint === after?.fingerprint) return []
  const fields = [
    ...fieldChanges(null, before?.facts ?? {}, after?.facts ?? {}),
    ...locales.flatMap((locale) =>
      fieldChanges(locale, before?.text[locale] ?? {}, after?.text[locale] ?? {}),
    ),
  ]
  if (fields.length === 0) return []
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed'
  const { kind, id } = item
  const ids = new Set(fields.flatMap(({ path }) => path.split('/')))
  return [
    {
      ...{ kind, id, change, fields },
      name: { 'zh-CN': nameOf(item, 'zh-CN'), en: nameOf(item, 'en') },
      called: { 'zh-CN': calledIn(item.text['zh-CN'], ids), en: calledIn(item.text.en, ids) },
    },
  ]
}

/** The labels and names of those parts of an item that are wanted, by their id. */
function calledIn(fields: ItemFields, wanted: ReadonlySet<string>): Record<string, string> {
  const found = Object.entries(fields).flatMap(([path, text]): [string, string][] => {
    const [what, id] = path.split('/').reverse()
    return (what === 'label' || what === 'name') && id !== undefined && wanted.has(id) ? [[id, text]] : []
  })
  return Object.fromEntries(found)
}

function fieldChanges(locale: Locale | null, before: ItemFields, after: ItemFields): FieldChange[] {
  const paths = [...Object.keys(after), ...Object.keys(before).filter((path) => !(path in after))]
  return paths
    .map((path) => ({ locale, path, before: before[path] ?? '', after: after[path] ?? '' }))
    .filter((field) => field.before !== field.after)
}

function nameOf({ id, text }: BuiltInItem, locale: Locale): string {
  const { name, title, topic, term } = text[locale]
  return name ?? title ?? topic ?? term ?? id
}
