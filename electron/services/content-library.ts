import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { archetypeIds, archetypeStructureSchema, archetypeTextSchema } from '#shared/domain/archetype.ts'
import { channelsStructureSchema, channelsTextSchema } from '#shared/domain/channel.ts'
import { chapterIds, chapterStructureSchema, chapterTextSchema } from '#shared/domain/chapter.ts'
import { competencyIds } from '#shared/domain/competency.ts'
import { competencyStructureSchema, competencyTextSchema } from '#shared/domain/competency-model.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'
import { glossaryStructureSchema, glossaryTextSchema } from '#shared/domain/glossary.ts'
import { legalRemindersStructureSchema, legalRemindersTextSchema } from '#shared/domain/legal-reminder.ts'
import type { Locale } from '#shared/domain/locale.ts'
import {
  noteTemplateIds,
  noteTemplateStructureSchema,
  noteTemplateTextSchema,
} from '#shared/domain/note-template.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { rolesStructureSchema, rolesTextSchema } from '#shared/domain/role.ts'
import {
  starterCaseIdOf,
  starterCaseStructureSchema,
  starterCaseTextSchema,
} from '#shared/domain/starter-case.ts'
import { traitsStructureSchema, traitsTextSchema } from '#shared/domain/trait.ts'
import { understandingsStructureSchema, understandingsTextSchema } from '#shared/domain/understanding.ts'
import { readContentFile } from './content-file.ts'
import { describeFailure, type Log } from './log.ts'

/** The built-in content of the playbook. */
export type ContentLibrary = () => Promise<PlaybookContent>

interface Piece<S, T> {
  structure: S
  text: Record<Locale, T>
}

/**
 * Reads the content when it is first asked for and keeps it. What is damaged is left out and logged; what is
 * not there at all is left out quietly.
 */
export function createContentLibrary({
  resourcesDir,
  log,
}: {
  resourcesDir: string
  log: Log
}): ContentLibrary {
  const content = join(resourcesDir, 'content')
  let library: Promise<PlaybookContent> | null = null

  async function readPiece<S extends z.ZodType, T extends z.ZodType>(
    file: string,
    structureSchema: S,
    textSchema: T,
  ): Promise<Piece<z.output<S>, z.output<T>> | null> {
    try {
      const [structure, chinese, english] = await Promise.all([
        readContentFile(join(content, 'structure', file), structureSchema),
        readContentFile(join(content, 'zh-CN', file), textSchema),
        readContentFile(join(content, 'en', file), textSchema),
      ])
      return { structure, text: { 'zh-CN': chinese, en: english } }
    } catch (error) {
      log(`The built-in content ${file} is left out: ${describeFailure(error)}`)
      return null
    }
  }

  /** Reads every piece of a folder, in the order of the domain. */
  async function readFolder<S extends z.ZodType<{ id: string }>, T extends z.ZodType<{ id: string }>>(
    folder: string,
    order: readonly string[],
    structureSchema: S,
    textSchema: T,
  ): Promise<Piece<z.output<S>, z.output<T>>[]> {
    const names = await namesIn(join(content, 'structure', folder))
    const found = await Promise.all(
      names.map((name) => readPiece(join(folder, name), structureSchema, textSchema)),
    )
    return found
      .filter((piece) => piece !== null)
      .filter(({ structure, text }) =>
        [structure, text['zh-CN'], text.en].every(({ id }) => id === structure.id),
      )
      .sort((a, b) => order.indexOf(a.structure.id) - order.indexOf(b.structure.id))
  }

  async function readAll(): Promise<PlaybookContent> {
    const [chapters, competencies, archetypes, cases, templates] = await Promise.all([
      readFolder('chapters', chapterIds, chapterStructureSchema, chapterTextSchema),
      readFolder('competencies', competencyIds, competencyStructureSchema, competencyTextSchema),
      readFolder('archetypes', archetypeIds, archetypeStructureSchema, archetypeTextSchema),
      readFolder(
        'cases',
        pressureIds.map(starterCaseIdOf),
        starterCaseStructureSchema,
        starterCaseTextSchema,
      ),
      readFolder('templates', noteTemplateIds, noteTemplateStructureSchema, noteTemplateTextSchema),
    ])
    const [traits, roles, channels, understandings, glossary, reminders] = await Promise.all([
      readPiece('traits.json', traitsStructureSchema, traitsTextSchema),
      readPiece('roles.json', rolesStructureSchema, rolesTextSchema),
      readPiece('channels.json', channelsStructureSchema, channelsTextSchema),
      readPiece('understandings.json', understandingsStructureSchema, understandingsTextSchema),
      readPiece('glossary.json', glossaryStructureSchema, glossaryTextSchema),
      readPiece('reminders.json', legalRemindersStructureSchema, legalRemindersTextSchema),
    ])
    return {
      ...{ chapters, competencies, archetypes, cases, templates },
      ...{ traits, roles, channels, understandings, glossary, reminders },
    }
  }

  return () => {
    library ??= readAll().catch((error: unknown) => {
      // Asked again, the disk may answer.
      library = null
      throw error
    })
    return library
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.json')).sort()
}
