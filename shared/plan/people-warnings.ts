import type { Stakeholder, StakeholderLine } from '../domain/people.ts'
import { teamOf } from './org-chart.ts'
import {
  daysBetween,
  isKeyPlayer,
  isOwned,
  isSupporter,
  quietAfterDays,
  silentAfterDays,
} from './people-reach.ts'

/** What can be wrong with our relations, the gravest first. */
export const peopleWarningKinds = [
  'no-supporter',
  'opposed-without-step',
  'single-contact',
  'single-owner',
  'silent',
  'no-owner',
  'quiet',
  'no-contact-known',
] as const
export type PeopleWarningKind = (typeof peopleWarningKinds)[number]

/** One thing to worry about and the people whom it concerns; never without one. */
export interface PeopleWarning {
  kind: PeopleWarningKind
  people: readonly Stakeholder[]
}

interface Relations {
  stakeholders: readonly Stakeholder[]
  stakeholderLines: readonly StakeholderLine[]
}

/**
 * Finds what is wrong with our relations on a day.
 *
 * A key player is without a supporter when neither they, nor anybody they report to, share a chief with or lead,
 * nor anybody who influences them speaks for us. A thread is single when all contact hangs on one person of theirs
 * or of ours.
 */
export function peopleWarnings(relations: Relations, today: string): PeopleWarning[] {
  const { stakeholders } = relations
  const keyPlayers = stakeholders.filter(isKeyPlayer)
  const concerned: Record<PeopleWarningKind, Stakeholder[]> = {
    'no-supporter': keyPlayers.filter((person) => !hasSupporter(person, relations)),
    'opposed-without-step': keyPlayers.filter(
      ({ attitude, nextStep }) => attitude !== null && attitude < 0 && nextStep.trim() === '',
    ),
    ...singleThread(stakeholders),
    silent: stakeholders.filter((person) => quietDays(person, today) > silentAfterDays),
    'no-owner': stakeholders.filter((person) => !isOwned(person)),
    quiet: stakeholders.filter((person) => {
      const days = quietDays(person, today)
      return days > quietAfterDays && days <= silentAfterDays
    }),
    'no-contact-known': keyPlayers.filter(({ lastContact }) => lastContact === null),
  }
  return peopleWarningKinds
    .map((kind) => ({ kind, people: concerned[kind] }))
    .filter(({ people }) => people.length > 0)
}

/** The kinds of warning that concern one person. */
export function warningsOf(warnings: readonly PeopleWarning[], person: string): PeopleWarningKind[] {
  return warnings.filter(({ people }) => people.some(({ id }) => id === person)).map(({ kind }) => kind)
}

function hasSupporter(person: Stakeholder, { stakeholders, stakeholderLines }: Relations): boolean {
  if (isSupporter(person)) return true
  const near = teamOf(stakeholders, person.id)
  for (const { kind, from, to } of stakeholderLines) {
    if (kind === 'influences' && to === person.id) near.add(from)
  }
  return stakeholders.some((other) => near.has(other.id) && isSupporter(other))
}

function singleThread(
  stakeholders: readonly Stakeholder[],
): Record<'single-contact' | 'single-owner', Stakeholder[]> {
  const owned = stakeholders.filter(isOwned)
  const owners = new Set(owned.map(({ owner }) => owner.trim()))
  return {
    'single-contact': owned.length === 1 ? owned : [],
    // Of one contact it has been said already.
    'single-owner': owned.length > 1 && owners.size === 1 ? owned : [],
  }
}

/** For how long nobody spoke to them; −1 where no contact is known. */
function quietDays({ lastContact }: Stakeholder, today: string): number {
  return lastContact === null ? -1 : daysBetween(lastContact, today)
}
