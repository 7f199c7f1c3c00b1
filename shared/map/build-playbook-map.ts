import { caseStatuses } from '../domain/case.ts'
import type { PlaybookContent } from '../domain/content.ts'
import type { Locale } from '../domain/locale.ts'
import { methodGroups, type MethodSummary } from '../domain/method.ts'
import { builtInModel, shownCompetencies, type OwnModel } from '../domain/own-model.ts'
import { messagesFor } from '../i18n/messages.ts'
import { competencyName, withOwnNames } from '../i18n/own-names.ts'
import { headingSeed, noteSeed, type MapNote } from './build-competency-map.ts'
import { methodSeed } from './build-pressure-map.ts'
import { caseSeed } from './case-seeds.ts'
import type { CaseStory } from './map-material.ts'
import { growMap, type MapModel, type NodeSeed } from './model.ts'

/** What the whole playbook consists of. */
export interface PlaybookParts {
  chapters: PlaybookContent['chapters']
  methods: readonly MethodSummary[]
  notes: readonly MapNote[]
  cases: readonly CaseStory[]
}

/** The whole playbook: chapters and methods on one side; the model with its notes, other notes and cases on the other. */
export function buildPlaybookMap(
  { chapters, methods, notes, cases }: PlaybookParts,
  locale: Locale,
  model: OwnModel = builtInModel,
): MapModel {
  const messages = withOwnNames(messagesFor(locale), locale, model)
  const { domain, maps, search } = messages
  const shown = methods.filter(({ hidden }) => !hidden)
  const written = notes.filter(({ template }) => !template)
  const around = { methods, worksheets: [], locale, messages }

  const chapterSeeds = chapters.map(({ structure, text }): NodeSeed => ({
    key: structure.id,
    kind: 'chapter',
    label: text[locale].title,
    subject: `chapter:${structure.id}`,
    reference: { kind: 'chapter', id: structure.id },
    quiet: structure.state === 'open',
  }))
  const groupSeeds = methodGroups.flatMap((group) => {
    const members = shown.filter((method) => method.group === group)
    if (members.length === 0) return []
    const children = members.map(({ id, competencies }) => ({
      ...methodSeed(id, methods, locale),
      competencies,
    }))
    return [headingSeed(group, domain.methodGroup[group], children)]
  })
  const partSeeds = shownCompetencies(
    model,
    written.flatMap(({ competencies }) => competencies),
  ).map((part): NodeSeed => ({
    key: part,
    kind: 'competency',
    label: competencyName(messages, part),
    subject: `competency:${part}`,
    reference: { kind: 'competency', id: part },
    competencies: [part],
    quiet: model.hiddenCompetencies.includes(part),
    children: written
      .filter(({ competencies }) => competencies.includes(part))
      .map((note) => noteSeed(note, messages)),
  }))
  const otherNotes = written
    .filter(({ competencies }) => competencies.length === 0)
    .map((note) => noteSeed(note, messages))
  const caseSeeds = caseStatuses.flatMap((status) => {
    const members = cases.filter((story) => story.status === status)
    if (members.length === 0) return []
    return [
      headingSeed(
        status,
        messages.cases.status[status],
        members.map((story) => caseSeed(story, around, false)),
      ),
    ]
  })

  const branches = [
    { side: 'right' as const, ...headingSeed('chapters', search.kinds.chapter, chapterSeeds) },
    { side: 'right' as const, ...headingSeed('methods', search.kinds.method, groupSeeds) },
    { side: 'left' as const, ...headingSeed('competencies', search.kinds.competency, partSeeds) },
    { side: 'left' as const, ...headingSeed('notes', maps.otherNotes, otherNotes) },
    { side: 'left' as const, ...headingSeed('cases', search.kinds.case, caseSeeds) },
  ]
  return growMap({
    key: 'playbook',
    kind: 'root',
    label: maps.wholePlaybook,
    subject: 'playbook',
    reference: { kind: 'playbook' },
    children: branches.filter(({ children }) => children !== undefined && children.length > 0),
  })
}
