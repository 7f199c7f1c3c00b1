import { scoredParts, scoreOf, type Assessment } from '../domain/assessment.ts'
import { shownCompetencies } from '../domain/own-model.ts'
import { messagesFor } from '../i18n/messages.ts'
import {
  competencyLabel,
  type DocumentContext,
  factLine,
  joinBlocks,
  linkList,
  section,
  sortedUnique,
  table,
} from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { escapeCell, escapeParagraphs } from './link.ts'

/** Writes an assessment: the scores with what shows them, the parts chosen, and what is practised. */
export function assessmentToMarkdown(assessment: Assessment, context: DocumentContext): string {
  const { locale } = context
  const { common, exports } = messagesFor(locale)
  const labels = exports.assessment
  const parts = shownCompetencies(context.model, scoredParts(assessment.scores))
  const front = writeFrontMatter(
    {
      title: labels.title(assessment.takenOn),
      created: assessment.createdAt,
      updated: assessment.updatedAt,
      ka_id: assessment.id,
      ka_type: 'assessment',
      ka_account: sortedUnique(assessment.plan.flatMap(({ account }) => account ?? [])),
      ka_competency: sortedUnique(assessment.gaps),
      ka_method: sortedUnique(assessment.plan.flatMap(({ method }) => method ?? [])),
      ka_schema: exportFormatVersion,
    },
    context.style,
  )
  const score = (value: number | null) => (value === null ? '' : String(value))
  const body = joinBlocks([
    factLine(locale, labels.takenOn, assessment.takenOn).join('\n'),
    ...section(labels.scores, [
      table(
        [labels.part, labels.self, labels.other, labels.evidence],
        parts.map((id) => {
          const { self, other, evidence } = scoreOf(assessment.scores, id)
          return [competencyLabel(context, id), score(self), score(other), escapeCell(evidence)]
        }),
      ),
    ]),
    ...section(labels.gaps, [assessment.gaps.map((id) => `- ${competencyLabel(context, id)}`).join('\n')]),
    ...section(labels.plan, [
      table(
        [labels.practice, labels.method, labels.account, labels.due, labels.progress],
        assessment.plan.map((item) => [
          escapeCell(item.practice || common.untitled),
          item.method === null ? '' : linkList(context, 'method', [item.method]),
          item.account === null ? '' : linkList(context, 'account', [item.account]),
          item.due ?? '',
          escapeCell(item.progress),
        ]),
      ),
    ]),
    ...section(labels.notes, [escapeParagraphs(assessment.notes)]),
  ])
  return front + body
}
