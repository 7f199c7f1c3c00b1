import type { Case } from '#shared/domain/case.ts'

/** The headings of the note, in the user's language. */
export interface LessonHeadings {
  problem: string
  idea: string
  result: string
}

/** The text of the note that a lesson becomes: the lesson first, then what it was learnt from. */
export function lessonNoteBody(
  { lesson, demand, problem, idea, result }: Pick<Case, 'lesson' | 'demand' | 'problem' | 'idea' | 'result'>,
  headings: LessonHeadings,
): string {
  const quoted = demand
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
  const told = [demand.trim() && quoted, problem.trim()].filter(Boolean).join('\n\n')
  const parts: (readonly [string, string])[] = [
    [headings.problem, told],
    [headings.idea, idea.trim()],
    [headings.result, result.trim()],
  ]
  return [
    lesson.trim(),
    ...parts.filter(([, text]) => text !== '').map(([title, text]) => `## ${title}\n\n${text}`),
  ]
    .filter(Boolean)
    .join('\n\n')
}
