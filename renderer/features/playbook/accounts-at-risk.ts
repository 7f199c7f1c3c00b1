import type { Account } from '#shared/domain/account.ts'
import type { CompetencyId } from '#shared/domain/competency.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { PressureId } from '#shared/domain/pressure.ts'

/** An account that is pressed where a part of the model has answers, and uses none of them. */
export interface AccountAtRisk {
  id: string
  name: string
  sample: boolean
  pressures: PressureId[]
  /** What could be linked, most pressures first. */
  methods: MethodSummary[]
}

/**
 * An account is at risk on a part of the model when methods that exercise the part answer a pressure of the
 * account, and none of those methods is linked to the account: neither to a pressure nor to an action.
 */
export function accountsAtRisk(
  competency: CompetencyId,
  accounts: readonly Account[],
  methods: readonly MethodSummary[],
): AccountAtRisk[] {
  const exercising = methods.filter((method) => !method.hidden && method.competencies.includes(competency))
  return accounts.flatMap((account) => {
    const pressing = [...new Set(account.pressures.map((item) => item.pressure))]
    const answering = exercising.filter((method) => reach(method, pressing) > 0)
    const linked = new Set([...account.pressures, ...account.actions].flatMap((item) => item.methods))
    if (answering.length === 0 || answering.some(({ id }) => linked.has(id))) return []
    const { id, name, sample } = account
    const pressures = pressing.filter((pressure) =>
      answering.some((method) => method.pressures.includes(pressure)),
    )
    return [{ id, name, sample, pressures, methods: mostReachFirst(answering, pressing) }]
  })
}

function mostReachFirst(methods: MethodSummary[], pressures: readonly PressureId[]): MethodSummary[] {
  return [...methods].sort((a, b) => reach(b, pressures) - reach(a, pressures))
}

/** How many of the pressures a method answers. */
function reach(method: MethodSummary, pressures: readonly PressureId[]): number {
  return pressures.filter((id) => method.pressures.includes(id)).length
}
