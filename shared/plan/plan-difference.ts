import type { Account } from '../domain/account.ts'
import type { Locale } from '../domain/locale.ts'
import type { PlanPartName } from '../domain/plan-part.ts'
import type { Messages } from '../i18n/messages.ts'
import type { CellInWords } from './words/cell.ts'
import {
  planInWords,
  saysSomething,
  type BlockInWords,
  type FieldInWords,
  type ItemInWords,
} from './words/plan-in-words.ts'

/** One field that says something else now; `delta` where both versions are figures. */
export interface FieldChange {
  key: string
  label: string
  before: CellInWords
  after: CellInWords
  delta: number | null
}

/** What happened to one item of a list, or to the fields of a part that is none. */
export interface ItemChange {
  part: PlanPartName | null
  list: string
  listTitle: string
  id: string
  name: string
  change: 'added' | 'removed' | 'changed'
  fields: FieldChange[]
}

const nothing: CellInWords = { kind: 'text', text: '', value: null }

/**
 * Compares two versions of a plan in numbers and words, item by item. An item is the same as long as its id is,
 * so one that was renamed or moved has changed and was not replaced.
 */
export function comparePlans(
  before: Account,
  after: Account,
  { locale, messages }: { locale: Locale; messages: Messages },
): ItemChange[] {
  const old = planInWords({ account: before, locale, messages })
  const current = planInWords({ account: after, locale, messages })
  return current.flatMap((block) => {
    const former = old.find(({ key }) => key === block.key)
    return former ? compareBlocks(former, block) : []
  })
}

function compareBlocks(before: BlockInWords, after: BlockInWords): ItemChange[] {
  const { part, key, title } = after
  const told = (item: ItemInWords, change: ItemChange['change'], fields: FieldChange[]): ItemChange => ({
    part,
    list: key,
    listTitle: title,
    id: item.id,
    name: item.name,
    change,
    fields,
  })
  const former = new Map(before.items.map((item) => [item.id, item]))
  const present = new Set(after.items.map(({ id }) => id))
  const kept = after.items.flatMap((item) => {
    const old = former.get(item.id)
    if (!old)
      return [
        told(
          item,
          'added',
          item.fields.flatMap((field) => changeOf(null, field)),
        ),
      ]
    const fields = item.fields.flatMap((field) => {
      const oldField = old.fields.find(({ key: name }) => name === field.key)
      return oldField ? changeOf(oldField, field) : []
    })
    return fields.length === 0 ? [] : [told(item, 'changed', fields)]
  })
  const gone = before.items
    .filter(({ id }) => !present.has(id))
    .map((item) =>
      told(
        item,
        'removed',
        item.fields.flatMap((field) => changeOf(field, { ...field, cell: nothing })),
      ),
    )
  return [...kept, ...gone]
}

function changeOf(before: FieldInWords | null, after: FieldInWords): FieldChange[] {
  const old = before?.cell ?? nothing
  if (sameCell(old, after.cell)) return []
  const from = old.kind === 'text' ? old.value : null
  const to = after.cell.kind === 'text' ? after.cell.value : null
  const delta = from === null || to === null ? null : Number((to - from).toPrecision(12))
  return [{ key: after.key, label: after.label, before: old, after: after.cell, delta }]
}

function sameCell(a: CellInWords, b: CellInWords): boolean {
  if (!saysSomething(a) && !saysSomething(b)) return true
  if (a.kind === 'methods' && b.kind === 'methods') return a.ids.join(' ') === b.ids.join(' ')
  return a.kind === 'text' && b.kind === 'text' && a.text === b.text
}
