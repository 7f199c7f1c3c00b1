import { expect, test } from 'vitest'
import { untilQuiet } from '#electron/main/until-quiet.ts'

/** A window with words to hand over, one save at a time as the editor does it, and a host that takes its time. */
function openWindow(words: string[]) {
  const running = new Set<Promise<unknown>>()
  const saved: string[] = []
  let calls = 0
  let saving: Promise<void> | null = null

  function save(): void {
    const word = words.shift()
    if (word === undefined) return
    calls += 1
    const call = new Promise<void>((resolve) => setTimeout(resolve, 5)).then(() => void saved.push(word))
    running.add(call)
    saving = call.then(() => {
      running.delete(call)
      saving = null
      // The answer is back in the window a moment after the host has given it.
      setTimeout(save, 0)
    })
  }

  const line = {
    running,
    callsStarted: () => calls,
    async askForWords() {
      if (!saving) save()
      await new Promise((resolve) => setTimeout(resolve, 2))
    },
  }
  return { line, save, saved }
}

test('every word is in, one save after the other', async () => {
  const { line, saved } = openWindow(['one', 'two', 'three'])
  await untilQuiet(line, AbortSignal.timeout(1_000))
  expect(saved).toEqual(['one', 'two', 'three'])
})

test('also those that wait for a save which was running before anybody asked', async () => {
  const { line, save, saved } = openWindow(['saved by itself', 'typed meanwhile'])
  save()
  await untilQuiet(line, AbortSignal.timeout(1_000))
  expect(saved).toEqual(['saved by itself', 'typed meanwhile'])
})

test('a window with nothing to say is quiet at once', async () => {
  const { line, saved } = openWindow([])
  await untilQuiet(line, AbortSignal.timeout(1_000))
  expect(saved).toEqual([])
})
