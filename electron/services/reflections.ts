import type { Output, ParsedInput } from '#shared/api/contract.ts'
import { emptyNote } from '#shared/domain/note.ts'
import { clockValues, fillText, fillTitle, weekName } from '#shared/note-order/placeholders.ts'
import { reflectionOn, sameReflection } from '#shared/note-order/reflection-days.ts'
import type { ContentLibrary } from './content-library.ts'
import type { WorkspaceService } from './workspace.ts'

export interface ReflectionService {
  /** The look back on a day or on the week that it lies in; made from its template when there is none yet. */
  open(input: ParsedInput<'reflections.open'>): Promise<Output<'reflections.open'>>
}

const templateOf = { day: 'daily-reflection', week: 'weekly-reflection' } as const

export function createReflectionService({
  workspace,
  content,
  now,
}: {
  workspace: WorkspaceService
  content: ContentLibrary
  now: () => string
}): ReflectionService {
  let last: Promise<unknown> = Promise.resolve()

  async function openOne({ kind, day, locale }: ParsedInput<'reflections.open'>) {
    const reflection = reflectionOn(kind, day)
    const { notes } = await workspace.store()
    const present = (await notes.list()).find((note) => sameReflection(note.reflection, reflection))
    if (present) return { note: present, isNew: false, caret: null }

    const { templates } = await content()
    const template = templates.find(({ structure }) => structure.id === templateOf[kind])
    const week = weekName(reflection.on, locale)
    const { time } = clockValues(new Date(now()), locale)
    const values = { date: reflection.on, time, week, title: '', account: '' }
    // Without its template, which only a damaged installation lacks, it still gets a name.
    const { title, body } = template?.text[locale] ?? { title: kind === 'week' ? week : day, body: '' }
    const filled = fillTitle(title, values)
    const { text, caret } = fillText(body, { ...values, title: filled })
    const { competencies = [], methods = [] } = template?.structure ?? {}
    const note = await notes.create({
      ...emptyNote,
      ...{ title: filled, body: text, reflection, competencies, methods },
    })
    return { note, isNew: true, caret }
  }

  return {
    // One after the other, or two windows would each make a note for the same day.
    open(input) {
      const next = last.then(() => openOne(input))
      last = next.catch(() => undefined)
      return next
    },
  }
}
