import type { Account } from '../../domain/account.ts'
import type { Locale } from '../../domain/locale.ts'
import type { MeasureUnit } from '../../domain/measure-unit.ts'
import type { PlanPartName } from '../../domain/plan-part.ts'
import { formatMeasure, formatNumber } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages.ts'
import { pressureName } from '../../i18n/own-names.ts'

/** What one field of a plan says. Methods stay ids, because a document links them and a difference names them. */
export type CellInWords =
  { kind: 'text'; text: string; value: number | null } | { kind: 'methods'; ids: string[] }

/** How a field is put into words; it is given the item that holds it. */
type Words<Item> = (item: Item, writer: Writer) => CellInWords

/** What putting a plan into words needs: the plan, for the names of its items, and the language. */
export interface Writer {
  account: Account
  locale: Locale
  messages: Messages
}

type Lists = Messages['planFields']['list']
/** The lists of a plan that are put into words row by row. */
export type WordedList = keyof Lists
export type WordedFields<L extends WordedList> = keyof Lists[L]['fields'] & string
export type ItemOf<L extends WordedList> = L extends 'questions'
  ? Account['profile']['questions'][number]
  : L extends keyof Account
    ? Account[L] extends readonly (infer Item)[]
      ? Item
      : never
    : never

export interface ListWords<L extends WordedList> {
  part: PlanPartName
  /** What an item is called. */
  name: (item: ItemOf<L>, writer: Writer) => string
  fields: { [F in WordedFields<L>]: Words<ItemOf<L>> }
}

export const text = (value: string): CellInWords => ({ kind: 'text', text: value.trim(), value: null })

export function figure(value: number | null, say: (value: number) => string): CellInWords {
  return { kind: 'text', text: value === null ? '' : say(value), value }
}

export function measure(value: number | null, unit: MeasureUnit, { locale }: Writer): CellInWords {
  return figure(value, (known) => formatMeasure(locale, known, unit))
}

export function plain(value: number | null, { locale }: Writer): CellInWords {
  return figure(value, (known) => formatNumber(locale, known))
}

export function yuan(value: number | null, { locale, messages }: Writer): CellInWords {
  return figure(value, (known) => messages.worksheets.yuan(formatNumber(locale, known)))
}

export function score(value: number | null, { messages }: Writer): CellInWords {
  return figure(value, (known) => messages.planFields.score(known))
}

export function flag(value: boolean, { messages }: Writer): CellInWords {
  return text(value ? messages.planFields.yes : messages.planFields.no)
}

export function listed(values: readonly string[], { messages }: Writer): CellInWords {
  return text(values.filter(Boolean).join(messages.common.listSeparator))
}

export function pressures(ids: Account['pressures'][number]['pressure'][], writer: Writer): CellInWords {
  return listed(
    ids.map((id) => pressureName(writer.messages, id)),
    writer,
  )
}

export function nameIn(items: readonly { id: string; name: string }[], id: string | null): string {
  return items.find((item) => item.id === id)?.name ?? ''
}

export function namesIn(
  items: readonly { id: string; name: string }[],
  ids: readonly string[],
  writer: Writer,
) {
  return listed(
    ids.map((id) => nameIn(items, id)),
    writer,
  )
}

type Choices = Messages['planFields']['choice']

/** One of a fixed list; nothing chosen says nothing. */
export function choice<C extends keyof Choices>(
  name: C,
  value: (keyof Choices[C] & string) | null,
  writer: Writer,
) {
  const labels: Record<string, string> = writer.messages.planFields.choice[name]
  return text(value === null ? '' : (labels[value] ?? value))
}

export const measured: Record<'rate' | 'amount' | 'tiers', MeasureUnit> = {
  rate: 'percent',
  amount: 'wan-yuan',
  tiers: 'wan-yuan',
}

/** The words for some of the lists. */
export type WordsFor<L extends WordedList> = { [Key in L]: ListWords<Key> }
