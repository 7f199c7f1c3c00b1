import { createHash } from 'node:crypto'
import type { PlaybookContent } from '#shared/domain/content.ts'
import type { ExportScope } from '#shared/domain/export.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Method, MethodSummary } from '#shared/domain/method.ts'
import { playbookId } from '#shared/domain/playbook.ts'
import { usesOf } from '#shared/map/map-material.ts'
import { exportFormatVersion } from '#shared/markdown/front-matter.ts'
import type { ExportSource, ExportStyle } from '#shared/markdown/plan-export.ts'
import type { ContentNames } from '#shared/markdown/playbook-to-markdown.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import type { ContentLibrary } from './content-library.ts'

export interface GatherDependencies {
  methods(): Promise<MethodSummary[]>
  method(id: string): Promise<Method>
  content: ContentLibrary
}

/** Reads what the scope needs. All documents are listed in any case: names and links depend on all of them. */
export async function gatherExport(
  store: WorkspaceStore,
  scope: ExportScope,
  dependencies: GatherDependencies,
): Promise<ExportSource> {
  await assertPresent(store, scope, dependencies)
  const [accounts, notes, worksheets, cases, assessments, reviews, maps, playbooks, methodSettings, methods] =
    await Promise.all([
      store.accounts.list(),
      store.notes.list(),
      store.worksheets.list(),
      store.cases.list(),
      store.assessments.list(),
      store.reviews.list(),
      store.maps.list(),
      store.playbook.list(),
      store.methods.list(),
      dependencies.methods(),
    ])
  // Which worksheets a scope holds is known only later, so every method that one is of is at hand.
  const used = new Set(worksheets.map(({ method }) => method))
  const chosen = scope.kind === 'selection' ? scope.documents : []
  const isNeeded = (id: string) =>
    scope.kind === 'everything' ||
    used.has(id) ||
    chosen.some((document) => document.kind === 'method' && document.id === id)
  const methodTexts = await Promise.all(
    methods.filter(({ id }) => isNeeded(id)).map(({ id }) => dependencies.method(id)),
  )
  const content = needsContent(scope) ? await dependencies.content() : null
  return {
    ...{
      accounts,
      notes,
      worksheets,
      cases,
      assessments,
      reviews,
      maps,
      methods,
      methodTexts,
      methodSettings,
    },
    playbook: playbooks.find(({ id }) => id === playbookId) ?? null,
    contentNames: content === null ? new Map() : namesOf(content),
    chapters: content?.chapters ?? [],
    uses: usesOf(methodSettings),
    attachments: new Set((await store.attachments.list()).map(({ file }) => file)),
  }
}

/** Asks for the documents of a scope by name, so that a damaged or missing one fails with its own code. */
async function assertPresent(
  store: WorkspaceStore,
  scope: ExportScope,
  dependencies: GatherDependencies,
): Promise<void> {
  const stores = {
    account: store.accounts,
    note: store.notes,
    worksheet: store.worksheets,
    case: store.cases,
    assessment: store.assessments,
    review: store.reviews,
    map: store.maps,
    playbook: store.playbook,
    method: { get: (id: string) => dependencies.method(id) },
  }
  switch (scope.kind) {
    case 'note':
    case 'account':
    case 'worksheet':
    case 'case':
      await stores[scope.kind].get(scope.id)
      return
    case 'account-work':
      await store.accounts.get(scope.id)
      return
    case 'map':
      if (scope.map.kind === 'account') await store.accounts.get(scope.map.id)
      if (scope.map.kind === 'method') await dependencies.method(scope.map.id)
      if (scope.map.kind === 'free') await store.maps.get(scope.map.id)
      return
    case 'selection':
      for (const { kind, id } of scope.documents) await stores[kind].get(id)
      return
    case 'tag':
    case 'everything':
  }
}

function needsContent(scope: ExportScope): boolean {
  switch (scope.kind) {
    case 'everything':
      return true
    case 'map':
      return scope.map.kind === 'playbook'
    case 'selection':
      return scope.documents.some(({ kind }) => kind === 'playbook')
    default:
      return false
  }
}

/** What the built-in content that a playbook refers to is called. */
export function namesOf({ chapters, archetypes, competencies, reminders }: PlaybookContent): ContentNames {
  return new Map([
    ...chapters.map(({ structure, text }) => named('chapter', structure.id, (locale) => text[locale].title)),
    ...archetypes.map(({ structure, text }) =>
      named('archetype', structure.id, (locale) => text[locale].name),
    ),
    ...competencies.flatMap(({ structure, text }) =>
      structure.behaviours.map((behaviour) =>
        named(
          'behaviour',
          `${structure.id}/${behaviour}`,
          (locale) => text[locale].behaviours[behaviour]?.name ?? behaviour,
        ),
      ),
    ),
    ...(reminders?.structure.reminders ?? []).map(({ id }) =>
      named('reminder', id, (locale) => reminders?.text[locale].reminders[id].topic ?? id),
    ),
  ])
}

function named(
  kind: string,
  id: string,
  nameIn: (locale: Locale) => string,
): [string, Record<Locale, string>] {
  return [`${kind}/${id}`, { 'zh-CN': nameIn('zh-CN'), en: nameIn('en') }]
}

/** Documents are never changed in place: while one lives, so does its hash. */
const hashes = new WeakMap<object, string>()

/**
 * One hash of all that the files of an export are made from. Two exports with the same one write the same bytes,
 * wherever they are made; where in doubt something is in it that changes nothing.
 */
export function fingerprintOf(
  source: ExportSource,
  made: { scope: ExportScope; style: ExportStyle; by: readonly string[] },
): string {
  const hash = createHash('sha256')
  const add = (value: unknown) => hash.update(`${JSON.stringify(value)}\n`)
  add([exportFormatVersion, made])
  const { contentNames, attachments, playbook, methods, uses, chapters, ...documents } = source
  for (const [kind, list] of Object.entries(documents)) add([kind, list.map(hashOf)])
  add([playbook ? hashOf(playbook) : null, methods, uses, [...contentNames], [...attachments]])
  add(chapters.map(hashOf))
  return hash.digest('hex')
}

function hashOf(document: object): string {
  const known = hashes.get(document)
  if (known !== undefined) return known
  const digest = createHash('sha256').update(JSON.stringify(document)).digest('base64')
  hashes.set(document, digest)
  return digest
}
