import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { emptyAction } from '#shared/domain/empty-account.ts'
import { demandKinds, type Demand } from '#shared/domain/negotiation.ts'
import type { DemandCost } from '#shared/plan/demand-cost.ts'
import { demandReminders } from '#shared/plan/negotiation-reminders.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { PressurePicker } from '../../../ui/pressure-picker.tsx'
import { WritingChoice, WritingDay, WritingNumber, WritingText } from '../../../ui/writing-fields.tsx'
import { insertEdit, patchEdit, patchItem } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import { demandUnit } from './demand-unit.ts'
import classes from '../detail-panel.module.css'
import { DetailPanel, Fact } from '../detail-panel.tsx'
import { ReminderFlags } from '../reminder-flags.tsx'

const words = ['interest', 'options', 'reply', 'result'] as const

interface DemandDetailProps {
  cost: DemandCost
  onClose: () => void
}

/** All of one demand: what it costs, who asked, what is behind it, what else would do, what we reply. */
export function DemandDetail({ cost, onClose }: DemandDetailProps) {
  const { account, readOnly, type } = usePlan()
  const { demand } = cost
  const texts = useMessages().planNegotiation.demands.detail
  const write = (patch: Partial<Demand>) => type((current) => patchItem(current, 'demands', demand.id, patch))
  const hints = {
    interest: texts.interestHint,
    options: texts.optionsHint,
    reply: texts.replyHint,
    result: texts.resultHint,
  }
  const flags = demandReminders(demand, account.finance.contractDays)

  return (
    <DetailPanel title={demand.demand || texts.untitled} onClose={onClose}>
      <div className={classes.facts}>
        <AskedFact demand={demand} />
        <CostFact cost={cost} />
        <Fact label={texts.inReturn}>
          <WritingText
            label={texts.inReturn}
            value={demand.inReturn}
            placeholder={texts.inReturnHint}
            readOnly={readOnly}
            onChange={(inReturn) => write({ inReturn })}
          />
          <div className={classes.inset}>
            <ReminderFlags ids={flags} />
          </div>
        </Fact>
        {words.map((field) => (
          <Fact key={field} label={texts[field]}>
            <WritingText
              label={texts[field]}
              value={demand[field]}
              placeholder={hints[field]}
              readOnly={readOnly}
              onChange={(text) => write({ [field]: text })}
            />
          </Fact>
        ))}
        <PressureFact demand={demand} />
      </div>
      <DemandActions demand={demand} />
    </DetailPanel>
  )
}

function AskedFact({ demand }: { demand: Demand }) {
  const { account, readOnly, type, commit } = usePlan()
  const { detail: texts, kinds } = useMessages().planNegotiation.demands
  const { id, kind, asked, share, askedBy, askedOn } = demand
  const write = (patch: Partial<Demand>) => type((current) => patchItem(current, 'demands', id, patch))
  const set = (field: string, patch: Partial<Demand>) =>
    commit(texts.undoSet(field), patchEdit(account, 'demands', id, patch))

  return (
    <Fact label={texts.asks}>
      <div className={classes.line}>
        <WritingChoice
          label={texts.asks}
          value={kind}
          options={demandKinds.map((value) => ({ value, label: kinds[value] }))}
          readOnly={readOnly}
          onChange={(next) => next && set(texts.asks, { kind: next })}
        />
        {kind !== 'other' && (
          <div className={classes.part}>
            <span className={classes.name}>{texts.asked[kind]}</span>
            <div className={classes.number}>
              <WritingNumber
                label={texts.asked[kind]}
                value={asked}
                unit={demandUnit[kind]}
                readOnly={readOnly}
                placeholder="—"
                onChange={(value) => write({ asked: value })}
              />
            </div>
          </div>
        )}
        {kind === 'price' && (
          <div className={classes.part}>
            <span className={classes.name}>{texts.share}</span>
            <div className={classes.number}>
              <WritingNumber
                label={texts.share}
                value={share}
                unit="percent"
                readOnly={readOnly}
                placeholder="—"
                onChange={(value) => write({ share: value })}
              />
            </div>
          </div>
        )}
      </div>
      <div className={classes.line}>
        <div className={classes.part}>
          <span className={classes.name}>{texts.askedBy}</span>
          <WritingChoice
            label={texts.askedBy}
            value={account.stakeholders.some((person) => person.id === askedBy) ? askedBy : null}
            none={texts.nobody}
            options={account.stakeholders.map((person) => ({
              value: person.id,
              label: [person.name, person.role].filter(Boolean).join(' · '),
            }))}
            readOnly={readOnly}
            onChange={(next) => set(texts.askedBy, { askedBy: next })}
          />
        </div>
        <div className={classes.part}>
          <span className={classes.name}>{texts.askedOn}</span>
          <div className={classes.day}>
            <WritingDay
              label={texts.askedOn}
              value={askedOn}
              readOnly={readOnly}
              onChange={(day) => set(texts.askedOn, { askedOn: day })}
            />
          </div>
        </div>
      </div>
    </Fact>
  )
}

function CostFact({ cost }: { cost: DemandCost }) {
  const { account, readOnly, type } = usePlan()
  const texts = useMessages().planNegotiation.demands
  const { demand, computed, share } = cost
  const { planPeriod } = account.finance
  const period = planPeriod === '' ? {} : { period: planPeriod }

  return (
    <Fact label={texts.cost}>
      <div className={classes.line}>
        <div className={classes.part}>
          <span className={classes.name}>{texts.detail.computed}</span>
          <span className={cost.isOwn ? undefined : classes.strong}>
            <Figure withUnit figure={computed} label={texts.detail.computed} {...period} />
          </span>
        </div>
        <div className={classes.part}>
          <span className={classes.name}>{texts.detail.own}</span>
          <div className={classes.number}>
            <WritingNumber
              label={texts.detail.own}
              value={demand.cost}
              unit="wan-yuan"
              readOnly={readOnly}
              placeholder="—"
              onChange={(own) => type((current) => patchItem(current, 'demands', demand.id, { cost: own }))}
            />
          </div>
          <span className={classes.quiet}>{texts.detail.ownHint}</span>
        </div>
        <div className={classes.part}>
          <span className={classes.name}>{texts.share}</span>
          <Figure figure={share} label={texts.share} digits={1} {...period} />
        </div>
      </div>
    </Fact>
  )
}

function PressureFact({ demand }: { demand: Demand }) {
  const { account, readOnly, commit } = usePlan()
  const texts = useMessages().planNegotiation.demands.detail
  return (
    <Fact label={texts.pressures}>
      <div className={classes.inset}>
        <PressurePicker
          value={demand.pressures}
          disabled={readOnly}
          onChange={(pressures) =>
            commit(texts.undoSet(texts.pressures), patchEdit(account, 'demands', demand.id, { pressures }))
          }
        />
      </div>
    </Fact>
  )
}

function DemandActions({ demand }: { demand: Demand }) {
  const { account, readOnly, commit } = usePlan()
  const texts = useMessages().planNegotiation.demands.detail
  const name = demand.demand || texts.untitled

  function toAction() {
    const action = { ...emptyAction(newItemId()), title: texts.action(name), due: demand.replyDue }
    commit(texts.undoAction, insertEdit('actions', action, account.actions.length))
    notifications.show({ message: texts.actionMade })
  }

  function toQuestion() {
    const question = { id: newItemId(), question: texts.question(name), owner: account.owner }
    commit(texts.undoQuestion, insertEdit('questions', question, account.profile.questions.length))
    notifications.show({ message: texts.questionKept })
  }

  return (
    <div className={classes.actions}>
      {!readOnly && (
        <Button size="xs" onClick={toAction}>
          {texts.toAction}
        </Button>
      )}
      {!readOnly && demand.interest.trim() === '' && (
        <Button size="xs" onClick={toQuestion}>
          {texts.toQuestion}
        </Button>
      )}
      <Button
        size="xs"
        title={texts.findAWayHint}
        rightSection={<IconArrowRight size={14} aria-hidden />}
        renderRoot={(props) => <Link to="/cases" search={{ account: account.id }} {...props} />}
      >
        {texts.findAWay}
      </Button>
    </div>
  )
}
