import { instantSchema, documentIdSchema } from '../domain/document.ts'
import { emptyNote, noteSchema, noteSchemaVersion, reflectionSchema, type Note } from '../domain/note.ts'
import { locales } from '../domain/locale.ts'
import { messagesFor } from '../i18n/messages.ts'
import { sampleNotice } from '../markdown/document-context.ts'
import type { FrontMatter } from '../markdown/front-matter.ts'

/** A note as the front matter and the text of an exported file say it, where nothing else is known of it. */
export function noteFromMarkdown(
  fields: FrontMatter,
  body: string,
  { now, newId }: { now: string; newId: () => string },
): Note {
  const createdAt = instantOf(fields.created) ?? now
  const id = documentIdSchema.safeParse(fields.ka_id).success ? fields.ka_id : newId()
  const header = { schema: noteSchemaVersion, revision: 1, id, createdAt }
  const bare: Note = {
    ...emptyNote,
    ...header,
    updatedAt: instantOf(fields.updated) ?? createdAt,
    title: fields.title,
    body,
  }
  const ties = {
    tags: fields.tags ?? [],
    aliases: fields.aliases ?? [],
    accounts: fields.ka_account ?? [],
    pressures: fields.ka_pressure ?? [],
    competencies: fields.ka_competency ?? [],
    methods: fields.ka_method ?? [],
    sample: fields.ka_sample ?? false,
    template: fields.ka_template ?? false,
    reflection: reflectionOf(fields.ka_reflection),
  }
  // Somebody may have written anything into the front matter; what does not fit is left out, field by field.
  const fitting = Object.entries(ties).filter(
    ([name, value]) => noteSchema.safeParse({ ...bare, [name]: value }).success,
  )
  return { ...bare, ...Object.fromEntries(fitting) }
}

/**
 * Takes the lines off that the export puts in front of a note's text: the label of the sample, and what the note is
 * tied to. Only lines that it must have written for this note are taken.
 */
export function withoutExportHead(text: string, note: Note, hasWorksheets: boolean): string {
  let rest = text
  for (const locale of locales) {
    const [notice] = sampleNotice(locale, note.sample)
    if (notice !== undefined && rest.startsWith(`${notice}\n`))
      rest = rest.slice(notice.length).replace(/^\n+/, '')
  }
  const lines = rest.split('\n')
  const expected = new Set(expectedHeads(note, hasWorksheets))
  let taken = 0
  for (const line of lines) {
    if (![...expected].some((start) => line.startsWith(start))) break
    taken += 1
  }
  return taken === 0 ? rest : lines.slice(taken).join('\n').replace(/^\n/, '')
}

function expectedHeads(note: Note, hasWorksheets: boolean): string[] {
  return locales.flatMap((locale) => {
    const { exports } = messagesFor(locale)
    const start = (label: string) => `- ${exports.fact(`**${label}**`, '')}`.trimEnd()
    return [
      ...(note.accounts.length > 0 ? [start(exports.accounts)] : []),
      ...(note.methods.length > 0 ? [start(exports.methods)] : []),
      ...(hasWorksheets ? [start(exports.worksheets)] : []),
    ]
  })
}

function instantOf(text: string | undefined): string | null {
  if (text === undefined) return null
  if (instantSchema.safeParse(text).success) return text
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}

function reflectionOf(text: string | undefined): Note['reflection'] {
  const [kind, on] = (text ?? '').split(' ')
  const parsed = reflectionSchema.safeParse({ kind, on })
  return parsed.success ? parsed.data : null
}
