import { promotionFunding, type FundingBudget } from '#shared/plan/promotion-funding.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import classes from './promotion-detail.module.css'

/** What the events of each year cost, against the terms that pay for them. */
export function FundingByYear() {
  const { account } = usePlan()
  const { planPromotions, common, domain } = useMessages()
  const texts = planPromotions.funding
  const years = promotionFunding(account)
  if (years.length === 0) return null
  const names = years.flatMap(({ unknown }) =>
    unknown.map(({ name }) => name || planPromotions.detail.untitled),
  )

  return (
    <>
      <h3 className={classes.subtitle}>{texts.title}</h3>
      <p className={classes.hint}>{texts.hint}</p>
      <table className={classes.figures} aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col">
              {texts.year}
              <span className={classes.unit}>{domain.unit['wan-yuan']}</span>
            </th>
            <th scope="col">{texts.support}</th>
            <th scope="col">{texts.supportTerm}</th>
            <th scope="col">{texts.left}</th>
            <th scope="col">{texts.display}</th>
            <th scope="col">{texts.displayTerm}</th>
            <th scope="col">{texts.left}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, priceSupport, displayAndLeaflet }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <BudgetCells budget={priceSupport} name={texts.support} year={year} />
              <BudgetCells budget={displayAndLeaflet} name={texts.display} year={year} />
            </tr>
          ))}
        </tbody>
      </table>
      {names.length > 0 && <p className={classes.hint}>{texts.unknown(names.join(common.listSeparator))}</p>}
    </>
  )
}

function BudgetCells({ budget, name, year }: { budget: FundingBudget; name: string; year: string }) {
  const texts = useMessages().planPromotions.funding
  const { used, agreed, left } = budget
  const isOver = (valueOf(left) ?? 0) < 0
  return (
    <>
      <td className={classes.value}>
        <Figure figure={used} label={name} period={year} />
      </td>
      <td className={classes.value}>
        {agreed ? (
          <Figure figure={agreed} label={name} period={year} />
        ) : (
          <span className={classes.noTerm}>{texts.noTerm}</span>
        )}
      </td>
      <td className={`${classes.value} ${isOver ? classes.over : ''}`}>
        {left ? <Figure figure={left} label={texts.left} period={year} /> : '—'}
      </td>
    </>
  )
}
