import type { DocumentOfKind } from '../domain/document-of-kind.ts'
import type { Locale } from '../domain/locale.ts'
import type { MapDocument } from '../domain/map-document.ts'
import type { Method, OwnMethod } from '../domain/method.ts'
import type { OwnModel } from '../domain/own-model.ts'
import { messagesFor } from '../i18n/messages.ts'
import { withOwnNames } from '../i18n/own-names.ts'
import { accountToMarkdown } from './account-to-markdown.ts'
import { assessmentToMarkdown } from './assessment-to-markdown.ts'
import { caseToMarkdown } from './case-to-markdown.ts'
import { joinBlocks, section, type DocumentContext } from './document-context.ts'
import { escapeCell, escapeInline, escapeParagraphs, targetKey } from './link.ts'
import {
  chapterToMarkdown,
  playbookToMarkdown,
  writtenChapters,
  type ContentNames,
} from './playbook-to-markdown.ts'
import { reviewToMarkdown } from './review-to-markdown.ts'
import { worksheetToMarkdown } from './worksheet-to-markdown.ts'

/** What a document in words needs to know of the others. */
export interface DocumentSurroundings {
  /** What other documents are called, by `kind/id`. */
  titles: ReadonlyMap<string, string>
  /** The method of a worksheet; undefined when it is gone. */
  method: Method | undefined
  contentNames: ContentNames
  model: OwnModel
}

type Writers = {
  [K in keyof DocumentOfKind]: (
    document: DocumentOfKind[K],
    context: DocumentContext,
    around: DocumentSurroundings,
  ) => string
}

const writers: Writers = {
  account: (account, context) => accountToMarkdown(account, context),
  note: ({ body }) => body,
  method: ({ own }, context) => (own === null ? '' : ownMethodInWords(own, context)),
  worksheet: (worksheet, context, { method }) => worksheetToMarkdown(worksheet, method, context),
  case: (document, context) => caseToMarkdown(document, [], context),
  assessment: (assessment, context) => assessmentToMarkdown(assessment, context),
  review: (review, context) => reviewToMarkdown(review, '', context),
  playbook: (playbook, context, { contentNames }) =>
    joinBlocks([
      withoutFrontMatter(playbookToMarkdown(playbook, contentNames, context)).trim(),
      ...writtenChapters(playbook).flatMap(({ id }) =>
        section(escapeInline(contentNames.get(`chapter/${id}`)?.[context.locale] ?? id), [
          withoutFrontMatter(chapterToMarkdown(playbook, id, '', context)).trim(),
        ]),
      ),
    ]),
  map: (map) => mapInWords(map),
}

/**
 * A document of any kind as Markdown, to be read and compared: what an export would say of it, without front
 * matter and with the names of other documents in the place of links. A note is its own text, letter for letter.
 */
export function documentInWords<K extends keyof DocumentOfKind>(
  kind: K,
  document: DocumentOfKind[K],
  locale: Locale,
  around: DocumentSurroundings,
): string {
  const context: DocumentContext = {
    locale,
    model: around.model,
    messages: withOwnNames(messagesFor(locale), locale, around.model),
    resolve: (target) => ({
      destination: null,
      title: escapeInline(around.titles.get(targetKey(target)) ?? target.id),
    }),
  }
  const text = writers[kind](document, context, around)
  return kind === 'note' ? text : withoutFrontMatter(text)
}

function ownMethodInWords({ purpose, steps, fields }: OwnMethod, { locale }: DocumentContext): string {
  const labels = messagesFor(locale).exports.method
  return joinBlocks([
    escapeParagraphs(purpose),
    ...section(labels.steps, [steps.map((step, index) => `${index + 1}. ${escapeCell(step)}`).join('\n')]),
    ...section(labels.tool, [fields.map(({ label }) => `- ${escapeCell(label)}`).join('\n')]),
  ])
}

/** The topics as a list in a list, each with what was noted about it. */
function mapInWords({ topics }: MapDocument): string {
  const levels = new Map<string, number>()
  return topics
    .map(({ id, parent, label, note }) => {
      const level = parent === null ? 0 : (levels.get(parent) ?? 0) + 1
      levels.set(id, level)
      const words = [label, note].map((text) => escapeCell(text.trim())).filter((text) => text !== '')
      return `${'  '.repeat(level)}- ${words.join(' · ')}`
    })
    .join('\n')
}

function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n+/, '')
}
