import type { Case } from '#shared/domain/case.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import type { DocumentDifference } from '../../ui/conflict-notice.tsx'

/** Compares two versions of a case in words that can be read and copied. */
export function caseDifferences(
  mine: Case,
  theirs: Case,
  messages: Messages,
  nameOf: { method: (id: string) => string; account: (id: string) => string },
): DocumentDifference[] {
  const others = linesOf(theirs, messages, nameOf)
  return linesOf(mine, messages, nameOf).flatMap(({ key, label, text }, index) => {
    const other = others[index]?.text ?? ''
    return text === other ? [] : [{ key, label, mine: text, theirs: other }]
  })
}

function linesOf(
  document: Case,
  messages: Messages,
  nameOf: { method: (id: string) => string; account: (id: string) => string },
): { key: string; label: string; text: string }[] {
  const { cases: texts, common } = messages
  const { document: fields } = texts
  const tools = document.methods.map(({ method, reason }) =>
    [nameOf.method(method), reason].filter(Boolean).join(': '),
  )
  return [
    { key: 'title', label: fields.title, text: document.title },
    { key: 'status', label: texts.list.status, text: texts.status[document.status] },
    {
      key: 'account',
      label: fields.account,
      text: document.account === null ? '' : nameOf.account(document.account),
    },
    {
      key: 'pressures',
      label: common.pressures,
      text: document.pressures.map((id) => pressureName(messages, id)).join(common.listSeparator),
    },
    { key: 'demand', label: fields.demand, text: document.demand },
    { key: 'problem', label: fields.problem, text: document.problem },
    { key: 'idea', label: fields.idea, text: document.idea },
    { key: 'tools', label: texts.steps.tools, text: tools.join('\n') },
    {
      key: 'outcome',
      label: texts.result.outcome,
      text: document.outcome === null ? '' : texts.outcome[document.outcome],
    },
    { key: 'result', label: fields.result, text: document.result },
    { key: 'lesson', label: fields.lesson, text: document.lesson },
  ]
}
