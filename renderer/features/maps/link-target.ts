import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import type { CaseStory } from '#shared/map/map-material.ts'
import { walk, type MapModel, type MapNode } from '#shared/map/model.ts'

/** What a method can be linked to: a pressure of the library, one pressure of an account's plan, or a case. */
export type LinkTarget = PressureTarget | { kind: 'case'; id: string; name: string }

export type PressureTarget =
  | { kind: 'pressure'; pressure: PressureId; name: string }
  | { kind: 'account-pressure'; account: string; item: string; pressure: PressureId; name: string }

/** The target that a node stands for; null where nothing can be linked. */
export function targetOf(node: MapNode): LinkTarget | null {
  const { reference, pressure } = node
  if (reference.kind === 'case') return { kind: 'case', id: reference.id, name: node.label }
  if (pressure === null) return null
  switch (reference.kind) {
    case 'pressure':
      return { kind: 'pressure', pressure, name: node.label }
    case 'account-pressure':
      return {
        kind: 'account-pressure',
        account: reference.account,
        item: reference.item,
        pressure,
        name: node.text,
      }
    default:
      return null
  }
}

/** The node that stands for a target. */
export function nodeOf(map: MapModel, target: LinkTarget): MapNode | null {
  const subject = subjectOf(target)
  for (const { node } of walk(map.root)) if (node.subject === subject) return node
  return null
}

function subjectOf(target: LinkTarget): string {
  switch (target.kind) {
    case 'pressure':
      return `pressure:${target.pressure}`
    case 'account-pressure':
      return `account-pressure:${target.item}`
    case 'case':
      return `case:${target.id}`
  }
}

/** The ids of the methods that are linked to a target. */
export function linkedMethods(
  target: LinkTarget,
  methods: readonly MethodSummary[],
  account: Account | null,
  cases: readonly CaseStory[] = [],
): string[] {
  if (target.kind === 'case') {
    return cases.find(({ id }) => id === target.id)?.methods.map(({ method }) => method) ?? []
  }
  if (target.kind === 'pressure') {
    return methods.filter((method) => method.pressures.includes(target.pressure)).map((method) => method.id)
  }
  return account?.pressures.find((item) => item.id === target.item)?.methods ?? []
}

/** Links or unlinks a method in a plan. `place` puts it back where it was; the old place is told. */
export function withMethodLink(
  account: Account,
  item: string,
  method: string,
  linked: boolean,
  place: number | null,
): { account: Account; place: number | null } {
  let old: number | null = null
  const pressures = account.pressures.map((pressure) => {
    if (pressure.id !== item) return pressure
    const at = pressure.methods.indexOf(method)
    old = at < 0 ? null : at
    const methods = pressure.methods.filter((other) => other !== method)
    if (linked) methods.splice(place ?? old ?? methods.length, 0, method)
    return { ...pressure, methods }
  })
  return { account: { ...account, pressures }, place: old }
}
