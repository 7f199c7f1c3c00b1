import type { Stakeholder } from '../domain/people.ts'
import { escapeInline } from '../markdown/link.ts'
import { reportingForest, type ReportingBranch } from './org-chart.ts'

/** Writes who reports to whom as a nested Markdown list; `describe` gives what stands after the name. */
export function toOutline(
  stakeholders: readonly Stakeholder[],
  describe: (person: Stakeholder) => readonly string[],
): string {
  const lines: string[] = []

  function visit({ person, reports }: ReportingBranch, depth: number): void {
    const parts = [person.name, ...describe(person)].map(oneLine).filter((part) => part !== '')
    lines.push(`${'  '.repeat(depth)}- ${parts.map(escapeInline).join(' · ') || '…'}`)
    for (const report of reports) visit(report, depth + 1)
  }

  for (const branch of reportingForest(stakeholders)) visit(branch, 0)
  return `${lines.join('\n')}\n`
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
