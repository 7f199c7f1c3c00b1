import type { Method } from '../domain/method.ts'
import { locales } from '../domain/locale.ts'
import { messagesFor } from '../i18n/messages.ts'
import {
  competencyLabel,
  type DocumentContext,
  factLine,
  joinBlocks,
  linkList,
  pressureLabel,
  section,
} from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { escapeCell, escapeParagraphs } from './link.ts'

/** Writes a method of the library with its steps and the blanks of its tool. */
export function methodToMarkdown(method: Method, context: DocumentContext): string {
  const { locale } = context
  const { common, domain, exports } = messagesFor(locale)
  const { method: labels } = exports
  const text = method.text[locale]
  const front = writeFrontMatter(
    {
      title: text.name,
      // The file is named by the method's number, so that a change of language moves nothing.
      aliases: [
        method.id,
        ...locales.map((other) => method.name[other]).filter((name) => name !== text.name),
      ],
      ka_id: method.id,
      ka_type: 'method',
      ka_pressure: method.pressures,
      ka_competency: method.competencies,
      ka_method: method.related,
      ka_schema: exportFormatVersion,
    },
    context.style,
  )
  const facts = [
    ...factLine(locale, labels.group, domain.methodGroup[method.group]),
    ...factLine(
      locale,
      common.pressures,
      method.pressures.map((id) => pressureLabel(context, id)).join(common.listSeparator),
    ),
    ...factLine(
      locale,
      common.competencies,
      method.competencies.map((id) => competencyLabel(context, id)).join(common.listSeparator),
    ),
    ...factLine(locale, labels.related, linkList(context, 'method', method.related)),
    ...factLine(locale, labels.basis, escapeCell(method.structure.basis)),
  ].join('\n')
  const body = joinBlocks([
    escapeParagraphs(text.purpose),
    facts,
    ...section(labels.whenToUse, [bullets(text.whenToUse)]),
    ...section(labels.whenNot, [bullets(text.whenNot)]),
    ...section(labels.inputs, [bullets(text.inputs)]),
    ...section(labels.steps, [
      text.steps.map((step, index) => `${index + 1}. ${escapeCell(step)}`).join('\n'),
    ]),
    ...section(labels.tool, [bullets(toolLines(method, context))]),
    ...section(labels.pitfalls, [bullets(text.pitfalls)]),
    ...section(labels.example, [escapeParagraphs(text.example)]),
  ])
  return front + body
}

/** One line for each blank of the tool: its label, and what it asks for where the text says so. */
function toolLines(method: Method, { locale }: DocumentContext): string[] {
  const { exports } = messagesFor(locale)
  const text = method.text[locale]
  return method.structure.fields.map(({ id }) => {
    const field = text.fields[id]
    if (!field) return id
    return field.hint === undefined ? field.label : exports.fact(field.label, field.hint)
  })
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeCell(line)}`).join('\n')
}
