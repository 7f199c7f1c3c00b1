import type { Case } from '../domain/case.ts'
import { messagesFor } from '../i18n/messages.ts'
import {
  type DocumentContext,
  factLine,
  joinBlocks,
  linkList,
  pressureLabel,
  sampleNotice,
  section,
  sortedUnique,
} from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { escapeCell, escapeParagraphs } from './link.ts'

/** Writes a case as it runs: demand, problem, idea, tools with their worksheets, result, lesson. */
export function caseToMarkdown(
  document: Case,
  worksheets: readonly { id: string; method: string }[],
  context: DocumentContext,
): string {
  const { locale } = context
  const { cases, common, exports } = messagesFor(locale)
  const labels = exports.case
  const front = writeFrontMatter(
    {
      title: document.title,
      created: document.createdAt,
      updated: document.updatedAt,
      ka_id: document.id,
      ka_type: 'case',
      ka_account: document.account === null ? [] : [document.account],
      ka_pressure: sortedUnique(document.pressures),
      ka_method: sortedUnique(document.methods.map(({ method }) => method)),
      ...(document.sample ? { ka_sample: true } : {}),
      ka_schema: exportFormatVersion,
    },
    context.style,
  )
  const facts = [
    ...factLine(locale, labels.status, cases.status[document.status]),
    ...factLine(
      locale,
      common.pressures,
      document.pressures.map((id) => pressureLabel(context, id)).join(common.listSeparator),
    ),
    ...factLine(
      locale,
      labels.account,
      document.account ? linkList(context, 'account', [document.account]) : '',
    ),
    ...factLine(locale, labels.outcome, document.outcome ? cases.outcome[document.outcome] : ''),
  ]
  const used = new Set(document.methods.map(({ method }) => method))
  const tools = document.methods.map(({ method, reason }) => {
    const name = linkList(context, 'method', [method])
    const sheets = worksheets.filter((sheet) => sheet.method === method).map(({ id }) => id)
    const line = reason.trim() === '' ? `- ${name}` : `- ${exports.fact(name, escapeCell(reason))}`
    return [line, ...sheetLines(sheets, context)].join('\n')
  })
  const others = worksheets.filter(({ method }) => !used.has(method)).map(({ id }) => id)
  const body = joinBlocks([
    ...sampleNotice(locale, document.sample),
    facts.join('\n'),
    ...section(labels.demand, [escapeParagraphs(document.demand)]),
    ...section(cases.steps.problem, [escapeParagraphs(document.problem)]),
    ...section(cases.steps.idea, [escapeParagraphs(document.idea)]),
    ...section(cases.steps.tools, [tools.join('\n')]),
    ...section(labels.otherWorksheets, [
      others.map((id) => `- ${linkList(context, 'worksheet', [id])}`).join('\n'),
    ]),
    ...section(cases.steps.result, [escapeParagraphs(document.result)]),
    ...section(cases.steps.lesson, [
      escapeParagraphs(document.lesson),
      ...(document.lessonNote === null
        ? []
        : factLine(locale, labels.lessonNote, linkList(context, 'note', [document.lessonNote]))),
    ]),
  ])
  return front + body
}

function sheetLines(ids: readonly string[], context: DocumentContext): string[] {
  return ids.map((id) => `  - ${linkList(context, 'worksheet', [id])}`)
}
