import { arrowHead, cross, type PlacedLine } from '#shared/plan/org-chart-layout.ts'
import { useMessages } from '../../../ui/language.tsx'
import classes from './org-chart.module.css'

/** The kinds of lines, drawn as in the chart: they differ without colour too. */
export function OrgChartLegend() {
  const texts = useMessages().planPeople.chart
  return (
    <ul className={classes.legend} aria-label={texts.legend}>
      <li>
        <svg width="34" height="14" aria-hidden>
          <path className={classes.reports} d="M1 7H33" />
        </svg>
        {texts.line.reports}
      </li>
      <li>
        <svg width="34" height="14" aria-hidden data-kind="influences">
          <path className={classes.line} d="M1 3C1 12 28 14 28 8" />
          <path className={classes.arrow} d={arrowHead({ ...sample, end: { x: 28, y: 3 } })} />
        </svg>
        {texts.line.influences}
      </li>
      <li>
        <svg width="34" height="14" aria-hidden data-kind="conflicts">
          <path className={classes.line} d="M1 7H33" />
          <path className={classes.cross} d={cross(sample)} />
        </svg>
        {texts.line.conflicts}
      </li>
    </ul>
  )
}

const sample: PlacedLine = {
  id: 'sample',
  kind: 'conflicts',
  path: '',
  middle: { x: 17, y: 7 },
  end: { x: 33, y: 7 },
  endsFrom: 'below',
}
