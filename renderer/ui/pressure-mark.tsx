import { pressureSourceOf, type PressureId, type PressureSource } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { useMessages } from './language.tsx'

/** Shape first, colour second: market points up, company stands square, customer comes round. */
const shapes: Record<PressureSource, string> = {
  market: 'M7 1.4 13 12.4H1Z',
  company: 'M1.9 1.9h10.2v10.2H1.9Z',
  customer: 'M7 1.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6Z',
}

export type PressureMarkProps = {
  size?: number
  /** True where a text beside the mark already says it. */
  decorative?: boolean
} & ({ pressure: PressureId; source?: never } | { source: PressureSource; pressure?: never })

/** The mark of one of the three pressures, in its shape and colour. */
export function PressureMark({ pressure, source, size = 11, decorative = false }: PressureMarkProps) {
  const messages = useMessages()
  const sides = messages.domain.source
  const side = source ?? pressureSourceOf(pressure)
  const label = pressure ? `${sides[side]}: ${pressureName(messages, pressure)}` : sides[side]
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 14 14"
      style={{ flex: 'none', color: `var(--tv-${side})` }}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={shapes[side]} fill="currentColor" />
    </svg>
  )
}
