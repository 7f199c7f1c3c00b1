import { Button } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { useState } from 'react'
import type { Negotiation } from '#shared/domain/negotiation.ts'
import { useMessages } from '../../../ui/language.tsx'
import { WritingDay, WritingLine, WritingNumber, WritingText } from '../../../ui/writing-fields.tsx'
import { fieldEdit, patchFields } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { ConcessionSteps } from './concession-steps.tsx'
import classes from '../detail-panel.module.css'
import { Fact } from '../detail-panel.tsx'
import { RoomView } from './room-view.tsx'
import { TradeVariables } from './trade-variables.tsx'

/** What is thought through before a round: goal, alternatives, walk-away, what is traded, and in which steps. */
export function PreparationSheet() {
  const { account, readOnly, type, commit } = usePlan()
  const messages = useMessages()
  const texts = messages.planNegotiation.sheet
  const [isInRoom, setInRoom] = useState(false)
  const { negotiation } = account
  const write = (patch: Partial<Negotiation>) => type((current) => patchFields(current, 'negotiation', patch))
  const text = (field: 'goal' | 'ourAlternative' | 'theirAlternative' | 'walkAway' | 'questions') => (
    <WritingText
      label={texts[field]}
      value={negotiation[field]}
      placeholder={texts[`${field}Hint`]}
      readOnly={readOnly}
      onChange={(value) => write({ [field]: value })}
    />
  )

  return (
    <PlanSection
      name="negotiation"
      title={messages.accounts.nav.negotiation}
      hint={texts.hint}
      tools={
        <Button
          size="xs"
          leftSection={<IconPresentation size={15} aria-hidden />}
          onClick={() => setInRoom(true)}
        >
          {texts.room}
        </Button>
      }
    >
      <div className={classes.facts}>
        <Fact label={texts.round}>
          <div className={classes.line}>
            <WritingLine
              label={texts.round}
              value={negotiation.round}
              placeholder={texts.roundHint}
              readOnly={readOnly}
              onChange={(round) => write({ round })}
            />
            <div className={classes.part}>
              <span className={classes.name}>{texts.on}</span>
              <div className={classes.day}>
                <WritingDay
                  label={texts.on}
                  value={negotiation.on}
                  readOnly={readOnly}
                  onChange={(on) =>
                    commit(texts.undoSet(texts.on), fieldEdit(account, 'negotiation', { on }))
                  }
                />
              </div>
            </div>
          </div>
        </Fact>
        <Fact label={texts.team}>
          <WritingText
            label={texts.team}
            value={negotiation.team}
            placeholder={texts.teamHint}
            readOnly={readOnly}
            onChange={(team) => write({ team })}
          />
        </Fact>
        <Fact label={texts.goal}>{text('goal')}</Fact>
        <Fact label={texts.ourAlternative}>{text('ourAlternative')}</Fact>
        <Fact label={texts.theirAlternative}>{text('theirAlternative')}</Fact>
        <Fact label={texts.walkAway}>
          {text('walkAway')}
          <div className={classes.part}>
            <span className={classes.name}>{texts.walkAwayCost}</span>
            <div className={classes.number}>
              <WritingNumber
                label={texts.walkAwayCost}
                value={negotiation.walkAwayCost}
                unit="wan-yuan"
                readOnly={readOnly}
                placeholder="—"
                onChange={(walkAwayCost) => write({ walkAwayCost })}
              />
            </div>
            <span className={classes.quiet}>{texts.walkAwayCostHint}</span>
          </div>
        </Fact>
        <Fact label={texts.questions}>{text('questions')}</Fact>
      </div>
      <TradeVariables />
      <ConcessionSteps />
      <RoomView isOpen={isInRoom} onClose={() => setInRoom(false)} />
    </PlanSection>
  )
}
