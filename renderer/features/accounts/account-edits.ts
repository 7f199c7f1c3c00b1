import type { Account } from '#shared/domain/account.ts'

/** A change to a plan that can be taken back without losing what was typed since. */
export interface PlanEdit {
  apply: (account: Account) => Account
  revert: (account: Account) => Account
}

/** The lists of a plan whose items have an id, by the field that holds them; open questions live in the profile. */
type FieldLists = Pick<
  Account,
  | 'pressures'
  | 'objectives'
  | 'actions'
  | 'risks'
  | 'groupNodes'
  | 'swotItems'
  | 'crossedStrategies'
  | 'stakeholders'
  | 'stakeholderLines'
  | 'functionPairs'
  | 'formats'
  | 'productLines'
  | 'whiteSpace'
  | 'terms'
  | 'costs'
  | 'promotions'
  | 'demands'
  | 'tradeVariables'
  | 'concessions'
  | 'opportunities'
  | 'losses'
  | 'jointMeasures'
  | 'promises'
  | 'storeClasses'
  | 'storePillars'
  | 'healthDimensions'
  | 'supportNeeds'
>
export type PlanLists = FieldLists & { questions: Account['profile']['questions'] }
export type PlanList = keyof PlanLists
export type PlanItem<L extends PlanList> = PlanLists[L][number]
/** The fields of an item that hold lists of ids. */
type LinkField<L extends PlanList> = L extends 'pressures'
  ? 'methods'
  : L extends 'objectives' | 'demands' | 'opportunities'
    ? 'pressures'
    : L extends 'actions'
      ? 'methods' | 'objectives'
      : never

/** The parts of a plan that hold fields of their own and no list. */
export type PlanRecord =
  | 'profile'
  | 'charter'
  | 'review'
  | 'setting'
  | 'finance'
  | 'negotiation'
  | 'growth'
  | 'jointPlan'
  | 'service'

/** Sets fields of a part of the plan; taking it back restores those fields only. */
export function fieldEdit<R extends PlanRecord>(
  account: Account,
  record: R,
  patch: Partial<Account[R]>,
): PlanEdit {
  const before = account[record]
  const old: Partial<Account[R]> = {}
  for (const key of Object.keys(patch) as (keyof Account[R])[]) old[key] = before[key]
  return {
    apply: (current) => patchFields(current, record, patch),
    revert: (current) => patchFields(current, record, old),
  }
}

/** Changes fields of a part of the plan without an undo step: text fields have their own. */
export function patchFields<R extends PlanRecord>(
  account: Account,
  record: R,
  patch: Partial<Account[R]>,
): Account {
  return { ...account, [record]: { ...account[record], ...patch } }
}

/** Several changes as one step. */
export function allEdits(edits: readonly PlanEdit[]): PlanEdit {
  return {
    apply: (account) => edits.reduce((current, edit) => edit.apply(current), account),
    revert: (account) => edits.reduceRight((current, edit) => edit.revert(current), account),
  }
}

/** Puts an item into a list; past the end means at the end. */
export function insertEdit<L extends PlanList>(list: L, item: PlanItem<L>, index: number): PlanEdit {
  return {
    apply: (account) => withList(account, list, (items) => insertAt(without(items, item.id), item, index)),
    revert: (account) => withList(account, list, (items) => without(items, item.id)),
  }
}

/** Takes an item out. Taking it back puts it where it was, as it was. */
export function removeEdit<L extends PlanList>(account: Account, list: L, id: string): PlanEdit {
  const items = itemsOf(account, list)
  const index = items.findIndex((item) => item.id === id)
  const item = items[index]
  if (!item) return nothing
  const remove: PlanEdit = {
    apply: (current) => withList(current, list, (present) => without(present, id)),
    revert: (current) => withList(current, list, (present) => insertAt(without(present, id), item, index)),
  }
  return list === 'objectives' ? allEdits([remove, untieEdit(account, id)]) : remove
}

/** Unties an objective from every action that serves it; taking it back ties those again. */
export function untieEdit(account: Account, objective: string): PlanEdit {
  const tied = account.actions.filter(({ objectives }) => objectives.includes(objective)).map(({ id }) => id)
  return {
    apply: (current) =>
      withList(current, 'actions', (actions) =>
        actions.map((action) => ({
          ...action,
          objectives: action.objectives.filter((id) => id !== objective),
        })),
      ),
    revert: (current) =>
      withList(current, 'actions', (actions) =>
        actions.map((action) =>
          tied.includes(action.id) && !action.objectives.includes(objective)
            ? { ...action, objectives: [...action.objectives, objective] }
            : action,
        ),
      ),
  }
}

/** Sets fields of one item; taking it back restores those fields only. */
export function patchEdit<L extends PlanList>(
  account: Account,
  list: L,
  id: string,
  patch: Partial<PlanItem<L>>,
): PlanEdit {
  const before = itemsOf(account, list).find((item) => item.id === id)
  if (!before) return nothing
  const old: Partial<PlanItem<L>> = {}
  for (const key of Object.keys(patch) as (keyof PlanItem<L>)[]) old[key] = before[key]
  return {
    apply: (current) => patchItem(current, list, id, patch),
    revert: (current) => patchItem(current, list, id, old),
  }
}

/** Ties an id to an item, or unties it; taking it back puts it in its old place among the others. */
export function linkEdit<L extends PlanList>(
  account: Account,
  list: L,
  id: string,
  field: LinkField<L>,
  target: string,
  linked: boolean,
): PlanEdit {
  const before = itemsOf(account, list).find((item) => item.id === id)
  if (!before) return nothing
  const place = linksOf(before, field).indexOf(target)
  if (linked === place >= 0) return nothing
  const withLink = (index: number) => (current: Account) =>
    changeLinks(current, list, id, field, (links) =>
      insertAt(
        links.filter((link) => link !== target),
        target,
        index,
      ),
    )
  const withoutLink = (current: Account) =>
    changeLinks(current, list, id, field, (links) => links.filter((link) => link !== target))
  return linked
    ? { apply: withLink(Number.POSITIVE_INFINITY), revert: withoutLink }
    : { apply: withoutLink, revert: withLink(place) }
}

/** Changes the text fields of one item without an undo step: text fields have their own. */
export function patchItem<L extends PlanList>(
  account: Account,
  list: L,
  id: string,
  patch: Partial<PlanItem<L>>,
): Account {
  return withList(account, list, (items) =>
    items.map((item) => (item.id === id ? { ...item, ...patch } : item)),
  )
}

const nothing: PlanEdit = { apply: (account) => account, revert: (account) => account }

/** The items of one of the plan's lists. */
export function itemsOf<L extends PlanList>(account: Account, list: L): readonly PlanItem<L>[] {
  const lists: PlanLists = { ...account, questions: account.profile.questions }
  return lists[list]
}

/** Changes one list of a plan. */
export function withList<L extends PlanList>(
  account: Account,
  list: L,
  change: (items: readonly PlanItem<L>[]) => PlanItem<L>[],
): Account {
  const lists: PlanLists & Account = { ...account, questions: account.profile.questions }
  const { questions, ...fields } = { ...lists, [list]: change(lists[list]) }
  return { ...fields, profile: { ...account.profile, questions } }
}

function without<T extends { id: string }>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id)
}

function insertAt<T>(items: readonly T[], item: T, index: number): T[] {
  return [...items.slice(0, index), item, ...items.slice(index)]
}

function linksOf(item: object, field: string): string[] {
  const value: unknown = Object.entries(item).find(([key]) => key === field)?.[1]
  return Array.isArray(value) ? value.filter((link) => typeof link === 'string') : []
}

function changeLinks<L extends PlanList>(
  account: Account,
  list: L,
  id: string,
  field: LinkField<L>,
  change: (links: string[]) => string[],
): Account {
  return withList(account, list, (items) =>
    items.map((item) => (item.id === id ? { ...item, [field]: change(linksOf(item, field)) } : item)),
  )
}
