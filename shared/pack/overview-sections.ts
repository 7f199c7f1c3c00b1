import type { Account } from '../domain/account.ts'
import type { Review } from '../domain/review.ts'
import { formatFigure } from '../i18n/figure-text.ts'
import { formatDay } from '../i18n/format.ts'
import { changeFigure, partOf, valueOf, type PlanFigure } from '../plan/figure.ts'
import { growthFigures } from '../plan/growth-bridge.ts'
import { keyFigureNames, keyFigures, type KeyFigureName } from '../plan/key-figures.ts'
import { comparePlans, type FieldChange, type ItemChange } from '../plan/plan-difference.ts'
import type { CellInWords } from '../plan/words/cell.ts'
import type { PackBlock, PackCell, PackSection } from './pack-document.ts'
import {
  column,
  figureCell,
  figures,
  figureWithUnit,
  missingNote,
  sectionOf,
  sourcesOf,
  tableOf,
  textCell,
  under,
  wordsUnder,
  type PackPlan,
} from './pack-parts.ts'

/** Another state of the plan that this one is held against. */
export interface PackComparison {
  plan: Account
  /** The day it stood. */
  on: string
}

/** Where the account stands, where it is to go, and how it went: what everybody in the room hears first. */
export function overviewSections(page: PackPlan, review: Review | null): PackSection[] {
  return [
    ...sectionOf(page, 'summary', summary(page, review)),
    ...sectionOf(page, 'together', together(page)),
    ...sectionOf(page, 'looking-back', lookingBack(page, review)),
  ]
}

function summary(page: PackPlan, review: Review | null): PackBlock[] {
  const { messages, account } = page
  const named = keyFigureNames
    .filter((name) => !isSecondary(name))
    .map((name) => ({
      key: name,
      name: messages.packs.keyFigure[name],
      figure: figuresOf(page, account)[name],
    }))
  const known = named.filter(({ figure }) => figure.result.state === 'computed')
  const said =
    review === null
      ? []
      : [
          messages.exports.review.kinds[review.kind],
          ...(review.rating === null
            ? []
            : [
                messages.exports.fact(
                  messages.exports.review.rating,
                  messages.exports.review.ratingOf(review.rating),
                ),
              ]),
          ...(review.attendees.trim() === ''
            ? []
            : [messages.exports.fact(messages.exports.review.attendees, review.attendees.trim())]),
        ]
  return [
    ...(known.length === 0
      ? []
      : [
          {
            kind: 'facts' as const,
            facts: known.map(({ key, name, figure }) => ({
              id: key,
              label: name,
              cell: figureWithUnit(page, figure),
              remark: remarkOn(page, key),
            })),
            sources: sourcesOf(page, known),
          },
        ]),
    ...missingNote(page, named),
    ...(said.length === 0 ? [] : [{ kind: 'list' as const, items: said }]),
  ]
}

/** The figures that stand as a remark beside those of the plan year. */
function isSecondary(name: KeyFigureName): boolean {
  return name === 'list-sales-base' || name === 'contribution-base' || name === 'growth-gap'
}

function remarkOn(page: PackPlan, name: KeyFigureName): string {
  const { account, messages, locale } = page
  const all = figuresOf(page, account)
  switch (name) {
    case 'list-sales-plan':
      return againstBase(page, all['list-sales-base'], all['list-sales-plan'])
    case 'contribution-plan':
      return againstBase(page, all['contribution-base'], all['contribution-plan'])
    case 'weighted-growth': {
      const { target, gap } = growthFigures(account)
      const [aim, missing] = [valueOf(target), valueOf(gap)]
      if (aim === null || missing === null) return ''
      const say = (value: number) => formatFigure(locale, value, 'wan-yuan', { withUnit: true })
      return missing > 0 ? messages.packs.shortOf(say(aim), say(missing)) : messages.packs.reaches(say(aim))
    }
    case 'days-outstanding-base': {
      const { contractDays } = account.finance
      return contractDays === null
        ? ''
        : messages.packs.contract(formatFigure(locale, contractDays, 'days', { withUnit: true }))
    }
    default:
      return ''
  }
}

function againstBase({ locale, messages }: PackPlan, base: PlanFigure, plan: PlanFigure): string {
  const before = valueOf(base)
  if (before === null) return ''
  const change = valueOf(changeFigure(partOf('before', base), partOf('after', plan)))
  return messages.packs.base(
    formatFigure(locale, before, 'wan-yuan', { withUnit: true }),
    change === null ? '' : formatFigure(locale, change, 'rate', { digits: 1, signed: true }),
  )
}

function together({ account, messages }: PackPlan): PackBlock[] {
  const { charter, jointPlan } = messages.planFields.record
  return [
    ...(['where', 'value', 'how', 'gain'] as const).flatMap((part) =>
      wordsUnder(charter.fields[part], account.charter[part]),
    ),
    ...(['theirGoals', 'ourGoals'] as const).flatMap((part) =>
      wordsUnder(jointPlan.fields[part], account.jointPlan[part]),
    ),
  ]
}

function lookingBack({ account, messages }: PackPlan, review: Review | null): PackBlock[] {
  const { record } = messages.planFields
  return [
    ...(['wins', 'misses'] as const).flatMap((part) =>
      wordsUnder(record.review.fields[part], account.review[part]),
    ),
    ...(['market', 'shopper', 'rivals'] as const).flatMap((part) =>
      wordsUnder(record.setting.fields[part], account.setting[part]),
    ),
    ...wordsUnder(messages.exports.review.notes, review?.notes ?? ''),
  ]
}

/** More changes than this nobody listens to; the rest is counted. */
const mostChanges = 24

/** What has changed between the plan of this pack and another state of it, the older one first. */
export function changesSection(page: PackPlan, other: PackComparison | null): PackSection[] {
  if (other === null) return []
  const own = { plan: page.account, on: page.day }
  const [before, after] = other.on <= own.on ? [other, own] : [own, other]
  return sectionOf(page, 'changes', [
    ...changedFigures(page, before, after),
    ...changedItems(page, comparePlans(before.plan, after.plan, page)),
  ])
}

function changedFigures(page: PackPlan, before: PackComparison, after: PackComparison): PackBlock[] {
  const { messages, locale } = page
  const texts = messages.planReviews
  const [old, current] = [figuresOf(page, before.plan), figuresOf(page, after.plan)]
  const known = keyFigureNames.filter(
    (name) => valueOf(old[name]) !== null || valueOf(current[name]) !== null,
  )
  return tableOf(
    'changed-figures',
    texts.compare.figures,
    [
      column('figure', texts.compare.figure, 2.4),
      figures('before', formatDay(locale, before.on), 1.4),
      figures('after', formatDay(locale, after.on), 1.4),
      figures('difference', texts.compare.difference, 1.4),
    ],
    known.map((name) => ({
      cells: [
        textCell(messages.packs.keyFigure[name]),
        withUnitOrDash(page, old[name]),
        withUnitOrDash(page, current[name]),
        differenceCell(page, old[name], current[name]),
      ],
    })),
  )
}

function withUnitOrDash(page: PackPlan, figure: PlanFigure): PackCell {
  return valueOf(figure) === null ? figureCell(page, figure) : figureWithUnit(page, figure)
}

const percentOfOne = 100

/** The difference of two shares is in points, never in percent. */
function differenceCell({ locale, messages }: PackPlan, before: PlanFigure, after: PlanFigure): PackCell {
  const [from, to] = [valueOf(before), valueOf(after)]
  if (from === null || to === null || after.result.state !== 'computed') {
    return textCell(messages.figures.notComputable, 'soft')
  }
  if (from === to) return { text: '±0', value: 0, unit: after.result.unit, tone: 'soft' }
  const isRate = after.result.unit === 'rate'
  const unit = isRate ? 'points' : after.result.unit
  const value = isRate ? (to - from) * percentOfOne : to - from
  return { text: formatFigure(locale, value, unit, { withUnit: true, signed: true }), value, unit }
}

function changedItems(page: PackPlan, changes: readonly ItemChange[]): PackBlock[] {
  const { messages } = page
  const { compare } = messages.planReviews
  if (changes.length === 0) return [{ kind: 'paragraph', text: compare.same }]
  const shown = changes.slice(0, mostChanges)
  const hidden = changes.length - shown.length
  return under(compare.changes(changes.length), [
    ...tableOf(
      'changes',
      compare.title,
      [
        column('part', messages.packs.part, 1.3),
        column('what', messages.packs.what, 2),
        column('change', messages.packs.change, 0.8),
        column('inWords', messages.packs.inWords, 4),
      ],
      shown.map((change) => ({
        cells: [
          textCell(change.listTitle, 'soft'),
          textCell(change.id === change.list ? '' : change.name),
          textCell(compare[change.change]),
          textCell(
            change.fields
              .map((field) => changeInWords(page, change, field))
              .join(messages.common.clauseSeparator),
          ),
        ],
      })),
    ),
    ...(hidden === 0 ? [] : [{ kind: 'note' as const, text: messages.packs.moreChanges(hidden) }]),
  ])
}

function changeInWords(
  page: PackPlan,
  { change }: ItemChange,
  { label, before, after }: FieldChange,
): string {
  const { exports, planReviews } = page.messages
  const say = (cell: CellInWords) => plainText(cell) || planReviews.compare.nothing
  if (change === 'added') return exports.fact(label, say(after))
  if (change === 'removed') return exports.fact(label, say(before))
  return exports.fact(label, planReviews.compare.fromTo(say(before), say(after)))
}

/** Methods go by their number here: a review is about the account, not about the library. */
function plainText(cell: CellInWords): string {
  return cell.kind === 'text' ? cell.text : cell.ids.join(' ')
}

function figuresOf({ messages }: PackPlan, account: Account): Record<KeyFigureName, PlanFigure> {
  return keyFigures(account, (aspect) => messages.planFields.choice.health[aspect])
}
