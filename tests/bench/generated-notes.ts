import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyNote, noteSchema, noteSchemaVersion, type Note } from '#shared/domain/note.ts'

export const noteCount = 10_000
const noteLength = 1_500
const wordCount = 8_000
const characterCount = 2_500
const firstCharacter = 0x4e00

const latin = [
  'OTIF',
  'Hypermarket',
  'O2O',
  'rebate',
  'slotting',
  'PromoROI',
  'JBP',
  'WhiteSpace',
  'KA',
  'DSO',
]
const marks = ['，', '。', '；', '、', '\n', '，', '：', ' ']

/** A generator of numbers between 0 and 1 that gives the same ones at every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Notes like those of years of work, the same at every run: mostly Chinese, some Latin words and figures. */
export function generateNotes(): Note[] {
  const chance = seeded(7)
  const character = () => String.fromCharCode(firstCharacter + Math.floor(chance() * characterCount))
  const words = Array.from({ length: wordCount }, () => character() + character())
  // A few words are frequent and most are rare, as in any language.
  const word = () => words[Math.floor(chance() ** 2.2 * words.length)]!
  const text = (length: number) => {
    let written = ''
    let sinceMark = 0
    while (written.length < length) {
      const next = chance() < 0.06 ? latin[Math.floor(chance() * latin.length)]! : word()
      written += next
      sinceMark += next.length
      if (sinceMark > 8 + chance() * 10) {
        const mark = marks[Math.floor(chance() * marks.length)]!
        // Every other paragraph or so begins with a short heading.
        written += mark === '\n' && chance() < 0.3 ? `\n\n## ${word()}${word()}\n\n` : mark
        sinceMark = 0
      }
    }
    return written
  }
  return Array.from({ length: noteCount }, (_, index) => ({
    ...emptyNote,
    schema: noteSchemaVersion,
    revision: 1,
    id: `note-${String(index).padStart(5, '0')}`,
    createdAt: '2026-01-05T01:00:00.000Z',
    updatedAt: new Date(Date.UTC(2026, 0, 5) + index * 60_000).toISOString(),
    title: text(8 + chance() * 8).replace(/\s|#/g, ''),
    body: text(noteLength * (0.5 + chance())),
    tags: chance() < 0.3 ? [word()] : [],
  }))
}

/** Writes the notes into a workspace as the app itself would have left them. */
export async function writeNotes(workspaceDir: string, notes: readonly Note[]): Promise<void> {
  const folder = join(workspaceDir, 'notes')
  await mkdir(folder, { recursive: true })
  for (let first = 0; first < notes.length; first += 500) {
    await Promise.all(
      notes
        .slice(first, first + 500)
        .map((note) =>
          writeFile(join(folder, `${note.id}.json`), `${JSON.stringify(noteSchema.parse(note), null, 2)}\n`),
        ),
    )
  }
}

/** Queries such as people type, cut out of the notes themselves: two Chinese characters, phrases, Latin, mixed. */
export function generateQueries(notes: readonly Note[], count: number): string[] {
  const chance = seeded(11)
  const cut = (length: number) => {
    for (;;) {
      const { body } = notes[Math.floor(chance() * notes.length)]!
      const start = Math.floor(chance() * (body.length - length))
      const piece = body.slice(start, start + length)
      if (/^[\u4e00-\u9fff]+$/.test(piece)) return piece
    }
  }
  const latinPiece = () => {
    const word = latin[Math.floor(chance() * latin.length)]!
    const length = 2 + Math.floor(chance() * (word.length - 1))
    return chance() < 0.5 ? word.slice(0, length) : word.slice(0, length).toLowerCase()
  }
  const kinds = [
    () => cut(2),
    () => cut(4 + Math.floor(chance() * 4)),
    latinPiece,
    () => `${latinPiece()} ${cut(2)}`,
    () => `${cut(2)} ${cut(2)}`,
    () => `“${cut(3)}” -${cut(2)}`,
    () => cut(1),
  ]
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]!())
}
