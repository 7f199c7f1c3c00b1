import type { ReactNode } from 'react'
import type { MethodSummary } from '#shared/domain/method.ts'
import { shownPressures } from '#shared/domain/own-model.ts'
import { pressureSources, type PressureId } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { useMessages, useModel } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import classes from './method-overview.module.css'

export interface MethodOverviewProps {
  methods: readonly MethodSummary[]
  chosen: PressureId | null
  onChoose: (pressure: PressureId) => void
  /** What there is to know of the library as a whole, before anything else. */
  notice: ReactNode
}

/** The way in from what presses: three sides, their sub-pressures, and how many methods answer each. */
export function MethodOverview({ methods, chosen, onChoose, notice }: MethodOverviewProps) {
  const messages = useMessages()
  const model = useModel()
  return (
    <DocumentPane>
      <PageHeader title={messages.methods.overviewTitle} documentTitle={messages.methods.title} />
      <div className={classes.notice}>{notice}</div>
      <p className={classes.text}>{messages.methods.overviewText}</p>
      {pressureSources.map((source) => (
        <section key={source} className={classes.side}>
          <div>
            <h2 className={classes.name}>
              <PressureMark source={source} size={14} decorative />
              {messages.domain.source[source]}
            </h2>
            <p className={classes.question}>{messages.domain.sourceQuestion[source]}</p>
          </div>
          <ul className={classes.pressures}>
            {shownPressures(model, source, chosen === null ? [] : [chosen]).map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className={classes.pressure}
                  aria-pressed={chosen === id}
                  onClick={() => onChoose(id)}
                >
                  <span>{pressureName(messages, id)}</span>
                  <span className={classes.count}>
                    {messages.methods.overviewCount(
                      methods.filter((method) => method.pressures.includes(id)).length,
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </DocumentPane>
  )
}
