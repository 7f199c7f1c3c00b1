import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPreviewSession, type PreviewEnd } from '#renderer/ui/preview-session.ts'
import {
  fromPreviewSchema,
  toPreviewSchema,
  type RenderRequest,
  type ToPreview,
} from '#shared/preview/messages.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function open() {
  const posted: ToPreview[] = []
  const ends: PreviewEnd[] = []
  const newer: boolean[] = []
  const links: string[] = []
  const session = createPreviewSession({
    post: (message) => posted.push(message),
    onShown: () => {},
    onWord: (word) => {
      if (word.type === 'link') links.push(word.href)
    },
    onEnd: (end, hasNewer) => {
      ends.push(end)
      newer.push(hasNewer)
    },
  })
  return { session, posted, ends, newer, links }
}

function note(markdown: string): Omit<RenderRequest, 'type' | 'request'> {
  return { document: 'n1', markdown, theme: 'light', locale: 'en', slowDiagrams: [], canTick: true }
}

describe('the frame’s clock', () => {
  test('a frame that never says it is ready is given up', () => {
    const { session, posted, ends } = open()
    session.show(note('a'))
    vi.advanceTimersByTime(20_000)
    expect(posted).toEqual([])
    expect(ends).toEqual([{ reason: 'not-loaded' }])
  })

  test('a text not rendered within two seconds ends the frame', () => {
    const { session, ends } = open()
    session.receive({ type: 'ready' })
    session.show(note('a'))
    vi.advanceTimersByTime(1_900)
    expect(ends).toEqual([])
    vi.advanceTimersByTime(200)
    expect(ends).toEqual([{ reason: 'slow' }])
  })

  test('a text that took too long is told from one that was already replaced', () => {
    const alone = open()
    alone.session.receive({ type: 'ready' })
    alone.session.show(note('endless'))
    vi.advanceTimersByTime(2_100)
    expect(alone.newer).toEqual([false])
    const replaced = open()
    replaced.session.receive({ type: 'ready' })
    replaced.session.show(note('endless'))
    replaced.session.show(note('short again'))
    vi.advanceTimersByTime(2_100)
    expect(replaced.newer).toEqual([true])
  })

  test('a rendered text may stay for ever', () => {
    const { session, ends } = open()
    session.receive({ type: 'ready' })
    session.show(note('a'))
    session.receive({ type: 'rendered', request: 1 })
    session.receive({ type: 'diagrams-done', request: 1 })
    vi.advanceTimersByTime(600_000)
    expect(ends).toEqual([])
  })

  test('a diagram gets two seconds of its own and is named when it takes longer', () => {
    const { session, ends } = open()
    session.receive({ type: 'ready' })
    session.show(note('a'))
    session.receive({ type: 'rendered', request: 1 })
    session.receive({ type: 'diagrams-loading', request: 1 })
    vi.advanceTimersByTime(6_000)
    session.receive({ type: 'diagram-started', request: 1, source: 'quick' })
    vi.advanceTimersByTime(1_500)
    session.receive({ type: 'diagram-started', request: 1, source: 'endless' })
    vi.advanceTimersByTime(1_500)
    expect(ends).toEqual([])
    vi.advanceTimersByTime(600)
    expect(ends).toEqual([{ reason: 'slow-diagram', source: 'endless' }])
  })

  test('typing on does not give a slow diagram more time', () => {
    const { session, ends } = open()
    session.receive({ type: 'ready' })
    session.show(note('a'))
    session.receive({ type: 'rendered', request: 1 })
    session.receive({ type: 'diagram-started', request: 1, source: 'endless' })
    for (let step = 0; step < 6; step += 1) {
      session.show(note(`a${step}`))
      vi.advanceTimersByTime(500)
    }
    expect(ends[0]).toEqual({ reason: 'slow-diagram', source: 'endless' })
  })
})

test('while one text is being rendered only the newest of the next ones waits', () => {
  const { session, posted } = open()
  session.receive({ type: 'ready' })
  for (const text of ['a', 'ab', 'abc']) session.show(note(text))
  expect(posted.map((message) => (message.type === 'render' ? message.markdown : message.type))).toEqual([
    'a',
  ])
  session.receive({ type: 'rendered', request: 1 })
  expect(posted.map((message) => (message.type === 'render' ? message.markdown : message.type))).toEqual([
    'a',
    'abc',
  ])
})

test.each([
  null,
  'ready',
  { type: 'rendered' },
  { type: 'rendered', request: '1' },
  { type: 'link', href: 7 },
  { type: 'link', href: 'x'.repeat(3_000) },
  { type: 'open', href: 'https://a.cn' },
  JSON.parse('{"__proto__": {"type": "link", "href": "https://a.cn"}}') as unknown,
])('does not believe %j', (message) => {
  const { session, links, posted } = open()
  session.receive(message)
  session.show(note('a'))
  expect({ links, posted }).toEqual({ links: [], posted: [] })
  expect(fromPreviewSchema.safeParse(message).success).toBe(false)
})

test('the frame takes only whole render requests', () => {
  const request = { type: 'render', request: 1, ...note('a') }
  expect(toPreviewSchema.safeParse(request).success).toBe(true)
  expect(toPreviewSchema.safeParse({ ...request, theme: 'loud' }).success).toBe(false)
  expect(toPreviewSchema.safeParse({ ...request, slowDiagrams: 'x' }).success).toBe(false)
})
