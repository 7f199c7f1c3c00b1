import { IconAlertTriangle } from '@tabler/icons-react'
import { formatFigure } from '#shared/i18n/figure-text.ts'
import type { GrowthDoubt } from '#shared/plan/growth-bridge.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import classes from './growth.module.css'

/** What to look at before the bridge is believed. */
export function GrowthDoubts({ doubts }: { doubts: readonly GrowthDoubt[] }) {
  const locale = useLocale()
  const { common, planGrowth } = useMessages()
  const texts = planGrowth.doubt
  if (doubts.length === 0) return null

  function inWords(doubt: GrowthDoubt): string {
    if ('amount' in doubt) {
      return texts[doubt.kind](formatFigure(locale, doubt.amount, 'wan-yuan', { withUnit: true }))
    }
    if ('names' in doubt) {
      const names = doubt.names.map((name) => (name.trim() === '' ? planGrowth.bridge.unnamed : name))
      return texts[doubt.kind](names.join(common.listSeparator))
    }
    return texts[doubt.kind]()
  }

  return (
    <ul className={classes.doubts} aria-label={planGrowth.bridge.doubts}>
      {doubts.map((doubt) => (
        <li key={doubt.kind} data-doubt={doubt.kind}>
          <IconAlertTriangle size={14} aria-hidden />
          {inWords(doubt)}
        </li>
      ))}
    </ul>
  )
}
