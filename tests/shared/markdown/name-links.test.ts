import { expect, it } from 'vitest'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import { emptyNote } from '#shared/domain/note.ts'
import { planExport, type ExportSource } from '#shared/markdown/plan-export.ts'
import { styleOf } from '#tests/support/export-style.ts'

const header = {
  schema: 1,
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-02-01T00:00:00.000Z',
}
const body = [
  '见 [[年度合同]]、[[年度合同#扣点 (2026)|今年的]]、[[大润发]]、[[note/n2|合同]]。',
  '[[没有写过]] [[C1]] ![[年度合同]]',
  '`[[年度合同]]`',
  '| 列 |\n| - |\n| [[年度合同\\|话]] |',
].join('\n\n')

const source: ExportSource = {
  accounts: [{ ...header, ...emptyAccountPlan(), id: 'a1', name: '大润发' }],
  notes: [
    { ...header, ...emptyNote, id: 'n1', title: '拜访', body },
    { ...header, ...emptyNote, id: 'n2', title: '年度合同' },
  ],
  methods: [],
  methodTexts: [],
  worksheets: [],
  cases: [],
  assessments: [],
  reviews: [],
  maps: [],
  playbook: null,
  contentNames: new Map(),
  chapters: [],
  uses: [],
  methodSettings: [],
  attachments: new Set(),
}

function exported(scope: Parameters<typeof planExport>[1]) {
  const plan = planExport(source, scope, styleOf('zh-CN'))
  const content = plan.files.find(({ key }) => key === 'note/n1')?.content ?? ''
  return { text: content.slice(content.indexOf('见 ')), warnings: plan.warnings }
}

it('exports links between brackets as relative links that every reader follows, with the right words', () => {
  expect(exported({ kind: 'everything' }).text).toBe(
    [
      '见 [年度合同](年度合同.md)、[今年的](年度合同.md#扣点%20%282026%29)、[大润发](../accounts/大润发.md)、[合同](年度合同.md)。',
      '没有写过 [C1](../maps/three-pressures.md) [年度合同](年度合同.md)',
      '`[[年度合同]]`',
      '| 列 |\n| - |\n| [话](年度合同.md) |\n',
    ].join('\n\n'),
  )
})

it('keeps only the words of links that lead out of the export, and says so', () => {
  const { text, warnings } = exported({ kind: 'note', id: 'n1' })
  expect(text).toBe(
    '见 年度合同、今年的、大润发、合同。\n\n没有写过 C1 年度合同\n\n`[[年度合同]]`\n\n| 列 |\n| - |\n| 话 |\n',
  )
  expect(warnings.map(({ detail }) => detail)).toEqual(expect.arrayContaining(['年度合同', '大润发']))
})
