import { useLocale } from '../../ui/language.tsx'
import { formatNumber } from '#shared/i18n/format.ts'
import { evenWeights, missingWeight } from '#shared/plan/weighted-parts.ts'
import { allEdits, patchEdit } from './account-edits.ts'
import { usePlan } from './plan-context.tsx'
import classes from './weights-line.module.css'

interface WeightsLineProps {
  /** A list of the plan whose items have weights that make 100%. */
  list: 'storePillars' | 'healthDimensions'
  texts: {
    rightWeights: string
    underWeights: (percent: string) => string
    overWeights: (percent: string) => string
    spread: string
    undoSpread: string
  }
}

/** Says while they are typed whether the weights make 100%, and spreads them evenly on request. */
export function WeightsLine({ list, texts }: WeightsLineProps) {
  const { account, readOnly, commit } = usePlan()
  const locale = useLocale()
  const items = account[list]
  if (items.length === 0) return null
  const missing = missingWeight(items)
  const percent = `${formatNumber(locale, Math.abs(missing ?? 0))}%`

  function spread() {
    const weights = evenWeights(items.length)
    const edits = items.map(({ id }, index) => patchEdit(account, list, id, { weight: weights[index] ?? 0 }))
    commit(texts.undoSpread, allEdits(edits))
  }

  return (
    <div className={classes.line} data-weights={missing === null ? 'right' : 'wrong'}>
      <span role="status">
        {missing === null ? (
          texts.rightWeights
        ) : (
          <strong>{missing > 0 ? texts.underWeights(percent) : texts.overWeights(percent)}</strong>
        )}
      </span>
      {!readOnly && missing !== null && (
        <button type="button" onClick={spread}>
          {texts.spread}
        </button>
      )}
    </div>
  )
}
