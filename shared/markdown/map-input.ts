import { AppFailure } from '../api/errors.ts'
import { summariseAssessment } from '../domain/assessment.ts'
import type { MapDocument, TopicReference } from '../domain/map-document.ts'
import { buildAccountMap } from '../map/build-account-map.ts'
import { buildCompetencyMap } from '../map/build-competency-map.ts'
import { buildFreeMap } from '../map/build-free-map.ts'
import { buildMethodMap } from '../map/build-method-map.ts'
import { buildPlaybookMap } from '../map/build-playbook-map.ts'
import { buildPressureMap } from '../map/build-pressure-map.ts'
import type { MapMaterial } from '../map/map-material.ts'
import type { MapModel } from '../map/model.ts'
import { type DocumentContext, sortedUnique } from './document-context.ts'
import type { FrontMatter } from './front-matter.ts'
import { competencyMap, type LinkTarget, playbookMap, pressureMap, targetKey } from './link.ts'
import type { ExportSource } from './plan-export.ts'

/** A map to write, with what the front matter says of it. */
export interface MapInput {
  title: string
  id: string
  map: MapModel
  created?: string
  updated?: string
  sample: boolean
  /** What the map is about or leads to. */
  ties?: Pick<FrontMatter, 'ka_account' | 'ka_pressure' | 'ka_method' | 'ka_case' | 'ka_note'>
}

/** The map that a target names, built from the data as the window builds it. */
export function mapInputOf(
  target: LinkTarget,
  title: string,
  source: ExportSource,
  context: DocumentContext,
): MapInput {
  const { methods, cases, worksheets } = source
  const { locale, model } = context
  const built = { title, id: target.id, sample: false }
  switch (targetKey(target)) {
    case targetKey(pressureMap):
      return { ...built, map: buildPressureMap(methods, locale, model) }
    case targetKey(competencyMap): {
      const assessments = source.assessments.map(summariseAssessment)
      const evidence = { notes: source.notes, worksheets, assessments }
      return { ...built, map: buildCompetencyMap(methods, evidence, locale, model) }
    }
    case targetKey(playbookMap): {
      const parts = { chapters: source.chapters, methods, notes: source.notes, cases }
      return { ...built, map: buildPlaybookMap(parts, locale, model) }
    }
  }
  if (target.kind === 'map') return freeMapInput(title, entryOf(source.maps, target), context)
  if (target.kind === 'method-map') {
    const map = buildMethodMap(entryOf(methods, target), materialOf(source), source.accounts, locale, model)
    return { ...built, map, ties: { ka_method: [target.id] } }
  }
  const account = entryOf(source.accounts, target)
  const { id, createdAt: created, updatedAt: updated, sample } = account
  const map = buildAccountMap(account, methods, locale, model, { cases, worksheets })
  return { title, id, map, created, updated, sample, ties: { ka_account: [id] } }
}

/** The methods that cases or the log of uses tell of: the map of any other would repeat the library. */
export function toldMethods(source: Pick<ExportSource, 'methods' | 'cases' | 'uses'>): { id: string }[] {
  const told = new Set([
    ...source.cases.flatMap((story) => story.methods.map(({ method }) => method)),
    ...source.uses.map(({ method }) => method),
  ])
  return source.methods.filter(({ id }) => told.has(id))
}

function materialOf({ cases, uses }: ExportSource): MapMaterial {
  return { cases: [...cases], uses: [...uses] }
}

/** A free map of the user's own. */
function freeMapInput(title: string, document: MapDocument, { locale }: DocumentContext): MapInput {
  const { id, createdAt: created, updatedAt: updated, sample, topics } = document
  const idsOf = (kind: TopicReference['kind']) =>
    sortedUnique(topics.flatMap(({ reference }) => (reference?.kind === kind ? [reference.id] : [])))
  const ties = {
    ka_account: idsOf('account'),
    ka_pressure: sortedUnique(topics.flatMap(({ pressure }) => pressure ?? [])),
    ka_method: idsOf('method'),
    ka_case: idsOf('case'),
    ka_note: idsOf('note'),
  }
  return { title, id, map: buildFreeMap(document, locale), created, updated, sample, ties }
}

function entryOf<T extends { id: string }>(entries: readonly T[], target: LinkTarget): T {
  const entry = entries.find(({ id }) => id === target.id)
  if (entry === undefined) throw new AppFailure('not-found', `There is no ${targetKey(target)} to export.`)
  return entry
}
