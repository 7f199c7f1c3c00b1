import { Link } from '@tanstack/react-router'
import { useApiQueries, useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import type { CompetencyId } from '#shared/domain/competency.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { accountsAtRisk } from './accounts-at-risk.ts'
import classes from './competency-risks.module.css'
import { MethodLinks, Section } from './section.tsx'

const methodsShown = 3

/** The accounts where this part of the model has answers that nobody has taken up, and the rule by which. */
export function CompetencyRisks({ id, methods }: { id: CompetencyId; methods: readonly MethodSummary[] }) {
  const messages = useMessages()
  const texts = messages.playbook.competency
  const summaries = useApiQuery('accounts.list', {}).data ?? []
  const accounts = useApiQueries(
    'accounts.get',
    summaries.map((account) => ({ id: account.id })),
  )
  const known = accounts.filter((account) => account !== undefined)
  const atRisk = accountsAtRisk(id, known, methods)
  return (
    <Section title={texts.risk} hint={texts.riskRule}>
      {atRisk.length === 0 ? (
        <p className={classes.none}>{texts.noRisk}</p>
      ) : (
        <ul className={classes.list}>
          {atRisk.map((account) => (
            <li key={account.id} className={classes.account}>
              <span className={classes.name}>
                <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
                  {account.name || messages.common.untitled}
                </Link>
                {account.sample && <SampleBadge />}
              </span>
              <span className={classes.pressures}>
                {account.pressures.map((pressure) => (
                  <span key={pressure} className={classes.pressure}>
                    <PressureMark pressure={pressure} decorative />
                    {pressureName(messages, pressure)}
                  </span>
                ))}
              </span>
              <span className={classes.methods}>
                {texts.riskTry}
                <MethodLinks
                  ids={account.methods.slice(0, methodsShown).map((method) => method.id)}
                  methods={methods}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
