import { AppFailure, assertNever } from '../api/errors.ts'
import type { Account } from '../domain/account.ts'
import type { DocumentHeader } from '../domain/document.ts'
import type { ExportScope, ExportWarning } from '../domain/export.ts'
import type { Locale } from '../domain/locale.ts'
import type { Method, MethodSummary } from '../domain/method.ts'
import type { Note } from '../domain/note.ts'
import { messagesFor } from '../i18n/messages.ts'
import { accountToMarkdown } from './account-to-markdown.ts'
import type { DocumentContext } from './document-context.ts'
import { escapeInline, type LinkTarget, pressureMap, relativeLink, targetKey } from './link.ts'
import { mapToMarkdown } from './map-to-markdown.ts'
import { methodToMarkdown } from './method-to-markdown.ts'
import { nameDocuments, pictureOf } from './name-documents.ts'
import { noteToMarkdown } from './note-to-markdown.ts'

/** Everything that an export can draw from. */
export interface ExportSource {
  accounts: readonly Account[]
  notes: readonly Note[]
  /** The whole library: maps and links need its names. */
  methods: readonly MethodSummary[]
  /** Methods in full, needed where methods themselves are exported. */
  methodTexts: readonly Method[]
}

/** What already lies where the export will go. Paths are relative to its root. */
export interface ExportSurroundings {
  /** Paths that belong to somebody else and are not to be used. */
  taken: ReadonlySet<string>
  /** Paths of files that an earlier export left there, so that links to them resolve. */
  present: ReadonlySet<string>
}

/** One file to write. `key` names what it shows and stays the same when the title changes. */
export interface PlannedFile {
  key: string
  path: string
  title: string
  content: string
}

export interface ExportPlan {
  files: PlannedFile[]
  warnings: ExportWarning[]
}

const emptyPlace: ExportSurroundings = { taken: new Set(), present: new Set() }

/**
 * Decides which files an export consists of. All documents are named before the first is written, whatever
 * the scope, so a document has the same path in every export and a link can point at any of them. The same
 * input gives the same bytes, always and everywhere.
 */
export function planExport(
  source: ExportSource,
  scope: ExportScope,
  locale: Locale,
  surroundings: ExportSurroundings = emptyPlace,
): ExportPlan {
  const sorted = { ...source, accounts: byAge(source.accounts), notes: byAge(source.notes) }
  const paths = nameDocuments(sorted, locale, surroundings.taken)
  const titles = titlesOf(sorted, locale)
  const chosen = targetsOf(sorted, scope)
  const reachable = new Set(chosen.map(targetKey))
  for (const [key, path] of paths) if (surroundings.present.has(path)) reachable.add(key)
  const accounts = byId(source.accounts)
  const notes = byId(source.notes)
  const methods = byId(source.methodTexts)
  const warnings = new Map<string, ExportWarning>()

  function contextOf(target: LinkTarget): DocumentContext {
    const key = targetKey(target)
    const path = pathOf(paths, key)
    return {
      locale,
      resolve: (linked) => {
        const linkedKey = targetKey(linked)
        const title = titles.get(linkedKey) ?? linked.id
        const linkedPath = reachable.has(linkedKey) ? paths.get(linkedKey) : undefined
        if (linkedPath === undefined) {
          const subject = titles.get(key) ?? target.id
          warnings.set(`${key} ${linkedKey}`, { code: 'link-outside-export', subject, detail: title })
        }
        return {
          destination: linkedPath === undefined ? null : relativeLink(path, linkedPath),
          title: escapeInline(title),
        }
      },
    }
  }

  function write(target: LinkTarget): PlannedFile[] {
    const key = targetKey(target)
    const path = pathOf(paths, key)
    const file = { key, path, title: titles.get(key) ?? target.id }
    const context = contextOf(target)
    switch (target.kind) {
      case 'note':
        return [{ ...file, content: noteToMarkdown(present(notes.get(target.id), key), context) }]
      case 'account':
        return [{ ...file, content: accountToMarkdown(present(accounts.get(target.id), key), context) }]
      case 'method':
        return [{ ...file, content: methodToMarkdown(present(methods.get(target.id), key), context) }]
      case 'map':
      case 'account-map': {
        const account = target.kind === 'map' ? null : present(accounts.get(target.id), key)
        const picture = pictureOf(path)
        const input = { title: file.title, account, methods: source.methods }
        const { markdown, svg } = mapToMarkdown(input, relativeLink(path, picture), context)
        return [
          { ...file, content: markdown },
          { ...file, key: pictureOf(key), path: picture, content: svg },
        ]
      }
      default:
        return assertNever(target.kind)
    }
  }

  const files = chosen.flatMap(write)
  return { files, warnings: [...warnings.values()] }
}

function targetsOf(source: ExportSource, scope: ExportScope): LinkTarget[] {
  switch (scope.kind) {
    case 'note':
    case 'account':
      return [{ kind: scope.kind, id: scope.id }]
    case 'map':
      return [scope.map.kind === 'pressures' ? pressureMap : { kind: 'account-map', id: scope.map.id }]
    case 'everything':
      return [
        ...source.accounts.map(({ id }): LinkTarget => ({ kind: 'account', id })),
        ...source.notes.map(({ id }): LinkTarget => ({ kind: 'note', id })),
        ...source.methodTexts.map(({ id }): LinkTarget => ({ kind: 'method', id })),
        pressureMap,
        ...source.accounts.map(({ id }): LinkTarget => ({ kind: 'account-map', id })),
      ]
    default:
      return assertNever(scope)
  }
}

function titlesOf(source: ExportSource, locale: Locale): Map<string, string> {
  const { common, exports, maps } = messagesFor(locale)
  const accountName = (account: Account) => account.name.trim() || common.untitled
  return new Map([
    ...source.accounts.map((account): [string, string] => [`account/${account.id}`, accountName(account)]),
    ...source.notes.map((note): [string, string] => [
      `note/${note.id}`,
      note.title.trim() || common.untitled,
    ]),
    ...source.methods.map((method): [string, string] => [`method/${method.id}`, method.name[locale]]),
    [targetKey(pressureMap), maps.pressures],
    ...source.accounts.map((account): [string, string] => [
      `account-map/${account.id}`,
      exports.map.ofAccount(accountName(account)),
    ]),
  ])
}

/** Oldest first, so that what is written later never takes the name of what was there before. */
function byAge<T extends DocumentHeader>(documents: readonly T[]): T[] {
  return [...documents].sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function byId<T extends { id: string }>(documents: readonly T[]): Map<string, T> {
  return new Map(documents.map((document) => [document.id, document]))
}

function present<T>(document: T | undefined, key: string): T {
  if (document === undefined) throw notFound(key)
  return document
}

function pathOf(paths: ReadonlyMap<string, string>, key: string): string {
  return present(paths.get(key), key)
}

function notFound(key: string): AppFailure {
  return new AppFailure('not-found', `There is no ${key} to export.`)
}
