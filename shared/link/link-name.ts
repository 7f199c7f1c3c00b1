import { z } from 'zod'
import { documentIdSchema } from '../domain/document.ts'
import { foldText } from '../search/fold-text.ts'

/** What a link between double brackets can name, in the order in which one name is given to them. */
export const linkableKinds = ['note', 'account', 'case', 'method', 'pressure'] as const
export const linkableKindSchema = z.enum(linkableKinds)
export type LinkableKind = (typeof linkableKinds)[number]

/** One thing that a link can lead to. */
export const linkableSchema = z.strictObject({ kind: linkableKindSchema, id: documentIdSchema })
export type Linkable = z.infer<typeof linkableSchema>

/** Which of its names a thing is called by. An alias is never what it is called, only what it is found by. */
export const nameSlots = ['title', 'zh-CN', 'en', 'alias', 'id'] as const
export type NameSlot = (typeof nameSlots)[number]

export interface LinkName extends Linkable {
  name: string
  slot: NameSlot
  /** When the thing was made, where that is known: of two with one name the older keeps it. */
  createdAt: string
}

/** A name that a thing had until a moment ago, and that links still carry. */
export const formerNameSchema = z.object({
  ...linkableSchema.shape,
  from: z.string(),
  slot: z.enum(nameSlots),
})
export type FormerName = z.infer<typeof formerNameSchema>

/** Makes names comparable: letter case, width and the space around them don't count, nor how much lies between. */
export function foldName(name: string): string {
  return foldText(name).trim().replace(/\s+/g, ' ')
}

interface NamedNote {
  id: string
  title: string
  aliases: readonly string[]
  template: boolean
  createdAt: string
}

/** The names of a note; a template is no note among the others and has none. */
export function namesOfNote({ id, title, aliases, template, createdAt }: NamedNote): LinkName[] {
  if (template) return []
  return named([
    { kind: 'note', id, name: title, slot: 'title', createdAt },
    ...aliases.map((name): LinkName => ({ kind: 'note', id, name, slot: 'alias', createdAt })),
  ])
}

export function namesOfAccount({ id, name }: { id: string; name: string }): LinkName[] {
  return named([{ kind: 'account', id, name, slot: 'title', createdAt: '' }])
}

export function namesOfCase(document: { id: string; title: string; createdAt: string }): LinkName[] {
  const { id, title, createdAt } = document
  return named([{ kind: 'case', id, name: title, slot: 'title', createdAt }])
}

/** The names of a method in both languages, and its short one, such as `D26`. */
export function namesOfMethod(method: { id: string; name: { 'zh-CN': string; en: string } }): LinkName[] {
  return bilingual('method', method.id, method.name['zh-CN'], method.name.en)
}

/** The names of a pressure in both languages, and its short one, such as `C1`. */
export function namesOfPressure(pressure: { id: string; zh: string; en: string }): LinkName[] {
  return bilingual('pressure', pressure.id, pressure.zh, pressure.en)
}

function bilingual(kind: LinkableKind, id: string, zh: string, en: string): LinkName[] {
  const both: LinkName[] = [{ kind, id, name: zh, slot: 'zh-CN', createdAt: '' }]
  if (foldName(en) !== foldName(zh)) both.push({ kind, id, name: en, slot: 'en', createdAt: '' })
  return named([...both, { kind, id, name: id, slot: 'id', createdAt: '' }])
}

function named(names: readonly LinkName[]): LinkName[] {
  return names.filter(({ name }) => name.trim() !== '')
}
