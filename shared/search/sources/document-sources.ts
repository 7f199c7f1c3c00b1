import type { Account } from '../../domain/account.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Case } from '../../domain/case.ts'
import type { CompetencyId } from '../../domain/competency.ts'
import type { Locale } from '../../domain/locale.ts'
import type { MapDocument } from '../../domain/map-document.ts'
import type { Method } from '../../domain/method.ts'
import type { Note } from '../../domain/note.ts'
import type { Review } from '../../domain/review.ts'
import type { Worksheet, WorksheetValue } from '../../domain/worksheet.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Messages } from '../../i18n/messages.ts'
import { competencyName } from '../../i18n/own-names.ts'
import { planInWords } from '../../plan/words/plan-in-words.ts'
import type { Passage, SearchSource } from '../search-entry.ts'

/** What sources need besides the document: the language, and the names of what it is tied to. */
export interface SourceWriter {
  locale: Locale
  messages: Messages
  accountName: (id: string | null) => string
  methodName: (id: string) => string
}

const headingLine = /^#{1,6}[ \t]+(.+)$/gm

/** A note is searched as the user wrote it, in any language. */
export function noteSource(note: Note): SearchSource {
  return {
    kind: 'note',
    id: note.id,
    title: note.title,
    names: note.aliases,
    heads: [
      ...note.tags.map((tag) => `#${tag}`),
      ...[...note.body.matchAll(headingLine)].map(([, heading = '']) => heading),
    ],
    passages: [{ text: note.body }],
    ties: {
      tag: note.tags,
      account: note.accounts,
      pressure: note.pressures,
      competency: note.competencies,
      method: note.methods,
    },
    parent: null,
    context: '',
    updatedAt: note.updatedAt,
    sample: note.sample,
  }
}

/** All words of a plan, item by item. Methods stay out: they are found by `method:`, and by themselves. */
export function accountSource(account: Account, { locale, messages }: SourceWriter): SearchSource {
  const passages = planInWords({ account, locale, messages }).flatMap((block) =>
    block.items.flatMap((item): Passage[] => {
      const texts = item.fields.flatMap(({ cell }) =>
        cell.kind === 'text' && cell.text !== '' ? [cell.text] : [],
      )
      if (texts.length === 0) return []
      return [{ text: texts.join(' · '), label: block.title, ...(block.part && { part: block.part }) }]
    }),
  )
  return {
    kind: 'account',
    id: account.id,
    title: account.name,
    names: [],
    heads: [],
    passages,
    ties: {
      account: [account.id],
      pressure: account.pressures.map(({ pressure }) => pressure),
      method: [
        ...account.pressures.flatMap(({ methods }) => methods),
        ...account.actions.flatMap(({ methods }) => methods),
      ],
    },
    parent: null,
    context: '',
    updatedAt: account.updatedAt,
    sample: account.sample,
  }
}

export function caseSource(document: Case, { messages, accountName }: SourceWriter): SearchSource {
  const { steps } = messages.cases
  return {
    kind: 'case',
    id: document.id,
    title: document.title,
    names: [],
    heads: [],
    passages: spoken([
      [messages.cases.document.demand, document.demand],
      [steps.problem, document.problem],
      [steps.idea, document.idea],
      [steps.tools, document.methods.map(({ reason }) => reason).join('\n')],
      [steps.result, document.result],
      [steps.lesson, document.lesson],
    ]),
    ties: {
      account: document.account === null ? [] : [document.account],
      pressure: document.pressures,
      method: document.methods.map(({ method }) => method),
    },
    parent: null,
    context: accountName(document.account),
    updatedAt: document.updatedAt,
    sample: document.sample,
  }
}

/** A filled-in tool: everything that was written into its blanks. */
export function worksheetSource(sheet: Worksheet, writer: SourceWriter): SearchSource {
  const method = writer.methodName(sheet.method)
  return {
    kind: 'worksheet',
    id: sheet.id,
    title: sheet.title === '' ? method : sheet.title,
    names: [],
    heads: [],
    passages: Object.values(sheet.values).flatMap((value) => {
      const text = textOfValue(value)
      return text === '' ? [] : [{ text }]
    }),
    ties: { method: [sheet.method], account: sheet.account === null ? [] : [sheet.account] },
    parent: sheet.method,
    context: [sheet.title === '' ? '' : method, writer.accountName(sheet.account)]
      .filter(Boolean)
      .join(' · '),
    updatedAt: sheet.updatedAt,
    sample: sheet.sample,
  }
}

/** A method with its text in the reader's language; its name in the other one finds it too. */
export function methodSource(
  method: Method,
  updatedAt: string | null,
  { locale }: SourceWriter,
): SearchSource {
  const text = method.text[locale]
  const other = method.text[locale === 'en' ? 'zh-CN' : 'en'].name
  return {
    kind: 'method',
    id: method.id,
    title: text.name,
    names: [...(method.own ? [] : [method.id]), ...(other === text.name ? [] : [other])],
    heads: [],
    passages: [
      text.purpose,
      ...text.whenToUse,
      ...text.whenNot,
      ...text.steps,
      ...text.inputs,
      ...text.pitfalls,
      text.example,
      ...Object.values(text.fields).map(({ label }) => label),
      ...method.usage.map(({ note }) => note),
    ]
      .filter(Boolean)
      .map((passage) => ({ text: passage })),
    ties: { pressure: method.pressures, competency: method.competencies, method: [method.id] },
    parent: null,
    context: '',
    updatedAt,
    sample: false,
  }
}

/** A map drawn by hand: its topics and what is noted to them. */
export function mapSource(map: MapDocument): SearchSource {
  const passages = map.topics.flatMap(({ label, note }) =>
    [label, note].filter((text) => text !== '').map((text) => ({ text })),
  )
  const referred = (kind: string) =>
    map.topics.flatMap(({ reference }) => (reference?.kind === kind ? [reference.id] : []))
  return {
    kind: 'map',
    id: map.id,
    title: map.title,
    names: [],
    heads: [],
    passages,
    ties: {
      account: referred('account'),
      method: referred('method'),
      pressure: map.topics.flatMap(({ pressure }) => (pressure === null ? [] : [pressure])),
    },
    parent: null,
    context: '',
    updatedAt: map.updatedAt,
    sample: map.sample,
  }
}

/** A review: what was said and decided; the frozen plan is not searched a second time. */
export function reviewSource(review: Review, writer: SourceWriter): SearchSource {
  const { locale, messages } = writer
  const name = writer.accountName(review.account) || review.plan.name
  return {
    kind: 'review',
    id: review.id,
    title: `${messages.exports.review.kinds[review.kind]} · ${formatDay(locale, review.on)}`,
    names: [],
    heads: [],
    passages: [
      { text: review.notes },
      { text: review.attendees },
      ...review.decisions.map(({ decision, owner }) => ({
        text: [decision, owner].filter(Boolean).join(' · '),
      })),
    ].filter(({ text }) => text !== ''),
    ties: { account: [review.account] },
    parent: review.account,
    context: name,
    updatedAt: review.updatedAt,
    sample: review.plan.sample,
  }
}

/** A look at oneself: the evidence by part, the plan to practise, the notes. */
export function assessmentSource(assessment: Assessment, writer: SourceWriter): SearchSource {
  const { locale, messages } = writer
  const parts = Object.entries(assessment.scores) as [CompetencyId, { evidence: string } | undefined][]
  return {
    kind: 'assessment',
    id: assessment.id,
    title: `${messages.search.kind.assessment} · ${formatDay(locale, assessment.takenOn)}`,
    names: [],
    heads: [],
    passages: [
      ...spoken(parts.map(([id, score]) => [competencyName(messages, id), score?.evidence ?? ''])),
      ...assessment.plan.map(({ practice, progress }) => ({
        text: [practice, progress].filter(Boolean).join(' · '),
      })),
      { text: assessment.notes },
    ].filter(({ text }) => text !== ''),
    ties: { competency: assessment.gaps },
    parent: null,
    context: '',
    updatedAt: assessment.updatedAt,
    sample: false,
  }
}

function spoken(texts: readonly (readonly [label: string, text: string])[]): Passage[] {
  return texts.flatMap(([label, text]) => (text === '' ? [] : [{ label, text }]))
}

function textOfValue(value: WorksheetValue): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (!Array.isArray(value)) return Object.values(value).map(textOfCells).filter(Boolean).join('\n')
  return value
    .map((item) => (typeof item === 'string' ? item : textOfCells(item.cells)))
    .filter(Boolean)
    .join('\n')
}

function textOfCells(cells: Readonly<Record<string, string | number | null>>): string {
  return Object.values(cells)
    .filter((cell) => cell !== null && cell !== '')
    .join(' · ')
}
