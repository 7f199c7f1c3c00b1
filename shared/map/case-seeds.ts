import type { MethodSummary } from '../domain/method.ts'
import type { Locale } from '../domain/locale.ts'
import type { WorksheetSummary } from '../domain/worksheet.ts'
import type { Messages } from '../i18n/messages.ts'
import { methodSeed } from './build-pressure-map.ts'
import type { CaseStory } from './map-material.ts'
import type { NodeSeed } from './model.ts'

/** What a map shows of a worksheet. */
export type MapWorksheet = Pick<WorksheetSummary, 'id' | 'title' | 'method' | 'account' | 'case' | 'note'>

export interface CaseSurroundings {
  methods: readonly MethodSummary[]
  worksheets: readonly MapWorksheet[]
  locale: Locale
  messages: Messages
}

/**
 * A case on its way from the problem to the result: the idea with its tools and what was filled in for them, then
 * what came of it. `isWhole` is false where the case is shown again; then it is a leaf.
 */
export function caseSeed(story: CaseStory, around: CaseSurroundings, isWhole = true): NodeSeed {
  const { cases, common } = around.messages
  const title = story.title.trim() || firstLine(story.problem) || common.untitled
  return {
    key: story.id,
    kind: 'case',
    label: title,
    subject: `case:${story.id}`,
    reference: { kind: 'case', id: story.id },
    caption: cases.status[story.status],
    text: title,
    status: story.status,
    note: story.problem,
    account: story.account,
    quiet: story.status === 'closed',
    children: isWhole ? [...ideaSeeds(story, around), ...resultSeeds(story, around)] : [],
  }
}

function ideaSeeds(story: CaseStory, around: CaseSurroundings): NodeSeed[] {
  const tools = toolSeeds(story, around)
  if (story.idea.trim() === '') return tools
  const { cases, maps } = around.messages
  return [
    {
      key: 'idea',
      kind: 'idea',
      label: firstLine(story.idea),
      caption: cases.steps.idea,
      text: maps.captioned(cases.steps.idea, firstLine(story.idea)),
      note: rest(story.idea),
      subject: `idea:${story.id}`,
      reference: { kind: 'case-part', id: story.id, part: 'idea' },
      children: tools,
    },
  ]
}

function toolSeeds(
  story: CaseStory,
  { methods, worksheets, locale, messages }: CaseSurroundings,
): NodeSeed[] {
  const own = worksheets.filter((sheet) => sheet.case === story.id)
  const reasons = new Map([...story.methods].reverse().map(({ method, reason }) => [method, reason]))
  const used = [...new Set(story.methods.map(({ method }) => method))]
  return [
    ...used.map((id) => ({
      ...methodSeed(id, methods, locale),
      note: reasons.get(id) ?? '',
      children: own
        .filter(({ method }) => method === id)
        .map((sheet) => worksheetSeed(sheet, methods, locale, messages)),
    })),
    ...own
      .filter(({ method }) => !used.includes(method))
      .map((sheet) => worksheetSeed(sheet, methods, locale, messages)),
  ]
}

/** The result with the lesson below it; nothing while there is neither. */
export function resultSeeds(story: CaseStory, { messages }: CaseSurroundings): NodeSeed[] {
  const { cases, maps, common } = messages
  const lesson = lessonSeeds(story, messages)
  if (story.outcome === null && story.result.trim() === '') return lesson
  const how = story.outcome === null ? '' : cases.outcome[story.outcome]
  const caption = [cases.steps.result, how].filter((part) => part !== '').join(' · ')
  const label = firstLine(story.result) || how || common.untitled
  return [
    {
      key: 'result',
      kind: 'result',
      label,
      caption,
      text: maps.captioned(caption, label),
      note: rest(story.result),
      subject: `result:${story.id}`,
      reference: { kind: 'case-part', id: story.id, part: 'result' },
      status: story.outcome,
      children: lesson,
    },
  ]
}

function lessonSeeds(story: CaseStory, { cases, maps }: Messages): NodeSeed[] {
  if (story.lesson.trim() === '') return []
  const label = firstLine(story.lesson)
  return [
    {
      key: 'lesson',
      kind: 'result',
      label,
      caption: cases.steps.lesson,
      text: maps.captioned(cases.steps.lesson, label),
      note: rest(story.lesson),
      subject: `lesson:${story.id}`,
      reference: { kind: 'case-part', id: story.id, part: 'lesson' },
    },
  ]
}

/** A filled-in tool; without a title it is called like its method. */
export function worksheetSeed(
  { id, title, method, account }: MapWorksheet,
  methods: readonly MethodSummary[],
  locale: Locale,
  { search }: Messages,
): NodeSeed {
  const name = methods.find((entry) => entry.id === method)?.name[locale] ?? method
  return {
    key: id,
    kind: 'worksheet',
    label: title.trim() || name,
    caption: search.kind.worksheet,
    subject: `worksheet:${id}`,
    reference: { kind: 'worksheet', id, method },
    account,
  }
}

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split(/\r\n?|\n/)[0]
      ?.trim() ?? ''
  )
}

/** What follows the first line, which is the label already. */
function rest(text: string): string {
  const [, ...lines] = text.trim().split(/\r\n?|\n/)
  return lines.join('\n').trim()
}
