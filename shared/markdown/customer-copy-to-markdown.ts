import type { Locale } from '../domain/locale.ts'
import type { MeasureUnit } from '../domain/measure-unit.ts'
import { formatMeasure } from '../i18n/format.ts'
import { messagesFor, type Messages } from '../i18n/messages.ts'
import type { CustomerCopy, SharedObjective, SharedReview } from '../plan/customer-copy.ts'
import { factLine, joinBlocks, sampleNotice, section, table } from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { escapeCell, escapeParagraphs } from './link.ts'

interface Language {
  locale: Locale
  messages: Messages
}

/**
 * Writes the copy of a plan that the customer may have, under a title of its own. It is given the copy and nothing
 * else, links to no other document, and its front matter says only what it is.
 */
export function customerCopyToMarkdown(
  copy: CustomerCopy,
  locale: Locale,
): { title: string; content: string } {
  const messages = messagesFor(locale)
  const language = { locale, messages }
  const { common, exports, planFields } = messages
  const title = exports.customerCopy.title(copy.name.trim() || common.untitled)
  const { nav } = messages.accounts
  const { charter, review, setting } = planFields.record
  const front = writeFrontMatter({
    title,
    ka_id: copy.id,
    ka_type: 'customer-copy',
    ...(copy.sample ? { ka_sample: true } : {}),
    ka_schema: exportFormatVersion,
  })
  const body = joinBlocks([
    ...sampleNotice(locale, copy.sample),
    `> ${exports.fact(`**${exports.customerCopy.label}**`, exports.customerCopy.notice)}`,
    factLine(locale, planFields.record.cover.fields.period, escapeCell(copy.period)).join('\n'),
    ...section(nav.charter, [
      (['where', 'value', 'how'] as const)
        .flatMap((part) => factLine(locale, charter.fields[part], escapeCell(copy.charter[part])))
        .join('\n'),
    ]),
    ...section(
      nav.review,
      (['wins', 'misses'] as const).flatMap((part) => paragraphs(review.fields[part], copy.review[part])),
    ),
    ...section(
      nav.setting,
      (['market', 'shopper', 'theirGoals'] as const).flatMap((part) =>
        paragraphs(setting.fields[part], copy.setting[part]),
      ),
    ),
    ...section(nav.objectives, [objectives(copy.objectives, language)]),
    ...section(nav.jointPlan, [
      ...paragraphs(exports.customerCopy.goals.ours, copy.jointPlan.ourGoals),
      ...paragraphs(exports.customerCopy.goals.theirs, copy.jointPlan.theirGoals),
      ...under(planFields.list.jointMeasures.title, scorecard(copy, language)),
      ...under(planFields.list.promises.title, promises(copy, language)),
    ]),
    ...section(nav.promotions, [promotions(copy, language)]),
    ...section(
      nav.reviews,
      copy.reviews.flatMap((one) => reviewBlocks(one, language)),
    ),
  ])
  return { title, content: front + body }
}

function objectives(items: readonly SharedObjective[], { locale, messages }: Language): string {
  const { planFields, common } = messages
  const { fields } = planFields.list.objectives
  return filledTable(
    [fields.title, fields.base, fields.target, fields.current, fields.due, fields.keyResults],
    items.map(({ title, unit, base, target, current, due, keyResults }) => [
      escapeCell(title) || common.untitled,
      ...[base, target, current].map((value) => measure(locale, value, unit)),
      due ?? '',
      keyResults
        .map((result) => {
          const say = (value: number | null) => plainMeasure(locale, value, result.unit)
          return planFields.keyResult(
            result.title,
            say(result.base) || '—',
            say(result.target) || '—',
            say(result.current),
          )
        })
        .map(escapeCell)
        .join(common.listSeparator),
    ]),
  )
}

function scorecard({ measures }: CustomerCopy, { locale, messages }: Language): string {
  const { exports, planFields, common } = messages
  const { fields } = planFields.list.jointMeasures
  return filledTable(
    [fields.name, fields.base, fields.target, fields.current, exports.customerCopy.whose],
    measures.map(({ name, unit, base, target, current, side }) => [
      escapeCell(name) || common.untitled,
      ...[base, target, current].map((value) => measure(locale, value, unit)),
      exports.customerCopy.side[side],
    ]),
  )
}

function promises({ promises: items }: CustomerCopy, { messages }: Language): string {
  const { exports, planFields, common } = messages
  const { fields } = planFields.list.promises
  return filledTable(
    [fields.promise, exports.customerCopy.whose, fields.owner, fields.due, fields.status],
    items.map(({ promise, side, owner, due, status }) => [
      escapeCell(promise) || common.untitled,
      exports.customerCopy.side[side],
      escapeCell(owner),
      due ?? '',
      planFields.choice.promise[status],
    ]),
  )
}

function promotions({ promotions: items }: CustomerCopy, { locale, messages }: Language): string {
  const { planFields, common } = messages
  const { fields } = planFields.list.promotions
  return filledTable(
    [fields.name, fields.product, fields.mechanic, fields.start, fields.end, fields.depth, fields.status],
    items.map(({ name, product, mechanic, start, end, depth, status }) => [
      escapeCell(name) || common.untitled,
      escapeCell(product),
      escapeCell(mechanic),
      start ?? '',
      end ?? '',
      measure(locale, depth, 'percent'),
      planFields.choice.promotion[status],
    ]),
  )
}

function reviewBlocks({ on, kind, decisions }: SharedReview, { messages }: Language): string[] {
  const labels = messages.exports.review
  return [
    `### ${on} · ${labels.kinds[kind]}`,
    filledTable(
      [labels.decision, labels.owner, labels.due],
      decisions.map(({ decision, owner, due }) => [escapeCell(decision), escapeCell(owner), due ?? '']),
    ),
  ]
}

/** A table without the columns in which nothing stands; the first one names the rows and stays. */
function filledTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const shown = head.map((_, index) => index === 0 || rows.some((row) => row[index] !== ''))
  const keep = (cells: readonly string[]) => cells.filter((_, index) => shown[index])
  return table(keep(head), rows.map(keep))
}

function under(heading: string, block: string): string[] {
  return block === '' ? [] : [`### ${heading}`, block]
}

function paragraphs(heading: string, text: string): string[] {
  return under(heading, escapeParagraphs(text))
}

function measure(locale: Locale, value: number | null, unit: MeasureUnit): string {
  return escapeCell(plainMeasure(locale, value, unit))
}

function plainMeasure(locale: Locale, value: number | null, unit: MeasureUnit): string {
  return value === null ? '' : formatMeasure(locale, value, unit)
}
