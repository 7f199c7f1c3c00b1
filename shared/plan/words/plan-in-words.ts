import { planPartNames, type PlanPartName } from '../../domain/plan-part.ts'
import { plain, text, type CellInWords, type ItemOf, type WordedList, type Writer } from './cell.ts'
import { listWords } from './list-words.ts'
import { recordWords, type WordedRecord } from './record-words.ts'

/** One field with its label; `key` is the same in every language. */
export interface FieldInWords {
  key: string
  label: string
  cell: CellInWords
}

/** One item of a list, or the fields of a part that is none. */
export interface ItemInWords {
  id: string
  name: string
  fields: FieldInWords[]
}

/** A list, or a part with fields of its own, as it stands in the plan. Empty ones are there too. */
export interface BlockInWords {
  key: string
  part: PlanPartName | null
  kind: 'record' | 'list'
  title: string
  items: ItemInWords[]
}

/** Puts a whole plan into words, block by block in reading order. What is empty says an empty text. */
export function planInWords(writer: Writer): BlockInWords[] {
  const blocks = [
    ...keysOf(recordWords).map((record) => recordBlock(record, writer)),
    ...keysOf(listWords).map((list) => listBlock(list, writer)),
    retailBlock(writer),
  ]
  const place = ({ part, kind }: BlockInWords) =>
    (part === null ? -1 : planPartNames.indexOf(part)) * 2 + (kind === 'list' ? 1 : 0)
  return blocks.sort((a, b) => place(a) - place(b))
}

/** Tells whether a cell says anything. */
export function saysSomething(cell: CellInWords): boolean {
  return cell.kind === 'text' ? cell.text !== '' : cell.ids.length > 0
}

function recordBlock(record: WordedRecord, writer: Writer): BlockInWords {
  const { title, fields: labels } = writer.messages.planFields.record[record]
  const words: Record<string, (writer: Writer) => CellInWords> = recordWords[record].fields
  const fields = Object.entries(labels).map(([key, label]) => ({
    key,
    label,
    cell: words[key]?.(writer) ?? text(''),
  }))
  return {
    key: record,
    part: recordWords[record].part,
    kind: 'record',
    title,
    items: [{ id: record, name: title, fields }],
  }
}

function listBlock<L extends WordedList>(list: L, writer: Writer): BlockInWords {
  const { title } = writer.messages.planFields.list[list]
  const labels: Record<string, string> = writer.messages.planFields.list[list].fields
  const { part, name } = listWords[list]
  const words: Record<string, (item: ItemOf<L>, writer: Writer) => CellInWords> = listWords[list].fields
  const items = itemsOf(list, writer).map((item) => ({
    id: item.id,
    name: name(item, writer).trim() || writer.messages.common.untitled,
    fields: Object.entries(words).map(([key, say]) => ({
      key,
      label: labels[key] ?? key,
      cell: say(item, writer),
    })),
  }))
  return { key: list, part, kind: 'list', title, items }
}

function itemsOf<L extends WordedList>(list: L, { account }: Writer): readonly ItemOf<L>[] {
  const lists: { [Key in WordedList]: readonly ItemOf<Key>[] } = {
    ...account,
    questions: account.profile.questions,
  }
  return lists[list]
}

/** The retailer's figures are three records of the same three years, so they read best as a table. */
function retailBlock(writer: Writer): BlockInWords {
  const labels = writer.messages.planFields.retail
  const items = (['categorySales', 'ourSales', 'averageStock'] as const).map((measure) => ({
    id: measure,
    name: labels[measure],
    fields: [
      { key: 'measure', label: labels.measure, cell: text(labels[measure]) },
      ...(['previous', 'base', 'plan'] as const).map((period) => ({
        key: period,
        label: labels[period],
        cell: plain(writer.account.retail[measure][period], writer),
      })),
    ],
  }))
  const known = items.filter((item) => item.fields.slice(1).some(({ cell }) => saysSomething(cell)))
  return { key: 'retail', part: 'jointPlan', kind: 'list', title: labels.title, items: known }
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record) as Key[]
}
