import type { Promotion, PromotionFigures } from '#shared/domain/promotion.ts'
import { enteredFigure } from '#shared/plan/figure.ts'
import {
  deviation,
  promotionSides,
  type PromotionResult,
  type PromotionResultName,
  type PromotionSide,
} from '#shared/plan/promotion-result.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { WritingNumber } from '../../../ui/writing-fields.tsx'
import { withList } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'
import {
  resultDigits,
  resultNames,
  shareNames,
  unitLines,
  yuanLines,
  type PromotionLine,
} from './promotion-lines.ts'
import classes from './promotion-detail.module.css'

interface PromotionFiguresTableProps {
  promotion: Promotion
  results: Record<PromotionSide, PromotionResult>
}

/** What goes in and what follows, forecast and actual side by side. */
export function PromotionFiguresTable({ promotion, results }: PromotionFiguresTableProps) {
  const { detail: texts } = useMessages().planPromotions
  return (
    <table className={classes.figures}>
      <colgroup>
        <col />
        <col style={{ width: '20%' }} />
        <col style={{ width: '20%' }} />
        <col style={{ width: '20%' }} />
      </colgroup>
      <thead>
        <tr>
          <th />
          {promotionSides.map((side) => (
            <th key={side} scope="col">
              {texts[side]}
            </th>
          ))}
          <th scope="col">{texts.deviation}</th>
        </tr>
      </thead>
      <tbody>
        <GroupRow name={texts.groups.units} />
        {unitLines.map((line) => (
          <LineRow key={line} line={line} unit="units" promotion={promotion} />
        ))}
        <GroupRow name={texts.groups.money} hint={texts.emptyLines} />
        {yuanLines.map((line) => (
          <LineRow key={line} line={line} unit="yuan" promotion={promotion} />
        ))}
        <GroupRow name={texts.groups.results} />
        {resultNames.map((name) => (
          <ResultRow key={name} name={name} results={results} />
        ))}
      </tbody>
    </table>
  )
}

function GroupRow({ name, hint }: { name: string; hint?: string }) {
  return (
    <tr className={classes.group}>
      <th scope="rowgroup" colSpan={4}>
        {name}
        {hint && <span className={classes.groupHint}>{hint}</span>}
      </th>
    </tr>
  )
}

interface LineRowProps {
  line: PromotionLine
  unit: 'units' | 'yuan'
  promotion: Promotion
}

function LineRow({ line, unit, promotion }: LineRowProps) {
  const { readOnly, type } = usePlan()
  const { detail: texts } = useMessages().planPromotions
  const write = (side: PromotionSide, patch: Partial<PromotionFigures>) =>
    type((current) =>
      withList(current, 'promotions', (items) =>
        items.map((item) =>
          item.id === promotion.id ? { ...item, [side]: { ...item[side], ...patch } } : item,
        ),
      ),
    )
  const entered = (side: PromotionSide) => enteredFigure(promotion[side][line], side, unit)
  const isKnown = promotionSides.every((side) => promotion[side][line] !== null)

  return (
    <tr>
      <th scope="row">{texts.lines[line]}</th>
      {promotionSides.map((side) => (
        <td key={side}>
          <WritingNumber
            label={texts.field(texts.lines[line], texts[side])}
            value={promotion[side][line]}
            unit="count"
            placeholder="—"
            readOnly={readOnly}
            onChange={(value) => write(side, { [line]: value })}
          />
        </td>
      ))}
      <td className={classes.value}>
        {isKnown && (
          <Figure
            signed
            figure={deviation(entered('forecast'), entered('actual'))}
            label={texts.lines[line]}
            digits={line === 'priceSupport' ? 2 : 0}
          />
        )}
      </td>
    </tr>
  )
}

interface ResultRowProps {
  name: PromotionResultName
  results: Record<PromotionSide, PromotionResult>
}

function ResultRow({ name, results }: ResultRowProps) {
  const { detail: texts } = useMessages().planPromotions
  const { forecast, actual } = results
  const digits = resultDigits[name]
  const label = texts.results[name]
  const isShare = shareNames.includes(name)
  const isKnown = [forecast, actual].every((result) => result[name].result.state === 'computed')
  return (
    <tr data-result={name}>
      <th scope="row">{label}</th>
      {promotionSides.map((side) => (
        <td key={side} className={classes.value}>
          <Figure figure={results[side][name]} label={texts.field(label, texts[side])} digits={digits} />
        </td>
      ))}
      <td className={classes.value}>
        {isKnown && (
          <Figure
            signed
            withUnit={isShare}
            figure={deviation(forecast[name], actual[name])}
            label={label}
            digits={digits}
          />
        )}
      </td>
    </tr>
  )
}
