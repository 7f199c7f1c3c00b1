import type { Account } from '#shared/domain/account.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { comparePlans, type FieldChange, type ItemChange } from '#shared/plan/plan-difference.ts'
import type { CellInWords } from '#shared/plan/words/cell.ts'
import type { DocumentDifference } from '../../ui/conflict-notice.tsx'

/** Compares two versions of a plan in words that can be read and copied. */
export function planDifferences(
  mine: Account,
  theirs: Account,
  locale: Locale,
  messages: Messages,
): DocumentDifference[] {
  const language = { locale, messages }
  const name = { key: 'name', label: messages.accounts.head.name, mine: mine.name, theirs: theirs.name }
  return [
    ...(mine.name === theirs.name ? [] : [name]),
    ...comparePlans(theirs, mine, language).flatMap((change) => linesOf(change, messages)),
  ]
}

/** A part with fields of its own is compared field by field, an item of a list as a whole. */
function linesOf(change: ItemChange, messages: Messages): DocumentDifference[] {
  const { list, listTitle, id, name, fields } = change
  if (id === list) {
    return fields.map((field) => ({
      key: `${list}.${field.key}`,
      label: `${listTitle} · ${field.label}`,
      mine: textOf(field.after, messages),
      theirs: textOf(field.before, messages),
    }))
  }
  const said = (side: 'before' | 'after') =>
    fields.flatMap((field) => saidOf(field, side, messages)).join(' · ')
  return [{ key: id, label: `${listTitle} · ${name}`, mine: said('after'), theirs: said('before') }]
}

function saidOf(field: FieldChange, side: 'before' | 'after', messages: Messages): string[] {
  const text = textOf(field[side], messages)
  return text === '' ? [] : [messages.exports.fact(field.label, text)]
}

function textOf(cell: CellInWords, messages: Messages): string {
  return cell.kind === 'text' ? cell.text : cell.ids.join(messages.common.listSeparator)
}
