import { beforeAll, describe, expect, it } from 'vitest'
import { readLogseq } from '#shared/import/logseq-reader.ts'
import { fixtureTree, readSource, treeOf, type ReadSource } from '#tests/support/import-trees.ts'

describe('a graph of Logseq', () => {
  let graph: ReadSource
  let customer: string

  beforeAll(async () => {
    graph = await readSource(readLogseq, await fixtureTree('logseq'))
    customer = graph.note('客户/沃尔玛').body
  })

  it('takes pages with the names that their files stand for, other names and tags', () => {
    expect(graph.notes.map(({ title }) => title).sort()).toEqual(['2026-01-06', '客户/沃尔玛', '打法手册'])
    expect(graph.note('客户/沃尔玛')).toMatchObject({
      aliases: ['Walmart', '山姆'],
      tags: ['大卖场, 会员店', 'KA', '长 标签', '费用'],
    })
  })

  it('keeps the outline and other properties, and makes tasks of what is to be done', () => {
    expect(customer).toMatch(/^- 账期: 60 天\n\n- \[ \] 确认 /)
    expect(customer).toContain('\n\t- [x] 发邮件\n\t- [ ] LATER 追合同\n- 底线是 60 天\n\t- 理由:: 现金流\n')
  })

  it('links to pages, to another name of one, to a day and to a block', () => {
    expect(customer).toContain('确认 [[2026-01-06|Jan 6th, 2026]] 的会议 #[[长 标签]] #费用')
    expect(graph.note('打法手册').body).toContain(
      '- See [[客户/沃尔玛|Walmart]] and [[客户/沃尔玛|the customer]]\n- [[客户/沃尔玛|底线是 60 天]]\n',
    )
    expect(graph.note('2026-01-06').body).toBe(
      '- 见了 [[客户/沃尔玛|Walmart]]，记 [[打法手册]]，还有 [[没有这一页]]\n',
    )
  })

  it('shows pictures without the size that a window had', () => {
    expect(customer).toContain(`- ![货架](trivet://attachment/${graph.attachments[0]?.file})\n`)
  })

  it('leaves code alone', () => {
    expect(customer).toContain(
      '```clojure\n  ((64a5c1de-1111-4222-8333-944445555666)) [[Playbook]]\n  id:: stays\n  ```',
    )
  })

  it('gives a journal its day', () => {
    expect(graph.note('2026-01-06').reflection).toEqual({ kind: 'day', on: '2026-01-06' })
  })

  it('names what is lost, and neither settings nor copies of older states', () => {
    expect(graph.issues).toEqual([
      {
        code: 'link-not-found',
        from: 'pages/Playbook.md',
        line: 5,
        detail: '((00000000-1111-4222-8333-944445555666))',
      },
    ])
  })

  it('reads names of older graphs, queries, and files of other kinds', async () => {
    const { notes, issues } = await readSource(
      readLogseq,
      treeOf({
        'logseq/config.edn': '{}',
        'pages/客户%2F永辉 100%.md':
          '- {{query [[永辉]]}}\n- x\n  line:: kept\n  collapsed:: true\n  ![gone](../assets/a.png)',
        'pages/plan.org': '* TODO',
        'whiteboards/board.edn': '{}',
      }),
    )
    expect(notes[0]?.title).toBe('客户/永辉 100%')
    expect(notes[0]?.body).toBe('- {{query [[永辉]]}}\n- x\n  line:: kept\n  ![gone](../assets/a.png)')
    expect(issues.map(({ code, line, detail }) => [code, line, detail])).toEqual([
      ['attachment-missing', 5, '../assets/a.png'],
      ['not-supported', null, 'pages/plan.org'],
      ['not-supported', null, 'whiteboards/board.edn'],
    ])
  })
})
