import type { Stakeholder } from '../domain/people.ts'

/** A person with those who report to them. */
export interface ReportingBranch {
  person: Stakeholder
  reports: ReportingBranch[]
}

/**
 * The trees of who reports to whom, in the order of the list. People whose chief is unknown or gone stand at the
 * top. Where a chain of chiefs runs in a circle (two windows may have made one), the first of them stands at the top.
 */
export function reportingForest(stakeholders: readonly Stakeholder[]): ReportingBranch[] {
  const byId = new Map(stakeholders.map((person) => [person.id, person]))
  const drawn = new Set<string>()

  function branch(person: Stakeholder): ReportingBranch {
    drawn.add(person.id)
    const reports = stakeholders.filter(({ id, manager }) => manager === person.id && !drawn.has(id))
    return { person, reports: reports.map(branch) }
  }

  const forest = stakeholders.filter(({ manager }) => manager === null || !byId.has(manager)).map(branch)
  for (const person of stakeholders) if (!drawn.has(person.id)) forest.push(branch(person))
  return inListOrder(forest, stakeholders)
}

/** Tells whether somebody may report to another: not to themselves, nor to anybody below them. */
export function canReportTo(stakeholders: readonly Stakeholder[], person: string, chief: string): boolean {
  return person !== chief && !chiefsOf(stakeholders, chief).has(person)
}

/** The people around somebody in the chart: their chiefs, those who share the chief, and all below them. */
export function teamOf(stakeholders: readonly Stakeholder[], person: string): Set<string> {
  const team = chiefsOf(stakeholders, person)
  const manager = stakeholders.find(({ id }) => id === person)?.manager ?? null
  for (const other of stakeholders) {
    const sharesChief = manager !== null && other.manager === manager
    if (sharesChief || chiefsOf(stakeholders, other.id).has(person)) team.add(other.id)
  }
  team.delete(person)
  return team
}

/** Everybody above a person, up to the top or to where the chain meets itself. */
function chiefsOf(stakeholders: readonly Stakeholder[], person: string): Set<string> {
  const chiefs = new Set<string>()
  let current = stakeholders.find(({ id }) => id === person)
  while (current) {
    const { manager } = current
    current = stakeholders.find(({ id }) => id === manager)
    if (!current || chiefs.has(current.id)) break
    chiefs.add(current.id)
  }
  return chiefs
}

function inListOrder(
  forest: readonly ReportingBranch[],
  stakeholders: readonly Stakeholder[],
): ReportingBranch[] {
  const place = new Map(stakeholders.map(({ id }, index) => [id, index]))
  const of = ({ person }: ReportingBranch) => place.get(person.id) ?? 0
  return [...forest].sort((a, b) => of(a) - of(b))
}
