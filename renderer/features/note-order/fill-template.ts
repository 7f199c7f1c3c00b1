import type { Input } from '#shared/api/contract.ts'
import type { Locale } from '#shared/domain/locale.ts'
import {
  clockValues,
  fillText,
  fillTitle,
  type FilledText,
  type PlaceholderValues,
  type TemplateText,
} from '#shared/note-order/placeholders.ts'
import type { Template } from './templates.ts'

/** What the user says when a note is made from a template. */
export interface TemplateAnswers {
  /** Null takes the title of the template. */
  title: string | null
  account: { id: string; name: string } | null
}

interface Filling {
  text: TemplateText
  answers: TemplateAnswers
  now: Date
  locale: Locale
}

/** The title that a template proposes. One that only holds the title's own placeholder proposes none. */
export function proposedTitle({ text, answers, now, locale }: Filling): string {
  return fillTitle(text.title, valuesOf('', answers, now, locale))
}

/** The text of a template with everything filled in, and where writing goes on. */
export function filledBody(filling: Filling): FilledText {
  const { text, answers, now, locale } = filling
  const title = answers.title ?? proposedTitle(filling)
  return fillText(text.body, valuesOf(title, answers, now, locale))
}

/** The note that a template makes: its text filled in, tied to what the template is tied to. */
export function noteFromTemplate(
  template: Template,
  filling: Filling,
): { content: Input<'notes.create'>; caret: number | null } {
  const { account } = filling.answers
  const { text: body, caret } = filledBody(filling)
  const title = filling.answers.title ?? proposedTitle(filling)
  const ties =
    template.source === 'own'
      ? {
          tags: template.note.tags,
          competencies: template.note.competencies,
          pressures: template.note.pressures,
          methods: template.note.methods,
          accounts: template.note.accounts,
        }
      : {
          competencies: template.content.structure.competencies,
          methods: template.content.structure.methods,
        }
  return { content: { title, body, ...ties, ...(account && { accounts: [account.id] }) }, caret }
}

function valuesOf(title: string, { account }: TemplateAnswers, now: Date, locale: Locale): PlaceholderValues {
  return { ...clockValues(now, locale), title, account: account?.name ?? '' }
}
