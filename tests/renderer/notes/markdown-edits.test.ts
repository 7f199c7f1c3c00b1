import { describe, expect, test } from 'vitest'
import {
  cycleHeading,
  insertLink,
  insertTable,
  toggleCode,
  toggleLines,
  toggleMark,
  type Selected,
} from '#renderer/features/notes/markdown-edits.ts'

/** Writes a selection as `before[selected]after`, and a caret as `[]`. */
function select(marked: string): Selected {
  const from = marked.indexOf('⟦')
  const to = marked.indexOf('⟧') - 1
  return { text: marked.replace('⟦', '').replace('⟧', ''), from, to }
}

function show({ text, from, to }: Selected): string {
  return `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`
}

describe('marks', () => {
  test.each([
    ['客户要⟦更低价格⟧。', '客户要**⟦更低价格⟧**。'],
    ['客户要**⟦更低价格⟧**。', '客户要⟦更低价格⟧。'],
    ['客户要⟦**更低价格**⟧。', '客户要⟦更低价格⟧。'],
    ['他说⟦“不行”⟧了', '他说“**⟦不行⟧**”了'],
    ['⟦ 两端有空格 ⟧', ' **⟦两端有空格⟧** '],
    ['空的⟦⟧', '空的**⟦⟧**'],
    ['空的**⟦⟧**', '空的⟦⟧'],
  ])('bold turns %s into %s', (before, after) => {
    expect(show(toggleMark(select(before), '**'))).toBe(after)
  })

  test('italic inside bold does not take half of the bold mark away', () => {
    expect(show(toggleMark(select('**⟦重点⟧**'), '*'))).toBe('***⟦重点⟧***')
    expect(show(toggleMark(select('***⟦重点⟧***'), '*'))).toBe('**⟦重点⟧**')
  })
})

describe('lines', () => {
  test('a heading goes down three levels and back to text', () => {
    const levels = [select('谈判⟦⟧复盘')]
    for (let step = 0; step < 4; step += 1) levels.push(cycleHeading(levels.at(-1)!))
    expect(levels.map(show)).toEqual([
      '谈判⟦⟧复盘',
      '# 谈判⟦⟧复盘',
      '## 谈判⟦⟧复盘',
      '### 谈判⟦⟧复盘',
      '谈判⟦⟧复盘',
    ])
  })

  test('a list becomes a checklist, a quote and text again without piling up marks', () => {
    const list = toggleLines(select('⟦市场\n\n公司⟧'), 'list')
    const checklist = toggleLines(list, 'checklist')
    const quote = toggleLines(checklist, 'quote')
    expect([list, checklist, quote, toggleLines(quote, 'quote')].map(show)).toEqual([
      '⟦- 市场\n\n- 公司⟧',
      '⟦- [ ] 市场\n\n- [ ] 公司⟧',
      '⟦> 市场\n\n> 公司⟧',
      '⟦市场\n\n公司⟧',
    ])
  })

  test('an empty line can become the start of a list', () => {
    expect(show(toggleLines(select('⟦⟧'), 'list'))).toBe('- ⟦⟧')
  })

  test('indentation and the state of a task survive', () => {
    expect(toggleLines(select('  ⟦- [x] 完成⟧'), 'quote').text).toBe('  > 完成')
  })
})

describe('links, tables and code', () => {
  test('a word becomes a link whose address is still to be written', () => {
    expect(show(insertLink(select('见⟦合同⟧'), '文字'))).toBe('见[合同](⟦https://⟧)')
  })

  test('a pasted address becomes a link whose text is still to be written', () => {
    expect(show(insertLink(select('⟦https://a.cn/x⟧'), '文字'))).toBe('[⟦文字⟧](https://a.cn/x)')
  })

  test('a table starts on a line of its own, its first heading selected', () => {
    expect(show(insertTable(select('上文⟦⟧'), ['列一', '列二']))).toBe(
      '上文\n\n| ⟦列一⟧ | 列二 |\n| --- | --- |\n|  |  |\n',
    )
    expect(show(insertTable(select('⟦⟧'), ['列一', '列二']))).toBe(
      '| ⟦列一⟧ | 列二 |\n| --- | --- |\n|  |  |\n',
    )
  })

  test('several lines of code get a fence longer than any run of backticks inside', () => {
    expect(toggleCode(select('⟦a\n```\nb⟧')).text).toBe('````\na\n```\nb\n````')
    expect(show(toggleCode(select('用 ⟦x⟧ 表示')))).toBe('用 `⟦x⟧` 表示')
  })
})
