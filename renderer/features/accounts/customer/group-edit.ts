import type { GroupNode } from '#shared/domain/people.ts'
import { rearranged } from '#shared/plan/group-tree.ts'
import { withList, type PlanEdit } from '../account-edits.ts'

/** A change of the outline's arrangement; taking it back leaves what was written into the units since. */
export function groupEdit(before: readonly GroupNode[], after: readonly GroupNode[]): PlanEdit {
  return {
    apply: (account) => withList(account, 'groupNodes', (nodes) => rearranged(nodes, before, after)),
    revert: (account) => withList(account, 'groupNodes', (nodes) => rearranged(nodes, after, before)),
  }
}
