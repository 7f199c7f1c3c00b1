import { returnConventions, type Promotion } from '#shared/domain/promotion.ts'
import { promotionCalendar, rangeOf } from '#shared/plan/promotion-calendar.ts'
import { promotionResult } from '#shared/plan/promotion-result.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { WritingChoice, WritingNumber, WritingText } from '../../../ui/writing-fields.tsx'
import { patchEdit, patchItem } from '../account-edits.ts'
import panel from '../detail-panel.module.css'
import { DetailPanel, Fact } from '../detail-panel.tsx'
import { usePlan } from '../plan-context.tsx'
import { PromotionEvaluation } from './promotion-evaluation.tsx'
import classes from './promotion-detail.module.css'
import { PromotionFiguresTable } from './promotion-figures-table.tsx'
import { ReturnLine } from './return-line.tsx'

interface PromotionDetailProps {
  promotion: Promotion
  onClose: () => void
}

/** One event: what it offers, what it costs, what was expected, what came, and what follows. */
export function PromotionDetail({ promotion, onClose }: PromotionDetailProps) {
  const { account, readOnly, type, commit } = usePlan()
  const { planPromotions, common } = useMessages()
  const texts = planPromotions.detail
  const { id, name, mechanic, convention, invoicePrice, unitCost } = promotion
  const results = {
    forecast: promotionResult(promotion, 'forecast'),
    actual: promotionResult(promotion, 'actual'),
  }
  const overlaps = promotionCalendar(account.promotions)
    .flatMap(({ events }) => events)
    .find((event) => event.promotion.id === id)?.overlaps
  const write = (patch: Partial<Promotion>) => type((current) => patchItem(current, 'promotions', id, patch))
  const isTurned = promotion.start !== null && promotion.end !== null && rangeOf(promotion) === null

  return (
    <DetailPanel title={name || texts.untitled} onClose={onClose}>
      {isTurned && <p className={classes.warning}>{texts.wrongDays}</p>}
      {overlaps && overlaps.length > 0 && (
        <p className={classes.warning}>
          {texts.overlaps(overlaps.map((other) => other.name || texts.untitled).join(common.listSeparator))}
        </p>
      )}
      <div className={classes.returns}>
        <ReturnLine side="forecast" promotion={promotion} result={results.forecast} />
        <ReturnLine side="actual" promotion={promotion} result={results.actual} />
      </div>
      <div className={panel.facts}>
        <Fact label={texts.mechanic}>
          <WritingText
            label={texts.mechanic}
            value={mechanic}
            placeholder={texts.mechanicHint}
            readOnly={readOnly}
            onChange={(text) => write({ mechanic: text })}
          />
        </Fact>
        <Fact label={texts.unitContribution}>
          <div className={panel.line}>
            {(['invoicePrice', 'unitCost'] as const).map((field) => (
              <div key={field} className={panel.part}>
                <span className={panel.name}>{texts[field]}</span>
                <div className={panel.number}>
                  <WritingNumber
                    label={texts[field]}
                    value={field === 'invoicePrice' ? invoicePrice : unitCost}
                    unit="count"
                    placeholder="—"
                    readOnly={readOnly}
                    onChange={(value) => write({ [field]: value })}
                  />
                </div>
              </div>
            ))}
            <span className={panel.strong}>
              <Figure withUnit figure={results.actual.unitContribution} label={texts.unitContribution} />
            </span>
          </div>
        </Fact>
        <Fact label={texts.convention}>
          <div className={panel.line}>
            <WritingChoice
              label={texts.convention}
              value={convention}
              options={returnConventions.map((value) => ({ value, label: texts.conventions[value] }))}
              readOnly={readOnly}
              onChange={(next) =>
                next &&
                commit(
                  texts.undoSet(texts.convention),
                  patchEdit(account, 'promotions', id, { convention: next }),
                )
              }
            />
          </div>
        </Fact>
      </div>
      <PromotionFiguresTable promotion={promotion} results={results} />
      <PromotionEvaluation promotion={promotion} results={results} />
    </DetailPanel>
  )
}
