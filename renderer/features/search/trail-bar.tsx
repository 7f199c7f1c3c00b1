import { ActionIcon, Button, CloseButton, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react'
import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { useMessages } from '../../ui/language.tsx'
import classes from './trail-bar.module.css'
import { openStop } from './open-hit.ts'
import { followTrail, useTrail } from './trail.ts'

/** One line below a document that was opened out of a search: the way to the next result and back. */
export function TrailBar() {
  const messages = useMessages().search.trail
  const trail = useTrail()
  const navigate = useNavigate()
  const { history } = useRouter()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  // Whoever went on to somewhere else has left the trail; coming back takes it up again.
  if (!trail || trail.stops[trail.index]?.address !== path) return null
  const { text, stops, index } = trail

  function go(to: number) {
    const stop = stops[to]
    if (!trail || !stop) return
    followTrail({ ...trail, index: to })
    openStop(history, stop)
  }

  function back() {
    followTrail(null)
    void navigate({ to: '/search', search: { q: text } })
  }

  return (
    <div className={classes.bar} role="group" aria-label={messages.label(text)}>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconSearch size={14} aria-hidden />}
        onClick={back}
      >
        <span className={classes.text}>{text}</span>
      </Button>
      <span className={classes.place} role="status">
        {messages.place(index + 1, stops.length)} ·{' '}
        <span className={classes.title}>{stops[index]?.title}</span>
      </span>
      <Tooltip label={messages.previous}>
        <ActionIcon
          variant="subtle"
          aria-label={messages.previous}
          disabled={index === 0}
          onClick={() => go(index - 1)}
        >
          <IconChevronUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={messages.next}>
        <ActionIcon
          variant="subtle"
          aria-label={messages.next}
          disabled={index === stops.length - 1}
          onClick={() => go(index + 1)}
        >
          <IconChevronDown size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <CloseButton aria-label={messages.close} onClick={() => followTrail(null)} />
    </div>
  )
}
