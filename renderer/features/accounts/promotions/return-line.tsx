import type { Promotion } from '#shared/domain/promotion.ts'
import {
  pays,
  returnFigure,
  type PromotionResult,
  type PromotionSide,
} from '#shared/plan/promotion-result.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import classes from './promotion-detail.module.css'

interface ReturnLineProps {
  side: PromotionSide
  promotion: Promotion
  result: PromotionResult
}

/** What an event returns, with its convention, and beside it the figure that flatters. */
export function ReturnLine({ side, promotion, result }: ReturnLineProps) {
  const texts = useMessages().planPromotions.result
  const outcome = pays(result)
  return (
    <div className={classes.return} data-outcome={outcome === null ? undefined : outcome ? 'pays' : 'loses'}>
      <span className={classes.returnName}>{texts[side]}</span>
      <span className={classes.returnValue}>
        <Figure figure={returnFigure(promotion, result)} label={texts[side]} />
      </span>
      <span className={classes.returnFacts}>
        <span className={classes.outcome}>
          {outcome === null ? texts.unknown : outcome ? texts.pays : texts.loses}
        </span>
        <span>{texts[promotion.convention]}</span>
      </span>
      <span className={classes.naive}>
        {texts.naive} <Figure figure={result.naiveRatio} label={texts.naive} />
        <span>{texts.flatters}</span>
      </span>
    </div>
  )
}
