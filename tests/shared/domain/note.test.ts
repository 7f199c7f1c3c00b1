import { describe, expect, it } from 'vitest'
import { excerptOf } from '#shared/domain/note.ts'

describe('the excerpt of a note', () => {
  it('takes off headings, marks, lists and link targets', () => {
    expect(excerptOf('## 到家\n\n- [ ] **平台** 补贴由谁出？\n- 见 [约定](https://example.com)')).toBe(
      '到家 平台 补贴由谁出？ 见 约定',
    )
  })

  it('leaves out diagrams, code and tables', () => {
    const body =
      'Before\n\n```mermaid\nflowchart LR\nA-->B\n```\n\n| Step | Figure |\n| --- | ---: |\n| Gain | 14,400 |\n\nAfter'
    expect(excerptOf(body)).toBe('Before After')
  })

  it('leaves out a fence that is not closed yet', () => {
    expect(excerptOf('Before\n\n```ts\nconst half =')).toBe('Before')
  })

  it('never splits a character', () => {
    expect([...excerptOf('😀'.repeat(400))]).toHaveLength(160)
  })
})
