import { lazy, memo, Suspense, type ReactNode } from 'react'
import type { PlanArea } from './plan-area.ts'

/** Each area is loaded when first opened: a plan on a page does not wait for charts and trees. */
const views = {
  customer: lazy(async () => ({ default: (await import('./customer/customer-area.tsx')).CustomerArea })),
  people: lazy(async () => ({ default: (await import('./people/people-area.tsx')).PeopleArea })),
  money: lazy(async () => ({ default: (await import('./money/money-area.tsx')).MoneyArea })),
  promotions: lazy(async () => ({
    default: (await import('./promotions/promotions-area.tsx')).PromotionsArea,
  })),
  negotiation: lazy(async () => ({
    default: (await import('./negotiation/negotiation-area.tsx')).NegotiationArea,
  })),
  growth: lazy(async () => ({ default: (await import('./growth/growth-area.tsx')).GrowthArea })),
  joint: lazy(async () => ({ default: (await import('./joint/joint-area.tsx')).JointArea })),
  execution: lazy(async () => ({ default: (await import('./execution/execution-area.tsx')).ExecutionArea })),
  health: lazy(async () => ({ default: (await import('./health/health-area.tsx')).HealthArea })),
}

interface PlanAreaViewProps {
  area: PlanArea
  /** The plan on a page. */
  page: ReactNode
}

/** The open area of a plan. */
export const PlanAreaView = memo(DrawnArea)

function DrawnArea({ area, page }: PlanAreaViewProps) {
  if (area === 'page') return page
  const View = views[area]
  return (
    <Suspense>
      <View />
    </Suspense>
  )
}
