import { expect, it } from 'vitest'
import { furthestLine } from '#renderer/features/accounts/promotions/promotion-lines.ts'
import { emptyPromotionFigures } from '#shared/domain/promotion.ts'

const forecast = { ...emptyPromotionFigures(), soldUnits: 34_000, afterDipUnits: 1_200, display: 0 }

it('names the line that came out furthest from its forecast, up or down', () => {
  const actual = { ...forecast, soldUnits: 30_600, afterDipUnits: 1_500 }
  expect(furthestLine(forecast, actual)).toEqual({ line: 'afterDipUnits', change: 0.25 })
  expect(furthestLine(forecast, { ...actual, soldUnits: 17_000 })).toEqual({
    line: 'soldUnits',
    change: -0.5,
  })
})

it('keeps silent while nothing can be compared', () => {
  expect(furthestLine(forecast, emptyPromotionFigures())).toBeNull()
  expect(furthestLine(forecast, forecast)).toBeNull()
  expect(furthestLine(forecast, { ...emptyPromotionFigures(), display: 500 })).toBeNull()
})
