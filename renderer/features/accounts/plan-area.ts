import type { Account } from '#shared/domain/account.ts'
import { isOpenAt, planParts, type PlanPartName } from '#shared/domain/plan-part.ts'

/** The pages of a plan, each with its sections in reading order. */
export const planAreas = {
  page: ['charter', 'pressures', 'objectives', 'actions', 'risks', 'profile', 'notes'],
  customer: ['group', 'review', 'setting', 'swot'],
  people: ['stakeholders', 'functions'],
  money: ['sales', 'profit', 'terms'],
  promotions: ['promotions'],
  negotiation: ['demands', 'negotiation'],
  growth: ['whiteSpace', 'opportunities'],
  joint: ['jointPlan'],
  execution: ['execution'],
  health: ['health', 'reviews', 'support'],
} as const satisfies Record<string, readonly PlanSectionName[]>

export type PlanArea = keyof typeof planAreas
export const planAreaNames = Object.keys(planAreas) as PlanArea[]

/** A part of the plan, or what the account page brings along from elsewhere. */
export type PlanSectionName = PlanPartName | 'notes' | 'reviews'

/** Reads the area from the address; anything unknown is the plan on a page. */
export function planAreaFrom(text: string | undefined): PlanArea {
  return planAreaNames.find((name) => name === text) ?? 'page'
}

/** The areas to offer: those of the chosen depth, and deeper ones that hold something already. */
export function openAreas(account: Account): PlanArea[] {
  return planAreaNames.filter((area) =>
    planAreas[area].some(
      (name: PlanSectionName) => isPart(name) && (isOpenAt(name, account.depth) || holdsPart(account, name)),
    ),
  )
}

function isPart(name: PlanSectionName): name is PlanPartName {
  return name in planParts
}

function holdsPart(account: Account, part: PlanPartName): boolean {
  const fields: readonly (keyof Account)[] = planParts[part].fields
  return fields.some((field) => holdsSomething(account[field]))
}

function holdsSomething(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'number') return true
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsSomething)
}
