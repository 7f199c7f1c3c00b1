import { AppFailure, assertNever } from '../api/errors.ts'
import type { Account } from '../domain/account.ts'
import { documentKinds, type DocumentHeader, type DocumentKind } from '../domain/document.ts'
import type { ExportScope, SelectedDocument } from '../domain/export.ts'
import type { Locale } from '../domain/locale.ts'
import type { Note } from '../domain/note.ts'
import { messagesFor } from '../i18n/messages.ts'
import { competencyMap, libraryMaps, type LinkTarget, playbookMap, pressureMap, targetKey } from './link.ts'
import { toldMethods } from './map-input.ts'
import { isWithinTag, tagKey } from '../note-order/tag-path.ts'
import type { ExportSource } from './plan-export.ts'
import { hasOwnModel, writtenChapters } from './playbook-to-markdown.ts'
import { titleOfWorksheet } from './worksheet-to-markdown.ts'

/** What an export of a scope consists of, in the order in which it is written. */
export function targetsOf(source: ExportSource, scope: ExportScope): LinkTarget[] {
  switch (scope.kind) {
    case 'note':
    case 'account':
    case 'worksheet':
      return [{ kind: scope.kind, id: scope.id }]
    case 'case':
      return [
        { kind: 'case', id: scope.id },
        ...source.worksheets.filter((worksheet) => worksheet.case === scope.id).map(targetOf('worksheet')),
      ]
    case 'map':
      switch (scope.map.kind) {
        case 'pressures':
          return [pressureMap]
        case 'competencies':
          return [competencyMap]
        case 'playbook':
          return [playbookMap]
        case 'account':
          return [{ kind: 'account-map', id: scope.map.id }]
        case 'method':
          return [{ kind: 'method-map', id: scope.map.id }]
        case 'free':
          return [{ kind: 'map', id: scope.map.id }]
        default:
          return assertNever(scope.map)
      }
    case 'account-work':
      return accountWork(source, scope.id)
    case 'tag': {
      const branch = tagKey(scope.tag)
      const carries = ({ tags }: Note) => tags.some((tag) => isWithinTag(tagKey(tag), branch))
      return source.notes.filter(carries).map(targetOf('note'))
    }
    case 'selection':
      return uniqueTargets(scope.documents.flatMap((document) => selected(source, document)))
    case 'everything':
      return [
        ...source.accounts.map(targetOf('account')),
        ...source.notes.map(targetOf('note')),
        ...source.methodTexts.map(targetOf('method')),
        ...source.cases.map(targetOf('case')),
        ...source.worksheets.map(targetOf('worksheet')),
        ...source.assessments.map(targetOf('assessment')),
        ...source.reviews.map(targetOf('review')),
        ...(source.playbook && hasOwnModel(source.playbook) ? [targetOf('playbook')(source.playbook)] : []),
        ...(source.playbook ? writtenChapters(source.playbook) : []).map(targetOf('chapter')),
        ...libraryMaps,
        ...source.accounts.map(targetOf('account-map')),
        ...toldMethods(source).map(targetOf('method-map')),
        ...source.maps.map(targetOf('map')),
      ]
    default:
      return assertNever(scope)
  }
}

/** An account with all that names it. */
function accountWork(source: ExportSource, id: string): LinkTarget[] {
  const cases = source.cases.filter(({ account }) => account === id)
  const inCases = new Set(cases.map((one) => one.id))
  const worksheets = source.worksheets.filter(
    (sheet) => sheet.account === id || (sheet.case !== null && inCases.has(sheet.case)),
  )
  const named = new Set([...cases.map(({ lessonNote }) => lessonNote), ...worksheets.map(({ note }) => note)])
  return [
    { kind: 'account', id },
    { kind: 'account-map', id },
    ...source.notes.filter((note) => note.accounts.includes(id) || named.has(note.id)).map(targetOf('note')),
    ...cases.map(targetOf('case')),
    ...worksheets.map(targetOf('worksheet')),
    ...source.reviews.filter(({ account }) => account === id).map(targetOf('review')),
  ]
}

/** A chosen document; of the playbook everything that was written. */
function selected({ playbook }: ExportSource, { kind, id }: SelectedDocument): LinkTarget[] {
  if (kind !== 'playbook') return [{ kind, id }]
  if (playbook === null) throw new AppFailure('not-found', 'There is no playbook to export.')
  return [
    ...(hasOwnModel(playbook) ? [{ kind, id: playbook.id }] : []),
    ...writtenChapters(playbook).map(targetOf('chapter')),
  ]
}

function uniqueTargets(targets: readonly LinkTarget[]): LinkTarget[] {
  return [...new Map(targets.map((target) => [targetKey(target), target])).values()]
}

/** A document as it is stored. */
export interface StoredDocument {
  kind: DocumentKind
  document: DocumentHeader
}

/** The documents that an export of a scope is made from, in a fixed order; those of which others only speak are left out. */
export function storedDocumentsOf(
  source: ExportSource,
  scope: ExportScope,
  chosen: readonly LinkTarget[],
): StoredDocument[] {
  const keys = new Set(chosen.map(targetKey))
  const hasPlaybook = chosen.some(({ kind }) => kind === 'playbook' || kind === 'chapter')
  const isAll = scope.kind === 'everything'
  const documents: Record<DocumentKind, readonly DocumentHeader[]> = {
    account: source.accounts,
    note: source.notes,
    method: source.methodSettings,
    worksheet: source.worksheets,
    case: source.cases,
    assessment: source.assessments,
    review: source.reviews,
    playbook: source.playbook ? [source.playbook] : [],
    map: source.maps,
  }
  return documentKinds.flatMap((kind) =>
    documents[kind]
      .filter(({ id }) => isAll || (kind === 'playbook' ? hasPlaybook : keys.has(`${kind}/${id}`)))
      .map((document) => ({ kind, document })),
  )
}

function targetOf(kind: LinkTarget['kind']): (document: { id: string }) => LinkTarget {
  return ({ id }) => ({ kind, id })
}

/** What everything is called that a link can name, by `kind/id`. */
export function titlesOf(source: ExportSource, locale: Locale): Map<string, string> {
  const { common, exports, maps } = messagesFor(locale)
  const accountName = (account: Account) => account.name.trim() || common.untitled
  const methodNames = new Map(source.methods.map((method) => [method.id, method.name[locale]]))
  return new Map([
    ...source.accounts.map((account): [string, string] => [`account/${account.id}`, accountName(account)]),
    ...source.notes.map((note): [string, string] => [
      `note/${note.id}`,
      note.title.trim() || common.untitled,
    ]),
    ...source.methods.map((method): [string, string] => [`method/${method.id}`, method.name[locale]]),
    ...source.worksheets.map((worksheet): [string, string] => [
      `worksheet/${worksheet.id}`,
      titleOfWorksheet(worksheet, methodNames.get(worksheet.method) ?? worksheet.method),
    ]),
    ...source.cases.map(({ id, title }): [string, string] => [`case/${id}`, title.trim() || common.untitled]),
    ...source.assessments.map(({ id, takenOn }): [string, string] => [
      `assessment/${id}`,
      exports.assessment.title(takenOn),
    ]),
    ...source.reviews.map(({ id, on, plan }): [string, string] => [
      `review/${id}`,
      exports.review.title(plan.name.trim() || common.untitled, on),
    ]),
    ...(source.playbook
      ? [
          [`playbook/${source.playbook.id}`, exports.playbook.title] as const,
          ...source.playbook.chapters.map(
            ({ id }) => [`chapter/${id}`, source.contentNames.get(`chapter/${id}`)?.[locale] ?? id] as const,
          ),
        ]
      : []),
    [targetKey(pressureMap), maps.pressures],
    [targetKey(competencyMap), maps.competencies],
    [targetKey(playbookMap), maps.wholePlaybook],
    ...source.maps.map(({ id, title }): [string, string] => [`map/${id}`, title.trim() || common.untitled]),
    ...source.accounts.map((account): [string, string] => [
      `account-map/${account.id}`,
      exports.map.ofAccount(accountName(account)),
    ]),
    ...source.methods.map((method): [string, string] => [
      `method-map/${method.id}`,
      exports.map.ofMethod(method.name[locale]),
    ]),
  ])
}
