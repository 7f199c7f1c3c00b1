import { zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { openImportSource } from '#electron/services/import-source.ts'
import { parseCsv } from '#shared/import/foreign/parse-csv.ts'
import { readNotion } from '#shared/import/notion-reader.ts'
import { fixtureTree, readSource, treeOf, type ReadSource } from '#tests/support/import-trees.ts'

const id = (digit: string) => `${digit.repeat(28)}cdef`

describe('an export of Notion', () => {
  let workspace: ReadSource

  beforeAll(async () => {
    workspace = await readSource(readNotion, await fixtureTree('notion'))
  })

  it('takes pages by the titles that they have inside, not by those of their files', () => {
    const titles = workspace.notes.map(({ title }) => title).sort()
    expect(titles).toEqual(['Shelf rules', '客户', '客户手册: 2026', '沃尔玛'])
    expect(workspace.note('客户手册: 2026').body).toMatch(/^<aside>\n💡 先读这一段\n/)
  })

  it('links pages, tables and addresses of its own site, and shows pictures', () => {
    const { body } = workspace.note('客户手册: 2026')
    expect(body).toContain(`![Untitled](trivet://attachment/${workspace.attachments[0]?.file})`)
    expect(body).toContain('\n[[客户]]\n\n[[Shelf rules]]\n\nSee also [[沃尔玛|the retailer]].\n')
  })

  it('makes a note of a table, whose rows lead to their pages', () => {
    expect(workspace.note('客户').body).toBe(
      [
        '| Name | Tags | Created | Owner | 备注 |',
        '| --- | --- | --- | --- | --- |',
        '| [[沃尔玛]] | KA, 大卖场 | January 5, 2026 10:30 AM | 李敏 | 两行<br>备注 \\| "引号" |',
        '| 永辉 | KA |  |  |  |',
        '',
      ].join('\n'),
    )
  })

  it('takes the columns of a row, and no line of a text that only looks so', () => {
    expect(workspace.note('沃尔玛')).toMatchObject({
      tags: ['KA', '大卖场'],
      createdAt: new Date(2026, 0, 5, 10, 30).toISOString(),
      body: '- Owner: 李敏\n\nOwner: stays here, in the text.\n',
    })
    expect(workspace.note('Shelf rules').body).toBe(
      'Two facings at eye level.\nNote: this line is no property.\n',
    )
  })

  it('names what only the shown part of a table holds', () => {
    expect(workspace.issues.map(({ code, line, detail }) => [code, line, detail])).toEqual([
      ['value-not-taken', 3, '只在视图'],
    ])
  })

  it('reads the zip as Notion packs it, parts within a zip, with and without ids in the folders', async () => {
    const text = (words: string) => new TextEncoder().encode(words)
    const part = zipSync({
      [`Export-1/计划 ${id('1')}.md`]: text(
        `# 计划\n\n[下一页](%E8%AE%A1%E5%88%92/%E6%AD%A5%E9%AA%A4%20${id('2')}.md)\n`,
      ),
      [`Export-1/计划/步骤 ${id('2')}.md`]: text('# 步骤\n\n第一步\n'),
    })
    const second = zipSync({
      [`Export-1/备忘 ${id('3')}.md`]: text('# 备忘\n\n[计划](../missing ' + id('1') + '.md)'),
    })
    const zip = zipSync({ 'Export-1-Part-1.zip': part, 'Export-1-Part-2.zip': second })
    const tree = await openImportSource({ name: 'Export.zip', bytes: zip })
    expect(await readNotion.recognise(tree)).toBeGreaterThan(0.9)
    const { note, issues } = await readSource(readNotion, tree)
    expect(note('计划').body).toBe('[[步骤|下一页]]\n')
    expect(note('备忘').body).toBe('[[计划]]')
    expect(issues).toEqual([])
  })

  it('survives tables and names that are hostile', async () => {
    const { notes, issues } = await readSource(
      readNotion,
      treeOf({
        [`${id('4')}.md`]: '',
        [`__proto__ ${id('5')}.csv`]: '__proto__,constructor\n"a\nb","=1+1 | x"\nlone\n',
        [`Empty ${id('6')}.csv`]: '',
      }),
    )
    expect(notes.map(({ title }) => title)).toEqual(['', '__proto__', 'Empty'])
    expect(notes[1]?.body).toContain('| a<br>b | =1+1 \\| x |\n| lone |  |\n')
    expect(issues).toEqual([])
  })

  it.each([
    ['a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['"a ""b""",c', [['a "b"', 'c']]],
    ['"x\ny",', [['x\ny', '']]],
    [',,\nz', [['z']]],
    ['"open, to the end\n', [['open, to the end\n']]],
    ['"a"b,c\nd', [['"a"b', 'c'], ['d']]],
  ])('reads the cells of %j', (text, cells) => {
    expect(parseCsv(text)).toEqual(cells)
  }) // prettier-ignore
})
