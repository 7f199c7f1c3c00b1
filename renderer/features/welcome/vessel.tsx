import type { PressureSource } from '#shared/domain/pressure.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './vessel.module.css'

const legs: { source: PressureSource; leg: string; foot: string; x: number }[] = [
  { source: 'market', leg: 'M92 150 C86 176 80 196 74 216', foot: 'M70 214 84 238H56Z', x: 70 },
  { source: 'company', leg: 'M160 160 V214', foot: 'M148.5 214.5h23v23h-23Z', x: 160 },
  {
    source: 'customer',
    leg: 'M228 150 C234 176 240 196 246 214',
    foot: 'M250 213a12.5 12.5 0 1 1 0 25 12.5 12.5 0 0 1 0-25Z',
    x: 250,
  },
]

/** The vessel on its three legs: market, company and customer, each in its shape and colour. */
export function Vessel() {
  const messages = useMessages().domain
  const label = legs.map(({ source }) => messages.source[source]).join(' · ')
  return (
    <svg className={classes.vessel} viewBox="0 0 320 268" role="img" aria-label={label}>
      <g className={classes.legs}>
        {legs.map(({ source, leg }) => (
          <path key={source} d={leg} />
        ))}
      </g>
      <g className={classes.body}>
        <path d="M96 62V24h30v38M194 62V24h30v38" />
        <path d="M62 62H258" className={classes.rim} />
        <path d="M72 70C70 128 92 164 160 164S250 128 248 70" />
        <path d="M73 84H247M77 112H243" className={classes.band} />
        <path
          className={classes.band}
          d="M92 91h14v14h-9v-7M228 91h-14v14h9v-7M124 91h14v14h-9v-7M196 91h-14v14h9v-7M160 89v18M153 98h14"
        />
      </g>
      {legs.map(({ source, foot, x }) => (
        <g key={source} className={classes[source]}>
          <path d={foot} />
          <text x={x} y={261} textAnchor="middle">
            {messages.source[source]}
          </text>
        </g>
      ))}
    </svg>
  )
}
