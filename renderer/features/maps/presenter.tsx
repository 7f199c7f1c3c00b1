import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { isComposing } from '../../ui/composition.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './map-stage.module.css'

interface PresenterProps {
  title: string
  step: number
  count: number
  onStep: (step: number) => void
  onLeave: () => void
}

const forward = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])
const backward = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])

/** Steps through the branches of a map that fills the screen: arrows go on and back, Escape leaves. */
export function Presenter({ title, step, count, onStep, onLeave }: PresenterProps) {
  const { maps } = useMessages()

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
      const isOnButton =
        event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')
      if (isOnButton) return
      if (event.key === 'Escape') onLeave()
      else if (forward.has(event.key)) onStep(Math.min(count - 1, step + 1))
      else if (backward.has(event.key)) onStep(Math.max(0, step - 1))
      else if (event.key === 'Home') onStep(0)
      else if (event.key === 'End') onStep(count - 1)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [step, count, onStep, onLeave])

  return (
    <div className={classes.presenter} role="group" aria-label={maps.present}>
      <ActionIcon aria-label={maps.previousStep} disabled={step === 0} onClick={() => onStep(step - 1)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <span className={classes.presenterTitle} role="status">
        {title}
      </span>
      <span className={classes.presenterCount}>{maps.stepOf(step + 1, count)}</span>
      <ActionIcon aria-label={maps.nextStep} disabled={step === count - 1} onClick={() => onStep(step + 1)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={maps.leavePresentation} onClick={onLeave}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
