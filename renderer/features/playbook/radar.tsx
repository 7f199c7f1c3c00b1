import { useMessages } from '../../ui/language.tsx'
import type { CompetencyId } from '#shared/domain/competency.ts'
import { competencyShortName } from '#shared/i18n/own-names.ts'
import { bestScore } from './score-gaps.ts'
import { radarPath, radarPoint } from './radar-geometry.ts'
import classes from './radar.module.css'

const radius = 108
const rings = [1, 2, 3, 4, 5]
const labelDistance = 1.13
const longestLabel = 14
/** Two axes lie on one line and make no figure. */
const fewestAxes = 3

const looks = ['self', 'other', 'before'] as const
type RadarLook = (typeof looks)[number]

export interface RadarLayer {
  look: RadarLook
  /** One for each axis. */
  values: readonly (number | null)[]
}

interface RadarProps {
  label: string
  axes: readonly CompetencyId[]
  /** Drawn in this order, the last one on top. */
  layers: readonly RadarLayer[]
}

/**
 * The parts as a figure, from three parts on. It shows nothing that the table beside it does not say.
 */
export function Radar({ label, axes, layers }: RadarProps) {
  const texts = useMessages()
  const count = axes.length
  const names: Record<RadarLook, string> = {
    self: texts.playbook.assessment.self,
    other: texts.playbook.assessment.other,
    before: texts.playbook.assessment.before,
  }
  if (count < fewestAxes) return null
  return (
    <figure className={classes.figure}>
      <svg viewBox="-212 -142 424 284" role="img" aria-label={label} className={classes.picture}>
        {rings.map((ring) => (
          <path
            key={ring}
            d={radarPath(
              axes.map(() => ring),
              bestScore,
              radius,
            )}
            className={classes.ring}
            data-outer={ring === bestScore}
          />
        ))}
        {axes.map((id, axis) => {
          const end = radarPoint(axis, count, 1, radius)
          const place = radarPoint(axis, count, labelDistance, radius)
          return (
            <g key={id}>
              <line x2={end.x} y2={end.y} className={classes.axis} />
              <text
                x={place.x}
                y={place.y}
                className={classes.label}
                textAnchor={Math.abs(place.x) < 1 ? 'middle' : place.x < 0 ? 'end' : 'start'}
                dominantBaseline="middle"
              >
                {shortened(competencyShortName(texts, id))}
              </text>
            </g>
          )
        })}
        {layers.map(({ look, values }) => (
          <g key={look} data-look={look} className={classes.layer}>
            <path d={radarPath(values, bestScore, radius)} className={classes.shape} />
            {axes.map((id, axis) => {
              const value = values[axis] ?? null
              if (value === null) return null
              const { x, y } = radarPoint(axis, count, value / bestScore, radius)
              return (
                <circle key={id} cx={x} cy={y} r={look === 'before' ? 2 : 3.2} className={classes.point} />
              )
            })}
          </g>
        ))}
      </svg>
      <figcaption className={classes.legend}>
        {looks
          .filter((look) => layers.some((layer) => layer.look === look))
          .map((look) => (
            <span key={look} className={classes.entry}>
              <svg width="24" height="8" aria-hidden>
                <g data-look={look} className={classes.layer}>
                  <line x1="0" y1="4" x2="24" y2="4" className={classes.shape} />
                </g>
              </svg>
              {names[look]}
            </span>
          ))}
      </figcaption>
    </figure>
  )
}

/** A name of the user's own may be longer than there is room for; the table has it in full. */
function shortened(name: string): string {
  const characters = [...name]
  return characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join('')}…` : name
}
