import type { Locale } from '#shared/domain/locale.ts'
import type { PackChart as Chart } from '#shared/pack/pack-document.ts'
import { chartBars, type BarTone } from '#shared/pack/print/chart-bars.ts'
import classes from './pack-pages.module.css'

/** Millimetres: as wide as the text of a page, and the part of it that the names of bars take. */
const width = 178
const nameWidth = 46
const barHeight = 4.4
const groupSpace = 2.2

const tones: Record<BarTone, string> = {
  level: classes.level ?? '',
  rise: classes.rise ?? '',
  fall: classes.fall ?? '',
  first: classes.first ?? '',
  second: classes.second ?? '',
}

/** A chart as lines and letters that stay sharp on paper and can be searched for. */
export function PackChart({ chart, locale }: { chart: Chart; locale: Locale }) {
  const { groups, zero, legend } = chartBars(chart, locale)
  const room = width - nameWidth
  const at = (share: number) => nameWidth + (share / 100) * room
  const step = Math.max(1, ...groups.map(({ bars }) => bars.length)) * barHeight + groupSpace
  const height = groups.length * step
  return (
    <figure className={classes.chart}>
      {legend.length > 0 && (
        <figcaption className={classes.legend}>
          {legend.map(({ name, tone }) => (
            <span key={name}>
              <svg className={classes.swatch} viewBox="0 0 10 10" aria-hidden>
                <rect width={10} height={10} className={tones[tone]} />
              </svg>
              {name}
            </span>
          ))}
        </figcaption>
      )}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chart.alt} className={classes.drawing}>
        <line x1={at(zero)} x2={at(zero)} y1={0} y2={height - groupSpace} className={classes.axis} />
        {groups.map(({ name, bars }, index) => (
          <g key={index} transform={`translate(0 ${index * step})`}>
            <text
              x={nameWidth - 2}
              y={(bars.length * barHeight) / 2}
              className={classes.barName}
              {...(widthOf(name) > 21 ? { textLength: nameWidth - 3, lengthAdjust: 'spacingAndGlyphs' } : {})}
            >
              {name}
            </text>
            {bars.map((bar, place) => {
              if (bar === null) return null
              const middle = place * barHeight + barHeight / 2
              return (
                <g key={place}>
                  <rect
                    x={at(bar.from)}
                    y={place * barHeight + 0.3}
                    width={Math.max(0.2, at(bar.to) - at(bar.from))}
                    height={barHeight - 0.6}
                    className={tones[bar.tone]}
                  />
                  <text
                    x={bar.isLeft ? at(bar.from) - 1 : at(bar.to) + 1}
                    y={middle}
                    className={bar.isLeft ? classes.barLabelLeft : classes.barLabel}
                  >
                    {bar.label}
                  </text>
                </g>
              )
            })}
          </g>
        ))}
      </svg>
    </figure>
  )
}

/** How wide a name is against the room for it, Chinese signs as one and letters as half of one. */
function widthOf(name: string): number {
  return [...name].reduce((sum, sign) => sum + (/[\u1100-\uffff]/.test(sign) ? 1 : 0.56), 0)
}
