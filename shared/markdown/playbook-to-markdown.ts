import { archetypeIds } from '../domain/archetype.ts'
import type { Locale } from '../domain/locale.ts'
import type { Playbook } from '../domain/playbook.ts'
import { pressureSourceOf } from '../domain/pressure.ts'
import { messagesFor } from '../i18n/messages.ts'
import { competencyName, pressureName } from '../i18n/own-names.ts'
import {
  competencyLabel,
  type DocumentContext,
  factLine,
  joinBlocks,
  linkList,
  pressureLabel,
  section,
} from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { escapeCell, escapeInline, escapeParagraphs } from './link.ts'
import { rewriteAttachments } from './rewrite-attachments.ts'
import { rewriteAppLinks } from './rewrite-links.ts'

/** Names of built-in content by what they name, e.g. `chapter/chapter-3`, `archetype/ar1`, `reminder/returns`. */
export type ContentNames = ReadonlyMap<string, Readonly<Record<Locale, string>>>

/** The chapters that the user wrote into, by id. */
export function writtenChapters(playbook: Playbook): Playbook['chapters'] {
  return playbook.chapters.filter(({ words }) => words.trim() !== '')
}

/** True when there is anything besides the chapters to write down. */
export function hasOwnModel(playbook: Playbook): boolean {
  const { blend, blendNotes, behaviours, hiddenBehaviours, reminders } = playbook
  const { names, ownPressures, ownCompetencies, hiddenPressures, hiddenCompetencies } = playbook
  const ofModel = [names, ownPressures, ownCompetencies, hiddenPressures, hiddenCompetencies]
  return (
    Object.values(blend).some((part) => part !== null) ||
    blendNotes.trim() !== '' ||
    [...ofModel, behaviours, hiddenBehaviours, reminders].some((list) => list.length > 0)
  )
}

/** Writes the user's own words for one chapter, as they are. A file for each: an open fence ends with its file. */
export function chapterToMarkdown(
  playbook: Playbook,
  id: string,
  title: string,
  context: DocumentContext,
): string {
  const words = playbook.chapters.find((chapter) => chapter.id === id)?.words ?? ''
  const front = writeFrontMatter(
    {
      title,
      created: playbook.createdAt,
      updated: playbook.updatedAt,
      ka_id: id,
      ka_type: 'chapter',
      ka_schema: exportFormatVersion,
    },
    context.style,
  )
  const body = words.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  const linked = rewriteAppLinks(body, context.resolve)
  const rewritten = context.picture ? rewriteAttachments(linked, context.picture) : linked
  return front + (rewritten === '' || rewritten.endsWith('\n') ? rewritten : `${rewritten}\n`)
}

/** Writes what the user made of the model: the blend of portraits, own names, own behaviours, notes on reminders. */
export function playbookToMarkdown(
  playbook: Playbook,
  names: ContentNames,
  context: DocumentContext,
): string {
  const { locale } = context
  const { domain, exports } = messagesFor(locale)
  const { messages } = context
  const labels = exports.playbook
  const nameOf = (key: string) => escapeCell(names.get(key)?.[locale] ?? key.slice(key.indexOf('/') + 1))
  const builtIn = { ...domain.pressure, ...domain.competency }
  const front = writeFrontMatter(
    {
      title: labels.title,
      created: playbook.createdAt,
      updated: playbook.updatedAt,
      ka_id: playbook.id,
      ka_type: 'playbook',
      ka_schema: exportFormatVersion,
    },
    context.style,
  )
  const body = joinBlocks([
    ...section(labels.blend, [
      archetypeIds
        .flatMap((id) => {
          const part = playbook.blend[id]
          return part === null ? [] : factLine(locale, nameOf(`archetype/${id}`), `${part}%`)
        })
        .join('\n'),
      escapeParagraphs(playbook.blendNotes),
    ]),
    ...section(labels.names, [
      playbook.names
        .flatMap(({ id, zh, en }) => {
          return factLine(locale, escapeCell(`${id} ${builtIn[id]}`), escapeCell(bothOf(zh, en)))
        })
        .join('\n'),
    ]),
    ...section(labels.ownPressures, [
      playbook.ownPressures
        .map(({ id, zh, en, note }) =>
          ownLine(pressureName(messages, id), [zh, en], [domain.source[pressureSourceOf(id)], note]),
        )
        .join('\n'),
    ]),
    ...section(labels.ownCompetencies, [
      playbook.ownCompetencies
        .map(({ id, zh, en, shortZh, shortEn, description, methods }) =>
          ownLine(
            competencyName(messages, id),
            [zh, en],
            [bothOf(shortZh, shortEn), description],
            linkList(context, 'method', methods),
          ),
        )
        .join('\n'),
    ]),
    ...section(labels.hiddenModel, [
      [
        ...playbook.hiddenCompetencies.map((id) => `- ${competencyLabel(context, id)}`),
        ...playbook.hiddenPressures.map((id) => `- ${pressureLabel(context, id)}`),
      ].join('\n'),
    ]),
    ...section(labels.behaviours, [
      playbook.behaviours
        .flatMap(({ competency, text }) =>
          factLine(locale, competencyLabel(context, competency), escapeCell(text)),
        )
        .join('\n'),
    ]),
    ...section(labels.hidden, [
      playbook.hiddenBehaviours.map((id) => `- ${nameOf(`behaviour/${id}`)}`).join('\n'),
    ]),
    ...section(labels.reminders, [
      playbook.reminders
        .flatMap(({ id, note, checkedOn }) => {
          const checked = checkedOn === null ? [] : [labels.checkedOn(checkedOn)]
          const said = [...checked, ...(note.trim() === '' ? [] : [note])].join('\n')
          return factLine(locale, nameOf(`reminder/${id}`), escapeCell(said))
        })
        .join('\n'),
    ]),
  ])
  return front + body
}

/**
 * One thing that the user added: its name here, its names in both languages, what they said of it, and what it is
 * linked to as Markdown.
 */
function ownLine(name: string, names: readonly string[], details: readonly string[], links = ''): string {
  const others = names.map((other) => other.trim()).filter((other) => other !== '' && other !== name)
  const said = [...[...others, ...details].map(escapeCell), links].filter((text) => text !== '')
  return [`- **${escapeInline(name)}**`, ...said.map((text) => `  - ${text}`)].join('\n')
}

function bothOf(zh: string, en: string): string {
  return [zh, en].filter((name) => name.trim() !== '').join(' / ')
}
