import type { Method } from '#shared/domain/method.ts'
import { shownPressures } from '#shared/domain/own-model.ts'
import { pressureSources } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { useReadOnly } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages, useModel } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import classes from './method-pressures.module.css'
import { usePressureLink } from './use-pressure-link.ts'

/** All sub-pressures under their three sides; the linked ones are on, a click changes a link. */
export function MethodPressures({ method }: { method: Method }) {
  const messages = useMessages()
  const model = useModel()
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
            {shownPressures(model, source, method.pressures).map((id) => {
              const linked = method.pressures.includes(id)
              const name = pressureName(messages, id)
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
