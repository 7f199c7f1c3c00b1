import type { Account } from '../domain/account.ts'
import type { Messages } from '../i18n/messages.ts'
import type { CellInWords, WordedList } from '../plan/words/cell.ts'
import {
  planInWords,
  saysSomething,
  type BlockInWords,
  type FieldInWords,
  type ItemInWords,
} from '../plan/words/plan-in-words.ts'
import type { WordedRecord } from '../plan/words/record-words.ts'
import { type DocumentContext, factLine, linkList, pressureLabel, table } from './document-context.ts'
import { escapeCell, escapeParagraphs } from './link.ts'

type BlockName = WordedRecord | WordedList | 'retail'

/** What the writers of a plan's parts share: the plan, all of it in words, and the export around it. */
export interface PlanPage {
  account: Account
  context: DocumentContext
  messages: Messages
  block: (name: BlockName) => BlockInWords | undefined
}

/** A column that the plan itself does not hold, e.g. a computed one; `cell` gives Markdown by the id of the item. */
export interface ExtraColumn {
  label: string
  cell: (id: string) => string
}

/** Puts a plan into words once, for all of its parts. */
export function planPage(account: Account, context: DocumentContext): PlanPage {
  const { locale, messages } = context
  const blocks = new Map(planInWords({ account, locale, messages }).map((block) => [block.key, block]))
  return { account, context, messages, block: (name) => blocks.get(name) }
}

/** The fields of a part as lines of a list; the long ones follow as paragraphs under their own heading. */
export function recordBlocks(page: PlanPage, name: WordedRecord, long: readonly string[] = []): string[] {
  const fields = page.block(name)?.items[0]?.fields ?? []
  const facts = fields.filter(({ key }) => !long.includes(key)).flatMap((field) => fact(page, field))
  return [
    facts.join('\n'),
    ...fields
      .filter(({ key }) => long.includes(key))
      .flatMap(({ label, cell }) => {
        const written = cell.kind === 'text' ? escapeParagraphs(cell.text) : ''
        return written === '' ? [] : [`### ${label}`, written]
      }),
  ]
}

/**
 * A list as a table of the columns named, or of all fields, with totals as its `last` rows. Columns in which nothing
 * stands are left out, and so are rows that say nothing beyond the name when the table is `details` to another.
 */
export function listTable(
  page: PlanPage,
  list: WordedList | 'retail',
  columns?: readonly (string | ExtraColumn)[],
  { details = false, last = [] }: { details?: boolean; last?: readonly (readonly string[])[] } = {},
): string {
  const items = page.block(list)?.items ?? []
  const keys = items[0]?.fields.map(({ key }) => key) ?? []
  const all = (columns ?? keys).map((column, index) => ({
    ...columnOf(page, list, column, items),
    last: last.map((row) => row[index] ?? ''),
  }))
  const shown = all.filter(
    (column, index) =>
      index === 0 ||
      items.some((item) => column.cell(item) !== '') ||
      column.last.some((cell) => cell !== ''),
  )
  const rows = items
    .map((item) => shown.map(({ cell }, index) => cell(item) || (index === 0 ? escapeCell(item.name) : '')))
    .filter((cells) => !details || cells.slice(1).some((cell) => cell !== ''))
  if (rows.length === 0 || (details && shown.length < 2)) return ''
  return table(
    shown.map(({ label }) => label),
    [...rows, ...last.map((_, row) => shown.map((column) => column.last[row] ?? ''))],
  )
}

/** The items of a list, or one of them, as sections of their own, each with the fields named as lines of a list. */
export function itemSections(
  page: PlanPage,
  list: WordedList,
  keys: readonly string[],
  only?: string,
): string[] {
  const items = (page.block(list)?.items ?? []).filter(({ id }) => only === undefined || id === only)
  return items.flatMap((item) => {
    const facts = item.fields
      .filter(({ key }) => keys.includes(key))
      .flatMap((field) => fact(page, field, { list, id: item.id }))
    return facts.length === 0 ? [] : [`### ${escapeCell(item.name)}`, facts.join('\n')]
  })
}

/** A smaller heading with what stands below it; nothing where there is nothing. */
export function subsection(heading: string, blocks: readonly string[]): string[] {
  const kept = blocks.filter((block) => block !== '')
  return kept.length === 0 ? [] : [`### ${heading}`, ...kept]
}

/** The title of a list, for a heading. */
export function titleOf({ messages }: PlanPage, list: WordedList): string {
  return messages.planFields.list[list].title
}

interface Column {
  label: string
  cell: (item: ItemInWords) => string
}

function columnOf(
  page: PlanPage,
  list: WordedList | 'retail',
  column: string | ExtraColumn,
  items: readonly ItemInWords[],
): Column {
  if (typeof column !== 'string') return { label: column.label, cell: ({ id }) => column.cell(id) }
  const fieldIn = ({ fields }: ItemInWords) => fields.find(({ key }) => key === column)
  return {
    label: items.map(fieldIn).find((field) => field !== undefined)?.label ?? column,
    cell: (item) => {
      const field = fieldIn(item)
      return field ? markdownOf(page, field, { list, id: item.id }) : ''
    },
  }
}

function fact(page: PlanPage, field: FieldInWords, place?: Place): string[] {
  return factLine(page.context.locale, field.label, markdownOf(page, field, place))
}

interface Place {
  list: WordedList | 'retail'
  id: string
}

function markdownOf(page: PlanPage, { key, cell }: FieldInWords, place?: Place): string {
  if (!saysSomething(cell)) return ''
  const pressures = key === 'pressures' && place ? pressuresAt(page, place) : ''
  return pressures || cellInMarkdown(page, cell)
}

function cellInMarkdown({ context }: PlanPage, cell: CellInWords): string {
  return cell.kind === 'text' ? escapeCell(cell.text) : linkList(context, 'method', cell.ids)
}

/** Pressures go by letter and name in documents, as they do in the section that explains them. */
function pressuresAt({ account, context, messages }: PlanPage, { list, id }: Place): string {
  if (list !== 'objectives' && list !== 'demands' && list !== 'opportunities') return ''
  const items: readonly { id: string; pressures: Account['objectives'][number]['pressures'] }[] =
    account[list]
  return (items.find((item) => item.id === id)?.pressures ?? [])
    .map((pressure) => pressureLabel(context, pressure))
    .join(messages.common.listSeparator)
}
