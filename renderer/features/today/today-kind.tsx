import {
  IconCalendarEvent,
  IconCalendarOff,
  IconCalendarSearch,
  IconChecklist,
  IconHeartbeat,
  IconHeartHandshake,
  IconHistory,
  IconMessageQuestion,
  IconTargetArrow,
  IconUserShare,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { TodayItem, TodayKind } from '#shared/domain/today.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './today-list.module.css'

const icons: Record<TodayKind, ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>> = {
  action: IconChecklist,
  promise: IconHeartHandshake,
  demand: IconMessageQuestion,
  step: IconUserShare,
  'promotion-start': IconCalendarEvent,
  'promotion-end': IconCalendarOff,
  'promotion-result': IconCalendarSearch,
  opportunity: IconTargetArrow,
  health: IconHeartbeat,
  review: IconHistory,
}

/** The area of the account's plan in which a thing stands; actions stand on the plan's first page. */
export const areaOfKind: Record<TodayKind, string> = {
  action: 'page',
  promise: 'joint',
  demand: 'negotiation',
  step: 'people',
  'promotion-start': 'promotions',
  'promotion-end': 'promotions',
  'promotion-result': 'promotions',
  opportunity: 'growth',
  health: 'health',
  review: 'health',
}

/** What a thing is, by icon and word. Promises say whose they are. */
export function KindMark({ item }: { item: TodayItem }) {
  const texts = useMessages().today
  const Icon = icons[item.kind]
  return (
    <span className={classes.kind} data-side={item.side ?? undefined}>
      <Icon size={14} stroke={1.7} aria-hidden />
      {item.side === null ? texts.kind[item.kind] : texts.promise[item.side]}
    </span>
  )
}
