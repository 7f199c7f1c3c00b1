import { planAreaNames, planAreas } from '../features/accounts/plan-area.ts'

/** The page of a plan on which a part of it is shown. */
export function areaOfPart(part: string): string {
  return planAreaNames.find((area) => planAreas[area].some((section) => section === part)) ?? 'page'
}
