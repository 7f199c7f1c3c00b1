import { useMemo } from 'react'
import { promotionStatuses, type Promotion } from '#shared/domain/promotion.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { promotionResult, promotionSides, returnFigure } from '#shared/plan/promotion-result.ts'
import { requiredChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { DetailsButton } from '../details-button.tsx'

/** The columns of the list of events; `detail` is the one whose details are open. */
export function usePromotionColumns(
  detail: string | null,
  onToggle: (promotion: Promotion) => void,
): DataColumn<Promotion>[] {
  const { columns: texts, statuses } = useMessages().planPromotions
  return useMemo(
    () => [
      {
        id: 'name',
        kind: 'long-text',
        label: texts.name,
        isName: true,
        grows: true,
        width: 130,
        placeholder: texts.placeholder,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      {
        id: 'product',
        kind: 'long-text',
        label: texts.product,
        width: 88,
        value: (row) => row.product,
        set: (product) => ({ product }),
      },
      {
        id: 'start',
        kind: 'day',
        label: texts.start,
        width: 94,
        value: (row) => row.start,
        set: (start) => ({ start }),
      },
      {
        id: 'end',
        kind: 'day',
        label: texts.end,
        width: 94,
        isLate: (row) => row.start !== null && row.end !== null && row.end < row.start,
        value: (row) => row.end,
        set: (end) => ({ end }),
      },
      {
        id: 'depth',
        kind: 'percent',
        label: texts.depth,
        unit: '%',
        width: 60,
        minimum: 0,
        maximum: 100,
        value: (row) => row.depth,
        set: (depth) => ({ depth }),
      },
      requiredChoice({
        id: 'status',
        label: texts.status,
        width: 88,
        options: promotionStatuses.map((value) => ({ value, label: statuses[value] })),
        value: (row: Promotion) => row.status,
        set: (status) => ({ status }),
      }),
      ...promotionSides.map((side): DataColumn<Promotion> => {
        const figure = (row: Promotion) => returnFigure(row, promotionResult(row, side))
        return {
          id: side,
          kind: 'computed',
          label: texts[side],
          width: 80,
          align: 'end',
          value: (row) => valueOf(figure(row)),
          show: (row) => <Figure figure={figure(row)} label={texts[side]} />,
        }
      }),
      {
        id: 'details',
        kind: 'custom',
        label: texts.details,
        width: 58,
        value: () => null,
        show: (row) => (
          <DetailsButton
            id={row.id}
            label={texts.showDetails(row.name)}
            isOpen={row.id === detail}
            onToggle={() => onToggle(row)}
          />
        ),
      },
    ],
    [detail, onToggle, statuses, texts],
  )
}
