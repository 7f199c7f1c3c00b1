import { z } from 'zod'
import { archetypeIdSchema } from './archetype.ts'
import { competencyIdSchema } from './competency.ts'
import { daySchema, documentHeaderShape, documentIdSchema } from './document.ts'
import { legalReminderIdSchema } from './legal-reminder.ts'
import { builtInModel, ownModelShape } from './own-model.ts'

/** Schema version of the playbook document; see electron/storage/migrations. */
export const playbookSchemaVersion = 1

/** A workspace has one playbook, so its id is known before it is written. */
export const playbookId = 'playbook'

/** The user's own words for a chapter, in Markdown. `id` is that of the chapter, e.g. `chapter-3`. */
export const chapterWordsSchema = z.looseObject({ id: z.string(), words: z.string() })

/** A behaviour that the user added to a part of the model. */
export const ownBehaviourSchema = z.looseObject({
  id: documentIdSchema,
  competency: competencyIdSchema,
  text: z.string(),
})

/** What the user noted about a legal reminder, and when a lawyer was asked. */
const reminderNoteSchema = z.looseObject({
  id: legalReminderIdSchema,
  note: z.string(),
  checkedOn: daySchema.nullable(),
})

const playbookShape = {
  chapters: z.array(chapterWordsSchema),
  /** How much of each portrait the user sees in themselves, 0 to 100. They need not add up. */
  blend: z.record(archetypeIdSchema, z.number().min(0).max(100).nullable()),
  blendNotes: z.string(),
  /** Playbooks written before the model could be added to have names only. */
  ...ownModelShape,
  behaviours: z.array(ownBehaviourSchema),
  /** Built-in behaviours that the user does not want to see, written `D1/listens-first`. */
  hiddenBehaviours: z.array(z.string()),
  /** Playbooks written before there was room for notes on reminders have none. */
  reminders: z.array(reminderNoteSchema).default([]),
}
const playbookFieldsSchema = z.looseObject(playbookShape)

/** What the user wrote into the playbook and changed about its model; the built-in text is never copied. */
export const playbookSchema = z.looseObject({ ...documentHeaderShape, ...playbookShape })
export type Playbook = z.infer<typeof playbookSchema>

/** The fields of a playbook with nothing in them; the caller adds the header. */
export function emptyPlaybook(): z.infer<typeof playbookFieldsSchema> {
  return {
    chapters: [],
    blend: { ar1: null, ar2: null, ar3: null, ar4: null, ar5: null },
    blendNotes: '',
    ...builtInModel,
    behaviours: [],
    hiddenBehaviours: [],
    reminders: [],
  }
}
