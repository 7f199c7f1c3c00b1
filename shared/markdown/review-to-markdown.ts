import type { Review } from '../domain/review.ts'
import { messagesFor } from '../i18n/messages.ts'
import { planBody } from './account-to-markdown.ts'
import { type DocumentContext, factLine, joinBlocks, linkList, section, table } from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { escapeCell } from './link.ts'

/** Writes a review: what was said and decided, and the plan as it stood on that day. */
export function reviewToMarkdown(review: Review, title: string, context: DocumentContext): string {
  const { locale } = context
  const { exports } = messagesFor(locale)
  const labels = exports.review
  const front = writeFrontMatter(
    {
      title,
      created: review.createdAt,
      updated: review.updatedAt,
      ka_id: review.id,
      ka_type: 'review',
      ka_account: [review.account],
      ...(review.plan.sample ? { ka_sample: true } : {}),
      ka_schema: exportFormatVersion,
    },
    context.style,
  )
  const facts = [
    ...factLine(locale, labels.account, linkList(context, 'account', [review.account])),
    ...factLine(locale, labels.on, review.on),
    ...factLine(locale, labels.kind, labels.kinds[review.kind]),
    ...factLine(locale, labels.rating, review.rating === null ? '' : labels.ratingOf(review.rating)),
    ...factLine(locale, labels.attendees, escapeCell(review.attendees)),
  ].join('\n')
  const body = joinBlocks([
    facts,
    ...section(labels.notes, [review.notes.trim()]),
    ...section(labels.decisions, [
      table(
        [labels.decision, labels.owner, labels.due],
        review.decisions.map(({ decision, owner, due }) => [
          escapeCell(decision),
          escapeCell(owner),
          due ?? '',
        ]),
      ),
    ]),
    `# ${labels.plan(review.on)}`,
    planBody(review.plan, context).trim(),
  ])
  return front + body
}
