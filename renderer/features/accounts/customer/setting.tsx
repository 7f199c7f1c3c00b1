import { Link } from '@tanstack/react-router'
import { pressureSourceOf, type PressureSource } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { useMessages } from '../../../ui/language.tsx'
import { PressureMark } from '../../../ui/pressure-mark.tsx'
import { WritingText } from '../../../ui/writing-fields.tsx'
import { patchFields } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import classes from './setting.module.css'

const sides = [
  { source: 'market', fields: ['market', 'shopper', 'rivals'] },
  { source: 'customer', fields: ['theirGoals', 'theirMeasures'] },
  { source: 'company', fields: ['ourTargets'] },
] as const satisfies readonly { source: PressureSource; fields: readonly string[] }[]

/** The market and both agendas in the manager's words, each beside the pressures that come from its side. */
export function Setting() {
  const { account, readOnly, type } = usePlan()
  const messages = useMessages()
  const texts = messages.planCustomer.setting
  return (
    <PlanSection name="setting" title={messages.accounts.nav.setting} hint={texts.hint}>
      {sides.map(({ source, fields }) => (
        <div
          key={source}
          className={classes.side}
          data-source={source}
          role="group"
          aria-label={texts.sides[source]}
        >
          <h3 className={classes.title}>
            <PressureMark source={source} size={12} decorative />
            {texts.sides[source]}
          </h3>
          <div className={classes.texts}>
            {fields.map((field) => (
              <div key={field} className={classes.text}>
                <div className={classes.label}>{texts.field[field].label}</div>
                <WritingText
                  label={texts.field[field].label}
                  value={account.setting[field]}
                  placeholder={texts.field[field].prompt}
                  readOnly={readOnly}
                  onChange={(value) => type((current) => patchFields(current, 'setting', { [field]: value }))}
                />
              </div>
            ))}
          </div>
          <SidePressures source={source} />
        </div>
      ))}
    </PlanSection>
  )
}

/** What presses from one side, as the plan on a page words it. */
function SidePressures({ source }: { source: PressureSource }) {
  const { account } = usePlan()
  const messages = useMessages()
  const texts = messages.planCustomer.setting
  const pressures = account.pressures.filter(({ pressure }) => pressureSourceOf(pressure) === source)
  return (
    <aside className={classes.pressures} aria-label={texts.pressures}>
      {pressures.length === 0 && <p className={classes.none}>{texts.noPressures}</p>}
      <ul className={classes.list}>
        {pressures.map(({ id, pressure, statement }) => (
          <li key={id}>
            <span className={classes.pressure}>{pressureName(messages, pressure)}</span>
            {statement && (
              <span className={classes.statement} title={statement}>
                {statement}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Link className={classes.link} to="/accounts/$accountId" params={{ accountId: account.id }}>
        {texts.toPressures}
      </Link>
    </aside>
  )
}
