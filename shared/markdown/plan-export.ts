import { AppFailure, assertNever } from '../api/errors.ts'
import type { Account } from '../domain/account.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Case } from '../domain/case.ts'
import type { PlaybookContent } from '../domain/content.ts'
import type { DocumentHeader } from '../domain/document.ts'
import { formatDocument } from '../domain/document-text.ts'
import type { ExportScope, ExportWarning, VaultOptions } from '../domain/export.ts'
import type { MapDocument } from '../domain/map-document.ts'
import type { Method, MethodSettings, MethodSummary } from '../domain/method.ts'
import type { Note } from '../domain/note.ts'
import type { Review } from '../domain/review.ts'
import type { Playbook } from '../domain/playbook.ts'
import type { Worksheet } from '../domain/worksheet.ts'
import { builtInModel } from '../domain/own-model.ts'
import { createLinkIndex } from '../link/link-index.ts'
import { namesInWorkspace } from '../link/workspace-names.ts'
import { messagesFor } from '../i18n/messages.ts'
import { withOwnNames } from '../i18n/own-names.ts'
import type { LoggedUse } from '../map/map-material.ts'
import { customerCopyOf } from '../plan/customer-copy.ts'
import { accountToMarkdown } from './account-to-markdown.ts'
import { assessmentToMarkdown } from './assessment-to-markdown.ts'
import { caseToMarkdown } from './case-to-markdown.ts'
import { customerCopyToMarkdown } from './customer-copy-to-markdown.ts'
import type { DocumentContext } from './document-context.ts'
import { escapeInline, type LinkTarget, pageOf, pressureMap, relativeLink, targetKey } from './link.ts'
import { mapInputOf } from './map-input.ts'
import { mapCompanions, mapToMarkdown } from './map-to-markdown.ts'
import { storedDocumentsOf, type StoredDocument, targetsOf, titlesOf } from './export-targets.ts'
import { methodToMarkdown } from './method-to-markdown.ts'
import { companionOf, customerCopyKey, nameDocuments } from './name-documents.ts'
import { nameAttachments } from './name-attachments.ts'
import { noteToMarkdown } from './note-to-markdown.ts'
import { chapterToMarkdown, playbookToMarkdown, type ContentNames } from './playbook-to-markdown.ts'
import { reviewToMarkdown } from './review-to-markdown.ts'
import { dataKeyOf, dataPathOf } from './vault-manifest.ts'
import { worksheetToMarkdown } from './worksheet-to-markdown.ts'

/** Everything that an export can draw from. */
export interface ExportSource {
  accounts: readonly Account[]
  notes: readonly Note[]
  /** The whole library: maps and links need its names. */
  methods: readonly MethodSummary[]
  /** Methods in full, needed where methods or worksheets of theirs are exported. */
  methodTexts: readonly Method[]
  worksheets: readonly Worksheet[]
  cases: readonly Case[]
  assessments: readonly Assessment[]
  reviews: readonly Review[]
  /** Free maps; the others are built from the rest. */
  maps: readonly MapDocument[]
  /** Null before anything was written into it. */
  playbook: Playbook | null
  contentNames: ContentNames
  /** The chapters of the playbook, needed where its map is exported. */
  chapters: PlaybookContent['chapters']
  /** Every logged use of a method. */
  uses: readonly LoggedUse[]
  /** What the user noted down of methods, and methods of the user's own, as they are stored. */
  methodSettings: readonly MethodSettings[]
  /** The attachments that are there. */
  attachments: ReadonlySet<string>
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
  /** The attachment whose bytes the file has, instead of a text. */
  attachment?: string
}

export interface ExportPlan {
  files: PlannedFile[]
  warnings: ExportWarning[]
}

/** How the files of an export are written. */
export type ExportStyle = VaultOptions

/** An export that is being worked out: all is named, and its files are written piece by piece. */
export interface ExportDraft {
  /** One function for each piece; the order is that of the files. */
  pieces: readonly (() => PlannedFile[])[]
  /** What is known to the reader's harm once all pieces are written. */
  warnings: () => ExportWarning[]
}

const emptyPlace: ExportSurroundings = { taken: new Set(), present: new Set() }

/** The whole export at once; see `draftExport`. */
export function planExport(
  source: ExportSource,
  scope: ExportScope,
  style: ExportStyle,
  surroundings: ExportSurroundings = emptyPlace,
): ExportPlan {
  const { pieces, warnings } = draftExport(source, scope, style, surroundings)
  return { files: pieces.flatMap((piece) => piece()), warnings: warnings() }
}

/**
 * Decides which files an export consists of. All documents are named before the first is written, whatever
 * the scope, so a document has the same path in every export and a link can point at any of them. The same
 * input gives the same bytes, always and everywhere.
 */
export function draftExport(
  source: ExportSource,
  scope: ExportScope,
  style: ExportStyle,
  surroundings: ExportSurroundings = emptyPlace,
): ExportDraft {
  const { locale } = style
  const linkBetween = (from: string, to: string) =>
    relativeLink(from, to, style.profile === 'joplin' ? 'ascii' : 'readable')
  const sorted = {
    ...source,
    accounts: byAge(source.accounts),
    notes: byAge(source.notes),
    worksheets: byAge(source.worksheets),
    cases: byAge(source.cases),
    assessments: byAge(source.assessments),
    reviews: byAge(source.reviews),
    maps: byAge(source.maps),
  }
  const paths = nameDocuments(sorted, locale, surroundings.taken)
  if (scope.kind === 'account' && scope.copy === 'customer') {
    const key = customerCopyKey(scope.id)
    const account = present(byId(source.accounts).get(scope.id), key)
    const copy = customerCopyToMarkdown(customerCopyOf(account, sorted.reviews), locale)
    return { pieces: [() => [{ key, path: pathOf(paths, key), ...copy }]], warnings: () => [] }
  }
  const titles = titlesOf(sorted, locale)
  const chosen = targetsOf(sorted, scope)
  const reachable = new Set(chosen.map(targetKey))
  for (const [key, path] of paths) if (surroundings.present.has(path)) reachable.add(key)
  const accounts = byId(source.accounts)
  const notes = byId(source.notes)
  const methods = byId(source.methodTexts)
  const worksheets = byId(source.worksheets)
  const cases = byId(source.cases)
  const assessments = byId(source.assessments)
  const reviews = byId(source.reviews)
  const maps = byId(source.maps)
  const warnings = new Map<string, ExportWarning>()
  const pictures = nameAttachments(
    [...sorted.notes.map(({ body }) => body), ...(source.playbook?.chapters.map(({ words }) => words) ?? [])],
    surroundings.taken,
  )
  const shown = new Map<string, PlannedFile>()
  const worksheetsOfNote = new Map<string, Worksheet[]>()
  for (const worksheet of sorted.worksheets) {
    if (worksheet.note === null) continue
    const others = worksheetsOfNote.get(worksheet.note)
    if (others) others.push(worksheet)
    else worksheetsOfNote.set(worksheet.note, [worksheet])
  }
  const model = source.playbook ?? builtInModel
  const messages = withOwnNames(messagesFor(locale), locale, model)
  const links = createLinkIndex(namesInWorkspace({ ...sorted, model }))

  function contextOf(target: LinkTarget): DocumentContext {
    const key = targetKey(target)
    const path = pathOf(paths, key)
    return {
      locale,
      messages,
      model,
      links,
      style,
      picture: (picture) => {
        const named = pictures.get(picture)
        if (!named || !source.attachments.has(picture)) {
          const subject = titles.get(key) ?? target.id
          const detail = named?.title ?? picture
          warnings.set(`${key} ${picture}`, { code: 'attachment-missing', subject, detail })
          return null
        }
        shown.set(picture, {
          key: `attachment/${picture}`,
          path: named.path,
          title: named.title,
          content: '',
          attachment: picture,
        })
        return linkBetween(path, named.path)
      },
      resolve: (linked) => {
        // Of the pressures there is one file, the map of them all.
        const linkedKey = keyOfLinked(linked.kind === 'pressure' ? pressureMap : linked)
        const title = titles.get(linkedKey) ?? linked.id
        const linkedPath = reachable.has(linkedKey) ? paths.get(linkedKey) : undefined
        if (linkedPath === undefined) {
          const subject = titles.get(key) ?? target.id
          warnings.set(`${key} ${linkedKey}`, { code: 'link-outside-export', subject, detail: title })
        }
        return {
          destination: linkedPath === undefined ? null : linkBetween(path, linkedPath),
          title: escapeInline(title),
          page: linkedPath !== undefined && style.links === 'wikilinks' ? pageOf(linkedPath) : null,
        }
      },
    }
  }

  /** Addresses of maps name an account, a free map or a method, and don't say which. */
  function keyOfLinked(linked: LinkTarget): string {
    if (linked.kind !== 'account-map' || accounts.has(linked.id)) return targetKey(linked)
    const isMethod = !maps.has(linked.id) && source.methods.some(({ id }) => id === linked.id)
    return targetKey({ kind: isMethod ? 'method-map' : 'map', id: linked.id })
  }

  function fileOf(target: LinkTarget): string | null {
    const key = targetKey(target)
    return reachable.has(key) ? (paths.get(key) ?? null) : null
  }

  function write(target: LinkTarget): PlannedFile[] {
    const key = targetKey(target)
    const path = pathOf(paths, key)
    const file = { key, path, title: titles.get(key) ?? target.id }
    const context = contextOf(target)
    switch (target.kind) {
      case 'note': {
        const own = worksheetsOfNote.get(target.id) ?? []
        return [{ ...file, content: noteToMarkdown(present(notes.get(target.id), key), own, context) }]
      }
      case 'account':
        return [{ ...file, content: accountToMarkdown(present(accounts.get(target.id), key), context) }]
      case 'method':
        return [{ ...file, content: methodToMarkdown(present(methods.get(target.id), key), context) }]
      case 'worksheet': {
        const worksheet = present(worksheets.get(target.id), key)
        return [{ ...file, content: worksheetToMarkdown(worksheet, methods.get(worksheet.method), context) }]
      }
      case 'case': {
        const own = sorted.worksheets.filter((worksheet) => worksheet.case === target.id)
        return [{ ...file, content: caseToMarkdown(present(cases.get(target.id), key), own, context) }]
      }
      case 'assessment':
        return [{ ...file, content: assessmentToMarkdown(present(assessments.get(target.id), key), context) }]
      case 'review':
        return [
          { ...file, content: reviewToMarkdown(present(reviews.get(target.id), key), file.title, context) },
        ]
      case 'playbook': {
        const playbook = present(source.playbook ?? undefined, key)
        return [{ ...file, content: playbookToMarkdown(playbook, source.contentNames, context) }]
      }
      case 'chapter': {
        const playbook = present(source.playbook ?? undefined, key)
        return [{ ...file, content: chapterToMarkdown(playbook, target.id, file.title, context) }]
      }
      case 'pressure':
        return []
      case 'map':
      case 'account-map':
      case 'method-map': {
        const place = { picture: linkBetween(path, companionOf(path, 'svg')), fileOf }
        const { markdown, companions } = mapToMarkdown(
          mapInputOf(target, file.title, sorted, context),
          place,
          context,
        )
        return [
          { ...file, content: markdown },
          ...mapCompanions.map((ending) => ({
            ...file,
            key: companionOf(key, ending),
            path: companionOf(path, ending),
            content: companions[ending],
          })),
        ]
      }
      default:
        return assertNever(target.kind)
    }
  }

  function data({ kind, document }: StoredDocument): PlannedFile {
    const title = titles.get(`${kind}/${document.id}`) ?? document.id
    const { id } = document
    return { key: dataKeyOf(kind, id), path: dataPathOf(kind, id), title, content: formatDocument(document) }
  }

  return {
    pieces: [
      ...chosen.map((target) => () => write(target)),
      () => [...shown.values()].sort((a, b) => compare(a.path, b.path)),
      ...(style.data ? storedDocumentsOf(sorted, scope, chosen) : []).map((stored) => () => [data(stored)]),
    ],
    warnings: () => [...warnings.values()],
  }
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
