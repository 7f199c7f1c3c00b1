import { IconCalendarEvent } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { emptyPromotion, type Promotion } from '#shared/domain/promotion.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { focusDetailsButton } from '../details-button.tsx'
import { usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { PlanTable } from '../plan-table.tsx'
import { FundingByYear } from './funding-by-year.tsx'
import { PromotionCalendar } from './promotion-calendar.tsx'
import { PromotionDetail } from './promotion-detail.tsx'
import { usePromotionColumns } from './use-promotion-columns.tsx'

/** The events of a plan in time, as a list, one by one, and in sum. */
export function PromotionsArea() {
  const { account } = usePlan()
  const messages = useMessages()
  const texts = messages.planPromotions
  const { promotions } = account
  const [detail, setDetail] = useState<string | null>(null)
  const toggle = useCallback(({ id }: Promotion) => setDetail((current) => (current === id ? null : id)), [])
  const columns = usePromotionColumns(detail, toggle)
  const opened = promotions.find(({ id }) => id === detail)

  return (
    <PlanSection name="promotions" title={messages.accounts.nav.promotions} hint={texts.hint}>
      {promotions.length === 0 ? (
        <EmptyState
          icon={<IconCalendarEvent size={28} />}
          title={texts.empty.title}
          text={texts.empty.text}
        />
      ) : (
        <PromotionCalendar onOpen={setDetail} />
      )}
      <PlanTable
        list="promotions"
        label={messages.accounts.nav.promotions}
        rows={promotions}
        columns={columns}
        newItem={emptyPromotion}
        addLabel={texts.add}
        onRowCommand={toggle}
      />
      {opened && (
        <PromotionDetail
          key={opened.id}
          promotion={opened}
          onClose={() => {
            setDetail(null)
            focusDetailsButton(opened.id)
          }}
        />
      )}
      <FundingByYear />
    </PlanSection>
  )
}
