import type { CompetencyId, OwnCompetencyId } from '#shared/domain/competency.ts'
import type { OwnCompetency, OwnName, OwnPressure } from '#shared/domain/own-model.ts'
import type { Playbook } from '#shared/domain/playbook.ts'
import type { OwnPressureId, PressureId } from '#shared/domain/pressure.ts'
import type { DraftEdit } from '../../ui/use-draft.ts'
import { putBack } from './put-back.ts'

type PlaybookEdit = DraftEdit<Playbook>

/** What the user calls a built-in pressure or part of the model. */
export function ownNameOf(playbook: Playbook, id: OwnName['id']): Pick<OwnName, 'zh' | 'en'> {
  return playbook.names.find((name) => name.id === id) ?? { zh: '', en: '' }
}

/** Renames a built-in pressure or part of the model; an empty name brings the built-in one back. */
export function withOwnName(
  playbook: Playbook,
  id: OwnName['id'],
  change: Partial<Pick<OwnName, 'zh' | 'en'>>,
): Playbook {
  const known = playbook.names.some((name) => name.id === id)
  const names = known
    ? playbook.names.map((name) => (name.id === id ? { ...name, ...change } : name))
    : [...playbook.names, { id, zh: '', en: '', ...change }]
  return { ...playbook, names }
}

/** Adds a pressure of the user's own, still without a name; done again, it has the words it had. */
export function addPressureEdit(id: OwnPressureId): PlaybookEdit {
  let added: OwnPressure = { id, zh: '', en: '', note: '' }
  return {
    apply: (playbook) => ({ ...playbook, ownPressures: [...playbook.ownPressures, added] }),
    revert(playbook) {
      added = playbook.ownPressures.find((own) => own.id === id) ?? added
      return { ...playbook, ownPressures: playbook.ownPressures.filter((own) => own.id !== id) }
    },
  }
}

/** Adds a part of the user's own to the model, still without a name; done again, it has the words it had. */
export function addCompetencyEdit(id: OwnCompetencyId): PlaybookEdit {
  let added: OwnCompetency = { id, zh: '', en: '', shortZh: '', shortEn: '', description: '', methods: [] }
  return {
    apply: (playbook) => ({ ...playbook, ownCompetencies: [...playbook.ownCompetencies, added] }),
    revert(playbook) {
      added = playbook.ownCompetencies.find((own) => own.id === id) ?? added
      return { ...playbook, ownCompetencies: playbook.ownCompetencies.filter((own) => own.id !== id) }
    },
  }
}

/** Changes the words of a pressure of the user's own. */
export function withOwnPressure(
  playbook: Playbook,
  id: OwnPressureId,
  change: Partial<Pick<OwnPressure, 'zh' | 'en' | 'note'>>,
): Playbook {
  const ownPressures = playbook.ownPressures.map((own) => (own.id === id ? { ...own, ...change } : own))
  return { ...playbook, ownPressures }
}

/** Changes the words of a part of the user's own. */
export function withOwnCompetency(
  playbook: Playbook,
  id: OwnCompetencyId,
  change: Partial<Pick<OwnCompetency, 'zh' | 'en' | 'shortZh' | 'shortEn' | 'description'>>,
): Playbook {
  const ownCompetencies = playbook.ownCompetencies.map((own) => (own.id === id ? { ...own, ...change } : own))
  return { ...playbook, ownCompetencies }
}

/** Ties a method to a part of the user's own, or unties it. */
export function tieMethodEdit(id: OwnCompetencyId, method: string, tied: boolean): PlaybookEdit {
  const set = (isTied: boolean) => (playbook: Playbook) => {
    const ownCompetencies = playbook.ownCompetencies.map((own) => {
      if (own.id !== id) return own
      const others = own.methods.filter((other) => other !== method)
      return { ...own, methods: isTied ? [...others, method] : others }
    })
    return { ...playbook, ownCompetencies }
  }
  return { apply: set(tied), revert: set(!tied) }
}

/** Hides a pressure, or shows it again. One of the user's own stays in the playbook, so that its name stays. */
export function hidePressureEdit(id: PressureId, hidden: boolean): PlaybookEdit {
  const set = (isHidden: boolean) => (playbook: Playbook) => {
    const others = playbook.hiddenPressures.filter((other) => other !== id)
    return { ...playbook, hiddenPressures: isHidden ? [...others, id] : others }
  }
  return { apply: set(hidden), revert: set(!hidden) }
}

/** Hides a part of the model, or shows it again. One of the user's own stays in the playbook, so that its name stays. */
export function hideCompetencyEdit(id: CompetencyId, hidden: boolean): PlaybookEdit {
  const set = (isHidden: boolean) => (playbook: Playbook) => {
    const others = playbook.hiddenCompetencies.filter((other) => other !== id)
    return { ...playbook, hiddenCompetencies: isHidden ? [...others, id] : others }
  }
  return { apply: set(hidden), revert: set(!hidden) }
}

/** Erases a pressure that never got a name; the way back puts it where it stood. */
export function erasePressureEdit(playbook: Playbook, id: OwnPressureId): PlaybookEdit {
  const index = playbook.ownPressures.findIndex((own) => own.id === id)
  const erased = playbook.ownPressures[index]
  return {
    apply: (current) => ({
      ...current,
      ownPressures: current.ownPressures.filter((own) => own.id !== id),
    }),
    revert: (current) =>
      erased ? { ...current, ownPressures: putBack(current.ownPressures, index, erased) } : current,
  }
}

/** Erases a part that never got a name; the way back puts it where it stood. */
export function eraseCompetencyEdit(playbook: Playbook, id: OwnCompetencyId): PlaybookEdit {
  const index = playbook.ownCompetencies.findIndex((own) => own.id === id)
  const erased = playbook.ownCompetencies[index]
  return {
    apply: (current) => ({
      ...current,
      ownCompetencies: current.ownCompetencies.filter((own) => own.id !== id),
    }),
    revert: (current) =>
      erased ? { ...current, ownCompetencies: putBack(current.ownCompetencies, index, erased) } : current,
  }
}
