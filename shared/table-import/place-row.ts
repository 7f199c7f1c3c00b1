import {
  actionStatusSchema,
  channelSchema,
  tierSchema,
  type AccountPlan,
  type Action,
} from '../domain/account.ts'
import { emptyAction } from '../domain/empty-account.ts'
import {
  attitudeSchema,
  decisionRoleSchema,
  emptyStakeholder,
  influenceSchema,
  type Stakeholder,
} from '../domain/people.ts'
import type { DoublePolicy, RowOutcome } from './import-table.ts'
import { folded, textOf, type ReadRow } from './read-row.ts'

/** A row on its way into an account. */
export interface Placing {
  row: ReadRow
  account: { plan: AccountPlan }
  doubles: DoublePolicy
  newId: () => string
}

/** The same plan with what a row says of the account; the very same object where it says nothing new. */
export function setAccountFields(plan: AccountPlan, row: ReadRow): AccountPlan {
  const tier = tierSchema.safeParse(row.values.get('tier')).data
  const channel = channelSchema.safeParse(row.values.get('channel')).data
  const profile = {
    ...texts(row, ['ownership', 'banners', 'regions', 'strategy', 'buyingProcess']),
    ...numbers(row, ['stores']),
  }
  const finance = numbers(row, ['contractDays', 'receivablesBase', 'creditRate', 'vatRate'])
  const target = row.values.get('growthTarget')
  const next: AccountPlan = {
    ...plan,
    ...texts(row, ['owner', 'period']),
    ...(tier && { tier }),
    ...(channel && { channel }),
    profile: merged(plan.profile, profile),
    finance: merged(plan.finance, finance),
    growth: merged(plan.growth, typeof target === 'number' ? { target } : {}),
  }
  return isSame(plan, next) ? plan : next
}

/** Puts a person into an account; null where several of that name are there. */
export function placePerson(placing: Placing): RowOutcome | null {
  const { row, account, newId } = placing
  const decision = decisionRoleSchema.safeParse(row.values.get('decision')).data
  const influence = influenceSchema.safeParse(row.values.get('influence')).data
  const attitude = attitudeSchema.safeParse(numberOf(row, 'attitude')).data
  const fields: Partial<Stakeholder> = {
    ...texts(row, ['name', 'role', 'owner', 'measuredOn', 'lastContact', 'nextStep', 'nextStepDue', 'note']),
    ...(decision && { decision }),
    ...(influence && { influence }),
    ...(attitude !== undefined && { attitude }),
  }
  return place(placing, account.plan.stakeholders, (person) => person.name, textOf(row, 'name'), fields, {
    make: () => emptyStakeholder(newId()),
    put: (stakeholders) => ({ ...account.plan, stakeholders }),
  })
}

/** Puts an action into an account; null where several of that title are there. */
export function placeAction(placing: Placing): RowOutcome | null {
  const { row, account, newId } = placing
  const status = actionStatusSchema.safeParse(row.values.get('status')).data
  const fields: Partial<Action> = {
    ...texts(row, ['title', 'owner', 'due', 'accountable', 'consulted', 'informed']),
    ...(status && { status }),
  }
  return place(placing, account.plan.actions, (action) => action.title, textOf(row, 'title'), fields, {
    make: () => emptyAction(newId()),
    put: (actions) => ({ ...account.plan, actions }),
  })
}

interface PlacedManager {
  row: ReadRow
  account: Placing['account']
  isFound: boolean
}

/** Says who reports to whom, when everybody is there; who names nobody known comes back as not found. */
export function placeManagers(placings: readonly Placing[]): PlacedManager[] {
  return placings.flatMap(({ row, account }): PlacedManager[] => {
    const said = textOf(row, 'manager')
    if (said === '') return []
    const people = account.plan.stakeholders
    const own = [...people].reverse().find(({ name }) => folded(name) === folded(textOf(row, 'name')))
    const above = people.find(({ name }) => folded(name) === folded(said))
    if (!own || !above || reportsTo(people, above, own.id)) return [{ row, account, isFound: false }]
    if (own.manager === above.id) return []
    account.plan = {
      ...account.plan,
      stakeholders: people.map((person) => (person === own ? { ...own, manager: above.id } : person)),
    }
    return [{ row, account, isFound: true }]
  })
}

/** Whether somebody is the other, or stands below them: nobody is their own chief, however far up. */
function reportsTo(people: readonly Stakeholder[], person: Stakeholder, id: string): boolean {
  const seen = new Set<string>()
  let at: string | null = person.id
  while (at !== null && !seen.has(at)) {
    if (at === id) return true
    seen.add(at)
    const here: string = at
    at = people.find((other) => other.id === here)?.manager ?? null
  }
  return false
}

function place<Item extends object>(
  { account, doubles }: Placing,
  items: readonly Item[],
  nameOf: (item: Item) => string,
  name: string,
  fields: Partial<Item>,
  { make, put }: { make: () => Item; put: (items: Item[]) => AccountPlan },
): RowOutcome | null {
  const same = items.filter((item) => folded(nameOf(item)) === folded(name))
  const [present] = same
  if (present && doubles === 'skip') return 'skipped'
  if (!present || doubles === 'add') {
    account.plan = put([...items, { ...make(), ...fields }])
    return 'new'
  }
  if (same.length > 1) return null
  const next = merged(present, fields)
  if (isSame(present, next)) return 'unchanged'
  account.plan = put(items.map((item) => (item === present ? next : item)))
  return 'updated'
}

/** The texts and days of a row; an empty cell changes nothing. */
function texts<Key extends string>(row: ReadRow, keys: readonly Key[]): Partial<Record<Key, string>> {
  const found: Partial<Record<Key, string>> = {}
  for (const key of keys) {
    const value = row.values.get(key)
    if (typeof value === 'string' && value !== '') found[key] = value
  }
  return found
}

function numbers<Key extends string>(row: ReadRow, keys: readonly Key[]): Partial<Record<Key, number>> {
  const found: Partial<Record<Key, number>> = {}
  for (const key of keys) {
    const value = row.values.get(key)
    if (typeof value === 'number') found[key] = value
  }
  return found
}

/** A choice of numbers comes as the text of its value. */
function numberOf(row: ReadRow, key: string): number | undefined {
  const value = row.values.get(key)
  return value === undefined || value === null ? undefined : Number(value)
}

function merged<Whole extends object>(whole: Whole, fields: Partial<Whole>): Whole {
  return { ...whole, ...fields }
}

/** Plain data with keys in one order: what is written the same is the same. */
function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
