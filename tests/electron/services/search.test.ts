import { afterEach, describe, expect, test } from 'vitest'
import type { Input, Output } from '#shared/api/contract.ts'
import { startApp, type StartedApp } from '../../support/start-app.ts'

let started: StartedApp
afterEach(() => started.stop())

async function ask(change: Partial<Input<'search.query'>>): Promise<Output<'search.query'>> {
  const answer = await started.app.dispatch('search.query', {
    ...{ text: '', locale: 'zh-CN', scope: 'everything', asker: 'one', turn: 0 },
    ...change,
  })
  if (!answer.ok) throw new Error(answer.error.detail)
  return answer.value as Output<'search.query'>
}

describe('a search in the host', () => {
  test('ends when the same asker asks anew, and lets others go on', async () => {
    started = await startApp()
    for (let number = 0; number < 60; number += 1) {
      await started.app.dispatch('notes.create', { title: `笔记 ${number}`, body: '账期\n'.repeat(5_000) })
    }
    const [first, other, second, late] = await Promise.all([
      ask({ text: '账期', turn: 1 }),
      ask({ text: '账期', asker: 'two' }),
      ask({ text: '账', turn: 3 }),
      // Calls may overtake each other.
      ask({ text: '账期', turn: 2 }),
    ])
    expect(first).toEqual({ hits: [], counts: {}, superseded: true })
    expect(late.superseded).toBe(true)
    expect(other).toMatchObject({ superseded: false, counts: { note: 60 } })
    expect(second).toMatchObject({ superseded: false, counts: { note: 60 } })
  })

  test('finds the built-in content in the language that is asked for, and changes it with the question', async () => {
    started = await startApp()
    expect(
      (await ask({ text: 'type:term', locale: 'en' })).hits.some(({ title }) => /[a-z]/.test(title.text)),
    ).toBe(true)
    const { hits } = await ask({ text: '类型：术语 账期' })
    expect(hits[0]).toMatchObject({ kind: 'term', title: { text: '账期', marks: [[0, 2]] } })
  })

  test('forgets a workspace that is closed', async () => {
    started = await startApp()
    await started.app.dispatch('notes.create', { title: '只在这里', body: '' })
    expect((await ask({ text: '只在这里' })).hits).toHaveLength(1)
    await started.app.dispatch('workspace.close', {})
    const answer = await started.app.dispatch('search.query', {
      ...{ text: '只在这里', locale: 'zh-CN', scope: 'everything', asker: 'one', turn: 0 },
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-workspace' } })
  })
})
