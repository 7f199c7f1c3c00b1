import { archetypeIds, type ArchetypeId } from '#shared/domain/archetype.ts'
import type { ChapterId } from '#shared/domain/chapter.ts'
import type { CompetencyId } from '#shared/domain/competency.ts'
import type { LegalReminderId } from '#shared/domain/legal-reminder.ts'
import type { Playbook } from '#shared/domain/playbook.ts'
import type { DraftEdit } from '../../ui/use-draft.ts'
import { putBack } from './put-back.ts'

type Blend = Playbook['blend']
type PlaybookEdit = DraftEdit<Playbook>

/** The user's own words for a chapter; empty before the first. */
export function chapterWords(playbook: Playbook, id: ChapterId): string {
  return playbook.chapters.find((chapter) => chapter.id === id)?.words ?? ''
}

/** Writes the user's own words for a chapter. */
export function withChapterWords(playbook: Playbook, id: ChapterId, words: string): Playbook {
  return { ...playbook, chapters: withItem(playbook.chapters, id, { words }, { id, words }) }
}

/** Puts a question under what is written, as a heading to write below; taken back only where it still stands. */
export function promptEdit(id: ChapterId, prompt: string): PlaybookEdit {
  return {
    apply(playbook) {
      const words = chapterWords(playbook, id).trimEnd()
      return withChapterWords(playbook, id, `${words === '' ? '' : `${words}\n\n`}### ${prompt}\n\n`)
    },
    revert(playbook) {
      const words = chapterWords(playbook, id)
      return withChapterWords(playbook, id, words.replace(`### ${prompt}\n\n`, '').trimEnd())
    },
  }
}

/** Sets some portraits of the blend; the rest stays as it is. */
export function blendEdit(before: Blend, change: Partial<Blend>): PlaybookEdit {
  const changed = archetypeIds.filter((id) => change[id] !== undefined)
  const back = Object.fromEntries(changed.map((id) => [id, before[id]]))
  return {
    apply: (playbook) => ({ ...playbook, blend: { ...playbook.blend, ...change } }),
    revert: (playbook) => ({ ...playbook, blend: { ...playbook.blend, ...back } }),
  }
}

/** Takes every portrait out of the blend. */
export function clearedBlend(): Record<ArchetypeId, null> {
  return { ar1: null, ar2: null, ar3: null, ar4: null, ar5: null }
}

/** Adds an empty behaviour of the user's own to a part of the model; done again, it has the words it had. */
export function addBehaviourEdit(id: string, competency: CompetencyId): PlaybookEdit {
  let added = { id, competency, text: '' }
  return {
    apply: (playbook) => ({ ...playbook, behaviours: [...playbook.behaviours, added] }),
    revert(playbook) {
      added = playbook.behaviours.find((own) => own.id === id) ?? added
      return { ...playbook, behaviours: playbook.behaviours.filter((own) => own.id !== id) }
    },
  }
}

/** Takes a behaviour of the user's own away; the way back puts it where it stood. */
export function removeBehaviourEdit(playbook: Playbook, id: string): PlaybookEdit {
  const index = playbook.behaviours.findIndex((own) => own.id === id)
  const removed = playbook.behaviours[index]
  return {
    apply: (current) => ({ ...current, behaviours: current.behaviours.filter((own) => own.id !== id) }),
    revert: (current) =>
      removed ? { ...current, behaviours: putBack(current.behaviours, index, removed) } : current,
  }
}

/** Changes the wording of a behaviour of the user's own. */
export function withBehaviourText(playbook: Playbook, id: string, text: string): Playbook {
  const behaviours = playbook.behaviours.map((own) => (own.id === id ? { ...own, text } : own))
  return { ...playbook, behaviours }
}

/** How a built-in behaviour is named among those that the user does not want to see. */
export function behaviourKey(competency: CompetencyId, behaviour: string): string {
  return `${competency}/${behaviour}`
}

/** Hides a built-in behaviour, or shows it again. */
export function hideBehaviourEdit(key: string, hidden: boolean): PlaybookEdit {
  const set = (isHidden: boolean) => (playbook: Playbook) => {
    const others = playbook.hiddenBehaviours.filter((other) => other !== key)
    return { ...playbook, hiddenBehaviours: isHidden ? [...others, key] : others }
  }
  return { apply: set(hidden), revert: set(!hidden) }
}

/** What the user noted about a legal reminder. */
export function reminderNote(
  playbook: Playbook,
  id: LegalReminderId,
): { note: string; checkedOn: string | null } {
  return playbook.reminders.find((reminder) => reminder.id === id) ?? { note: '', checkedOn: null }
}

/** Notes something about a legal reminder, or the day on which a lawyer was asked. */
export function withReminderNote(
  playbook: Playbook,
  id: LegalReminderId,
  change: { note?: string; checkedOn?: string | null },
): Playbook {
  const reminders = withItem(playbook.reminders, id, change, { id, note: '', checkedOn: null, ...change })
  return { ...playbook, reminders }
}

/** Changes the item with an id, or adds it. */
function withItem<T extends { id: string }>(
  items: readonly T[],
  id: string,
  change: Partial<T>,
  fresh: T,
): T[] {
  if (!items.some((item) => item.id === id)) return [...items, fresh]
  return items.map((item) => (item.id === id ? { ...item, ...change } : item))
}
