import { useMessages } from '../../ui/language.tsx'
import { competencyIds, type CompetencyId } from '#shared/domain/competency.ts'
import { bestScore } from './score-gaps.ts'
import { radarPath, radarPoint } from './radar-geometry.ts'
import classes from './radar.module.css'

const radius = 108
const rings = [1, 2, 3, 4, 5]
const labelDistance = 1.13
const longestLabel = 14

type Values = Readonly<Record<CompetencyId, number | null>>

const looks = ['self', 'other', 'before'] as const
type RadarLook = (typeof looks)[number]

export interface RadarLayer {
  look: RadarLook
  values: Values
}

interface RadarProps {
  label: string
  /** Drawn in this order, the last one on top. */
  layers: readonly RadarLayer[]
}

/** The six parts as a figure. It shows nothing that the table beside it does not say. */
export function Radar({ label, layers }: RadarProps) {
  const texts = useMessages()
  const count = competencyIds.length
  const names: Record<RadarLook, string> = {
    self: texts.playbook.assessment.self,
    other: texts.playbook.assessment.other,
    before: texts.playbook.assessment.before,
  }
  return (
    <figure className={classes.figure}>
      <svg viewBox="-212 -142 424 284" role="img" aria-label={label} className={classes.picture}>
        {rings.map((ring) => (
          <path
            key={ring}
            d={radarPath(
              competencyIds.map(() => ring),
              bestScore,
              radius,
            )}
            className={classes.ring}
            data-outer={ring === bestScore}
          />
        ))}
        {competencyIds.map((id, axis) => {
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
                {shortened(texts.domain.competencyShort[id])}
              </text>
            </g>
          )
        })}
        {layers.map(({ look, values }) => (
          <g key={look} data-look={look} className={classes.layer}>
            <path
              d={radarPath(
                competencyIds.map((id) => values[id]),
                bestScore,
                radius,
              )}
              className={classes.shape}
            />
            {competencyIds.map((id, axis) => {
              const value = values[id]
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
