import { expect, it } from 'vitest'
import type { AppEvent } from '#shared/api/events.ts'
import { createEventBus } from '#electron/services/event-bus.ts'

const event: AppEvent = { type: 'settings-changed' }

it('reaches the other listeners when one fails, and logs it', () => {
  const logged: string[] = []
  const heard: AppEvent[] = []
  const bus = createEventBus((line) => logged.push(line))
  bus.subscribe(() => {
    throw new Error('secret title')
  })
  bus.subscribe((heardEvent) => heard.push(heardEvent))
  bus.emit(event)
  expect(heard).toEqual([event])
  expect(logged).toHaveLength(1)
  expect(logged[0]).toContain('settings-changed')
  expect(logged[0]).not.toContain('secret')
})

it('lets the same function listen twice and leave once', () => {
  const bus = createEventBus(() => {})
  let count = 0
  const listener = () => {
    count += 1
  }
  const leave = bus.subscribe(listener)
  bus.subscribe(listener)
  leave()
  leave()
  bus.emit(event)
  expect(count).toBe(1)
})
