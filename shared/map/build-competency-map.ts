import type { AssessmentSummary } from '../domain/assessment.ts'
import { ratingOf, scoredParts } from '../domain/assessment.ts'
import type { CompetencyId } from '../domain/competency.ts'
import type { Locale } from '../domain/locale.ts'
import type { MethodSummary } from '../domain/method.ts'
import type { NoteSummary } from '../domain/note.ts'
import { builtInModel, shownCompetencies, type OwnModel } from '../domain/own-model.ts'
import { formatDay } from '../i18n/format.ts'
import { messagesFor, type Messages } from '../i18n/messages.ts'
import { competencyName, withOwnNames } from '../i18n/own-names.ts'
import { methodSeed } from './build-pressure-map.ts'
import { worksheetSeed, type MapWorksheet } from './case-seeds.ts'
import { growMap, type MapModel, type MapSide, type NodeSeed } from './model.ts'

/** What a map shows of a note. */
export type MapNote = Pick<NoteSummary, 'id' | 'title' | 'competencies' | 'methods' | 'accounts' | 'template'>

/** What shows a competency: what was written, filled in and judged. */
export interface CompetencyEvidence {
  notes: readonly MapNote[]
  worksheets: readonly MapWorksheet[]
  assessments: readonly AssessmentSummary[]
}

/**
 * The competency model as a map: its parts, the methods that exercise each, and under both what shows it. The first
 * half of the parts grows to the right, the others to the left.
 */
export function buildCompetencyMap(
  methods: readonly MethodSummary[],
  { notes, worksheets, assessments }: CompetencyEvidence,
  locale: Locale,
  model: OwnModel = builtInModel,
): MapModel {
  const messages = withOwnNames(messagesFor(locale), locale, model)
  const { maps } = messages
  const written = notes.filter(({ template }) => !template)
  const linked = [...written, ...methods.filter(({ own }) => own)].flatMap((entry) => entry.competencies)
  const parts = shownCompetencies(model, linked)
  // Ten thousand notes are not gone through again for every method.
  const notesOf = new Map(
    parts.map((part) => [part, written.filter(({ competencies }) => competencies.includes(part))]),
  )

  function method(id: string, part: CompetencyId): NodeSeed {
    const seed = methodSeed(id, methods, locale)
    return {
      ...seed,
      competencies: [part],
      children: [
        ...(notesOf.get(part) ?? [])
          .filter((note) => note.methods.includes(id))
          .map((note) => noteSeed(note, messages)),
        ...worksheets
          .filter((sheet) => sheet.method === id)
          .map((sheet) => worksheetSeed(sheet, methods, locale, messages)),
      ],
    }
  }

  function evidence(part: CompetencyId): NodeSeed[] {
    const children = [
      ...(notesOf.get(part) ?? [])
        .filter((note) => !note.methods.some((id) => exercises(id, part)))
        .map((note) => noteSeed(note, messages)),
      ...assessments.flatMap((assessment) => assessmentSeeds(assessment, part, locale, messages)),
    ]
    if (children.length === 0) return []
    return [headingSeed('evidence', maps.evidence, children)]
  }

  function exercises(id: string, part: CompetencyId): boolean {
    return methods.some((entry) => entry.id === id && entry.competencies.includes(part))
  }

  return growMap({
    key: 'competencies',
    kind: 'root',
    label: maps.competencies,
    subject: 'competencies',
    reference: { kind: 'heading', name: 'competencies' },
    children: parts.map((part, index) => ({
      key: part,
      kind: 'competency',
      label: competencyName(messages, part),
      subject: `competency:${part}`,
      reference: { kind: 'competency', id: part },
      competencies: [part],
      side: sideOf(index, parts.length),
      quiet: model.hiddenCompetencies.includes(part),
      children: [
        ...evidence(part),
        ...methods
          .filter(({ competencies }) => competencies.includes(part))
          .map(({ id }) => method(id, part)),
      ],
    })),
  })
}

/** The first half of a row of branches grows to the right. */
export function sideOf(index: number, count: number): MapSide {
  return index < Math.ceil(count / 2) ? 'right' : 'left'
}

export function noteSeed(
  { id, title, competencies, accounts }: MapNote,
  { common, search }: Messages,
): NodeSeed {
  return {
    key: id,
    kind: 'note',
    label: title.trim() || common.untitled,
    caption: search.kind.note,
    subject: `note:${id}`,
    reference: { kind: 'note', id },
    competencies,
    account: accounts[0] ?? null,
  }
}

export function headingSeed(
  name: (NodeSeed['reference'] & { kind: 'heading' })['name'],
  label: string,
  children: readonly NodeSeed[],
): NodeSeed {
  return {
    key: name,
    kind: 'heading',
    label,
    subject: `heading:${name}`,
    reference: { kind: 'heading', name },
    children,
  }
}

/** How one part was rated on a day; nothing where nobody rated it. */
function assessmentSeeds(
  { id, takenOn, scores }: AssessmentSummary,
  part: CompetencyId,
  locale: Locale,
  { maps, search }: Messages,
): NodeSeed[] {
  if (!scoredParts(scores).includes(part)) return []
  const { self, other } = ratingOf(scores, part)
  if (self === null && other === null) return []
  const label = `${formatDay(locale, takenOn)} · ${maps.rating(self, other)}`
  return [
    {
      key: id,
      kind: 'assessment',
      label,
      caption: search.kind.assessment,
      subject: `assessment:${id}:${part}`,
      reference: { kind: 'assessment', id },
      competencies: [part],
    },
  ]
}
