import { assertNever } from '../api/errors.ts'
import type { Account } from '../domain/account.ts'
import type { ExportScope } from '../domain/export.ts'
import type { Locale } from '../domain/locale.ts'
import { messagesFor } from '../i18n/messages.ts'
import { competencyMap, libraryMaps, type LinkTarget, playbookMap, pressureMap, targetKey } from './link.ts'
import { toldMethods } from './map-input.ts'
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
