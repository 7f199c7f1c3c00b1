import type { OwnMethod } from '#shared/domain/method.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { competencyName, pressureName } from '#shared/i18n/own-names.ts'
import type { DocumentDifference } from '../../ui/conflict-notice.tsx'

/** Compares two versions of an own method in words that can be read and copied. */
export function ownMethodDifferences(
  mine: OwnMethod,
  theirs: OwnMethod,
  messages: Messages,
): DocumentDifference[] {
  const others = linesOf(theirs, messages)
  return linesOf(mine, messages).flatMap(({ key, label, text }, index) => {
    const other = others[index]?.text ?? ''
    return text === other ? [] : [{ key, label, mine: text, theirs: other }]
  })
}

function linesOf(own: OwnMethod, messages: Messages): { key: string; label: string; text: string }[] {
  const { methods: texts, common, domain } = messages
  return [
    { key: 'name', label: texts.own.name, text: own.name },
    { key: 'purpose', label: texts.own.purpose, text: own.purpose },
    { key: 'steps', label: texts.steps, text: own.steps.join('\n') },
    { key: 'group', label: texts.own.group, text: domain.methodGroup[own.group] },
    {
      key: 'pressures',
      label: texts.pressures,
      text: own.pressures.map((id) => pressureName(messages, id)).join(common.listSeparator),
    },
    {
      key: 'competencies',
      label: texts.competencies,
      text: own.competencies.map((id) => competencyName(messages, id)).join(common.listSeparator),
    },
    {
      key: 'fields',
      label: texts.own.fields,
      text: own.fields
        .map(({ label, kind }) => texts.own.fieldOfKind(label, texts.fieldKind[kind]))
        .join('\n'),
    },
  ]
}
