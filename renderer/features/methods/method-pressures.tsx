import type { Method } from '#shared/domain/method.ts'
import { pressureSources, pressuresOf } from '#shared/domain/pressure.ts'
import { useReadOnly } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import classes from './method-pressures.module.css'
import { usePressureLink } from './use-pressure-link.ts'

/** All sub-pressures under their three sides; the linked ones are on, a click changes a link. */
export function MethodPressures({ method }: { method: Method }) {
  const messages = useMessages()
  const readOnly = useReadOnly()
  const { setLinked, error } = usePressureLink(method)
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {pressureSources.map((source) => (
        <div key={source} className={classes.side} role="group" aria-label={messages.domain.source[source]}>
          <span className={classes.name}>
            <PressureMark source={source} decorative />
            {messages.domain.source[source]}
          </span>
          <div className={classes.chips}>
            {pressuresOf(source).map((id) => {
              const linked = method.pressures.includes(id)
              const name = messages.domain.pressure[id]
              return (
                <ToggleChip
                  key={id}
                  pressed={linked}
                  disabled={readOnly}
                  title={linked ? messages.methods.unlink(name) : messages.methods.link(name)}
                  onToggle={() => setLinked(id, !linked)}
                >
                  {name}
                </ToggleChip>
              )
            })}
          </div>
        </div>
      ))}
    </>
  )
}
