import fc from 'fast-check'
import { Marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { taskBoxes, tickChange } from '#shared/markdown/task-boxes.ts'

/** What the reader sees: the states of all boxes, in order. */
function boxesShown(source: string): boolean[] {
  const html = new Marked({ gfm: true }).parse(source, { async: false })
  return [...html.matchAll(/<input (checked="" )?disabled="" type="checkbox">/g)].map(
    ([, done]) => done !== undefined,
  )
}

function ticked(source: string, index: number, done: boolean): string {
  const change = tickChange(source, index, done)
  return change ? source.slice(0, change.from) + change.insert + source.slice(change.to) : source
}

const nested = [
  '- [ ] 先问清海报费怎么算',
  '  - [x] 内层，已完成',
  '',
  '    一段话 [ ] 不是任务',
  '- [ ]',
  '1. [X] 有编号',
  '',
  '> - [ ] 引用里的',
  '>   1. [ ] 更深',
  '',
  '```',
  '- [ ] 代码里的',
  '```',
  '',
  '    - [ ] 缩进的代码',
  '',
  '- - [ ] 两层',
  '- [ ] `[x]` 带代码',
  '- 不是 [ ] 任务',
  '- [ ]\t制表符',
].join('\n')

describe('the boxes of tasks', () => {
  it('are those that a reader sees: in lists, nested, quoted and numbered, and none in code', () => {
    expect(taskBoxes(nested).map(({ isDone }) => isDone)).toEqual(boxesShown(nested))
    expect(boxesShown(nested)).toHaveLength(8)
  })

  it('are ticked one at a time, and nothing else changes', () => {
    for (const index of boxesShown(nested).keys()) {
      const before = boxesShown(nested)
      const after = ticked(nested, index, !before[index])
      expect(boxesShown(after)).toEqual(before.map((isDone, other) => (other === index ? !isDone : isDone)))
      expect(after).toHaveLength(nested.length)
      expect(ticked(after, index, before[index] ?? false).toLowerCase()).toBe(nested.toLowerCase())
    }
  })

  it('stay as they are when there is nothing to do', () => {
    expect(tickChange('- [x] done', 0, true)).toBeNull()
    expect(tickChange('- [ ] one', 3, true)).toBeNull()
    expect(tickChange('no list', 0, true)).toBeNull()
  })

  it('are found wherever a reader sees them, whatever the source', () => {
    const lines = [
      '- [ ] a',
      '* [x] b',
      '  - [ ] c',
      '    - [X] d',
      '1. [ ] e',
      '> - [ ] f',
      '```',
      '',
      'text',
      '# h',
      '- g',
      '\t- [ ] h',
      '> text',
      '- > - [x] i',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), (chosen) => {
        const source = chosen.join('\n')
        expect(taskBoxes(source).map(({ isDone }) => isDone)).toEqual(boxesShown(source))
      }),
      { numRuns: 400 },
    )
  })
})
