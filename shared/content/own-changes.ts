import { z } from 'zod'
import type { MethodSettings } from '../domain/method.ts'
import type { Playbook } from '../domain/playbook.ts'
import type { BuiltInKind } from './content-record.ts'

/** What a user can put on top of a built-in item; an update never touches it. */
export const ownChangeSchema = z.enum([
  'hidden',
  'own-links',
  'own-name',
  'own-behaviours',
  'hidden-behaviours',
  'own-words',
  'own-note',
])
export type OwnChange = z.infer<typeof ownChangeSchema>

/** What the user keeps besides the built-in content. */
export interface OwnContent {
  methods: readonly Pick<MethodSettings, 'id' | 'hidden' | 'pressuresAdded' | 'pressuresRemoved'>[]
  playbook: Pick<
    Playbook,
    'chapters' | 'names' | 'hiddenCompetencies' | 'behaviours' | 'hiddenBehaviours' | 'reminders'
  >
}

/** Says what the user changed about an item, in the order of the choices above. */
export function ownChangesOf(
  { kind, id }: { kind: BuiltInKind; id: string },
  { methods, playbook }: OwnContent,
): OwnChange[] {
  const settings = kind === 'method' ? methods.find((method) => method.id === id) : undefined
  const isPart = kind === 'competency'
  const found: Record<OwnChange, boolean> = {
    hidden:
      (settings?.hidden ?? false) || (isPart && playbook.hiddenCompetencies.some((part) => part === id)),
    'own-links':
      settings !== undefined && settings.pressuresAdded.length + settings.pressuresRemoved.length > 0,
    'own-name': isPart && playbook.names.some((name) => name.id === id && name.zh + name.en !== ''),
    'own-behaviours': isPart && playbook.behaviours.some(({ competency }) => competency === id),
    'hidden-behaviours': isPart && playbook.hiddenBehaviours.some((name) => name.startsWith(`${id}/`)),
    'own-words':
      kind === 'chapter' && playbook.chapters.some((own) => own.id === id && own.words.trim() !== ''),
    'own-note':
      kind === 'reminder' &&
      playbook.reminders.some((own) => own.id === id && (own.note.trim() !== '' || own.checkedOn !== null)),
  }
  return ownChangeSchema.options.filter((change) => found[change])
}
