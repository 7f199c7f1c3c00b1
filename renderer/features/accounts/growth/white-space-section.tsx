import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { PlanPeriod } from '#shared/domain/plan-item.ts'
import type { WhiteSpace } from '#shared/plan/white-space.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { ProductLines } from './product-lines.tsx'
import { WhiteSpaceGrid } from './white-space-grid.tsx'
import { WhiteSpaceOpenings } from './white-space-openings.tsx'

interface WhiteSpaceSectionProps {
  onOpen: (space: WhiteSpace, name: string) => void
}

/** What the customer sells of ours, where, and what not yet. */
export function WhiteSpaceSection({ onOpen }: WhiteSpaceSectionProps) {
  const { account } = usePlan()
  const messages = useMessages()
  const texts = messages.planGrowth.whiteSpace
  const [period, setPeriod] = useState<PlanPeriod>('base')
  const { basePeriod, planPeriod } = account.finance
  const isEmpty = account.formats.length === 0 && account.productLines.length === 0
  return (
    <PlanSection
      name="whiteSpace"
      title={messages.accounts.nav.whiteSpace}
      hint={texts.hint}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={texts.period}
          value={period}
          onChange={(value) => setPeriod(value === 'plan' ? 'plan' : 'base')}
          data={[
            { value: 'base', label: basePeriod.trim() || texts.base },
            { value: 'plan', label: planPeriod.trim() || texts.plan },
          ]}
        />
      }
    >
      {isEmpty && <EmptyState title={texts.empty.title} text={texts.empty.text} />}
      <ProductLines />
      <WhiteSpaceGrid period={period} />
      <WhiteSpaceOpenings onOpen={onOpen} />
    </PlanSection>
  )
}
