import { z } from 'zod'
import { archetypeStructureSchema, archetypeTextSchema } from './archetype.ts'
import { channelsStructureSchema, channelsTextSchema } from './channel.ts'
import { chapterStructureSchema, chapterTextSchema } from './chapter.ts'
import { competencyStructureSchema, competencyTextSchema } from './competency-model.ts'
import { glossaryStructureSchema, glossaryTextSchema } from './glossary.ts'
import { legalRemindersStructureSchema, legalRemindersTextSchema } from './legal-reminder.ts'
import { localeSchema } from './locale.ts'
import { noteTemplateStructureSchema, noteTemplateTextSchema } from './note-template.ts'
import { rolesStructureSchema, rolesTextSchema } from './role.ts'
import { starterCaseStructureSchema, starterCaseTextSchema } from './starter-case.ts'
import { traitsStructureSchema, traitsTextSchema } from './trait.ts'
import { understandingsStructureSchema, understandingsTextSchema } from './understanding.ts'

/** One piece of built-in content: what holds in every language, and its text in each. */
function pieceOf<S extends z.ZodType, T extends z.ZodType>(structure: S, text: T) {
  return z.object({ structure, text: z.record(localeSchema, text) })
}

/** Content of which there are several pieces, each in files of its own under `resources/content`. */
const pieces = {
  chapters: pieceOf(chapterStructureSchema, chapterTextSchema),
  competencies: pieceOf(competencyStructureSchema, competencyTextSchema),
  archetypes: pieceOf(archetypeStructureSchema, archetypeTextSchema),
  cases: pieceOf(starterCaseStructureSchema, starterCaseTextSchema),
  templates: pieceOf(noteTemplateStructureSchema, noteTemplateTextSchema),
}

/** Content that is one file a language. */
const files = {
  traits: pieceOf(traitsStructureSchema, traitsTextSchema),
  roles: pieceOf(rolesStructureSchema, rolesTextSchema),
  channels: pieceOf(channelsStructureSchema, channelsTextSchema),
  understandings: pieceOf(understandingsStructureSchema, understandingsTextSchema),
  glossary: pieceOf(glossaryStructureSchema, glossaryTextSchema),
  reminders: pieceOf(legalRemindersStructureSchema, legalRemindersTextSchema),
}

/**
 * All built-in content of the playbook in both languages. Pieces whose files can't be read are left out of
 * their list, and a file that can't be read is null: the rest lives.
 */
export const playbookContentSchema = z.object({
  chapters: z.array(pieces.chapters),
  competencies: z.array(pieces.competencies),
  archetypes: z.array(pieces.archetypes),
  /** The starter cases, in the order of the pressures. */
  cases: z.array(pieces.cases),
  templates: z.array(pieces.templates),
  traits: files.traits.nullable(),
  roles: files.roles.nullable(),
  channels: files.channels.nullable(),
  understandings: files.understandings.nullable(),
  glossary: files.glossary.nullable(),
  reminders: files.reminders.nullable(),
})
export type PlaybookContent = z.infer<typeof playbookContentSchema>
export type StarterCase = PlaybookContent['cases'][number]
