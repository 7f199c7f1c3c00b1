import { Button, Modal } from '@mantine/core'
import { IconEye, IconEyeOff, IconPrinter, IconX } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { formatDay, formatMeasure } from '#shared/i18n/format.ts'
import { concessionPlan } from '#shared/plan/concession-plan.ts'
import { isComposing } from '../../../ui/composition.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import classes from './room-view.module.css'
import { RoomSteps } from './room-steps.tsx'

interface RoomViewProps {
  isOpen: boolean
  onClose: () => void
}

/** One sheet in big type for the meeting: read, stepped through by key, printed, its limits covered at will. */
export function RoomView({ isOpen, onClose }: RoomViewProps) {
  const texts = useMessages().planNegotiation.room
  return (
    <Modal
      fullScreen
      opened={isOpen}
      onClose={onClose}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': texts.title } }}
      classNames={{ root: classes.root ?? '', body: classes.body ?? '', content: classes.content ?? '' }}
      transitionProps={{ duration: 0 }}
    >
      <Sheet onClose={onClose} />
    </Modal>
  )
}

function Sheet({ onClose }: { onClose: () => void }) {
  const { account } = usePlan()
  const locale = useLocale()
  const { planNegotiation, planFields, common } = useMessages()
  const { room: texts, sheet, concessions: words } = planNegotiation
  const { negotiation } = account
  const plan = concessionPlan(account.concessions, negotiation.walkAwayCost)
  const steps = plan.steps.filter(({ counts }) => counts)
  const [at, setAt] = useState(0)
  const [isCovered, setCovered] = useState(false)
  const step = (by: number) => setAt((now) => Math.min(Math.max(now + by, 0), Math.max(steps.length - 1, 0)))
  const limits = isCovered ? texts.covered : null
  const head = [
    negotiation.round,
    negotiation.on === null ? '' : formatDay(locale, negotiation.on),
    negotiation.team,
  ].filter(Boolean)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'arrowdown') step(1)
    else if (key === 'arrowup') step(-1)
    else if (key === 'h') setCovered((now) => !now)
    else if (key === 'p') window.print()
    else return
    event.preventDefault()
  }

  return (
    <article className={classes.sheet} onKeyDown={onKeyDown} tabIndex={-1} data-autofocus data-room>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{account.name || common.untitled}</h2>
          {head.length > 0 && <p className={classes.round}>{head.join(' · ')}</p>}
        </div>
        <div className={classes.tools}>
          <span className={classes.keys}>{texts.keys}</span>
          <Button
            size="xs"
            aria-pressed={isCovered}
            leftSection={isCovered ? <IconEye size={15} aria-hidden /> : <IconEyeOff size={15} aria-hidden />}
            onClick={() => setCovered(!isCovered)}
          >
            {isCovered ? texts.uncover : texts.cover}
          </Button>
          <Button
            size="xs"
            leftSection={<IconPrinter size={15} aria-hidden />}
            onClick={() => window.print()}
          >
            {texts.print}
          </Button>
          <Button size="xs" leftSection={<IconX size={15} aria-hidden />} onClick={onClose}>
            {texts.close}
          </Button>
        </div>
      </header>
      <div className={classes.columns}>
        <div>
          <Said label={sheet.goal} text={negotiation.goal} isStrong />
          <Said label={sheet.questions} text={negotiation.questions} />
          <Said label={sheet.theirAlternative} text={negotiation.theirAlternative} />
          <Said label={sheet.ourAlternative} text={limits ?? negotiation.ourAlternative} />
          <Said label={sheet.walkAway} text={limits ?? negotiation.walkAway} />
          {negotiation.walkAwayCost !== null && (
            <Said
              label={planFields.record.negotiation.fields.walkAwayCost}
              text={limits ?? formatMeasure(locale, negotiation.walkAwayCost, 'wan-yuan')}
            />
          )}
        </div>
        <div>
          <h3 className={classes.label}>{texts.steps}</h3>
          {steps.length === 0 && <p className={classes.said}>{texts.noSteps}</p>}
          <RoomSteps steps={steps} at={at} isCovered={isCovered} onChoose={setAt} />
          {steps.length > 0 && !isCovered && (
            <p className={classes.total} data-reach={plan.reach}>
              {words.total(formatMeasure(locale, plan.total, 'wan-yuan'))}
            </p>
          )}
        </div>
      </div>
    </article>
  )
}

function Said({ label, text, isStrong = false }: { label: string; text: string; isStrong?: boolean }) {
  return (
    <section className={classes.part}>
      <h3 className={classes.label}>{label}</h3>
      <p className={isStrong ? classes.goal : classes.said}>{text.trim() === '' ? '—' : text}</p>
    </section>
  )
}
