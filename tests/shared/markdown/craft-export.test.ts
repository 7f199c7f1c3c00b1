import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assessmentSchema } from '#shared/domain/assessment.ts'
import { caseSchema } from '#shared/domain/case.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { methodStructureSchema, methodTextSchema, type Method } from '#shared/domain/method.ts'
import { noteSchema, noteSchemaVersion } from '#shared/domain/note.ts'
import { emptyPlaybook, playbookSchema, type Playbook } from '#shared/domain/playbook.ts'
import { reviewSchema } from '#shared/domain/review.ts'
import { worksheetSchema, type Worksheet } from '#shared/domain/worksheet.ts'
import { planExport, type ExportSource } from '#shared/markdown/plan-export.ts'
import { takeApart } from '../../support/exported-files.ts'
import { resourcesDir } from '../../support/start-app.ts'
import { styleOf } from '#tests/support/export-style.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const content = (path: string) => read(join(resourcesDir, 'content', path))
const fixture = (name: string, version = 1) =>
  read(new URL(`../../fixtures/documents/${name}-${version}.json`, import.meta.url).pathname)

function methodOf(id: string): Method {
  const structure = methodStructureSchema.parse(content(`structure/methods/${id}.json`))
  const text = {
    'zh-CN': methodTextSchema.parse(content(`zh-CN/methods/${id}.json`)),
    en: methodTextSchema.parse(content(`en/methods/${id}.json`)),
  }
  const { group, pressures, competencies, related } = structure
  return {
    ...{ id, group, pressures, competencies, related, structure, text },
    name: { 'zh-CN': text['zh-CN'].name, en: text.en.name },
    purpose: { 'zh-CN': text['zh-CN'].purpose, en: text.en.purpose },
    ...{
      hidden: false,
      known: false,
      used: 0,
      worked: 0,
      failed: 0,
      own: false,
      usage: [],
      definition: null,
      revision: 0,
    },
  }
}

const methods = ['C08', 'D04', 'C01'].map(methodOf)
const worksheet = worksheetSchema.parse(fixture('worksheet'))
const oneCase = caseSchema.parse(fixture('case'))
const assessment = assessmentSchema.parse(fixture('assessment'))
const playbook = playbookSchema.parse(fixture('playbook'))
const review = reviewSchema.parse(fixture('review'))

const source: ExportSource = {
  accounts: [],
  notes: [],
  methods,
  methodTexts: methods,
  worksheets: [worksheet],
  cases: [oneCase],
  assessments: [assessment],
  reviews: [],
  maps: [],
  playbook,
  attachments: new Set(),
  chapters: [],
  uses: [],
  methodSettings: [],
  contentNames: new Map([
    ['chapter/chapter-3', { 'zh-CN': '第三章', en: 'Chapter three' }],
    ['archetype/ar1', { 'zh-CN': '人情型', en: 'The friend' }],
  ]),
}

function exported(key: string, locale: Locale = 'en', change: Partial<ExportSource> = {}) {
  const { files } = planExport({ ...source, ...change }, { kind: 'everything' }, styleOf(locale))
  const file = files.find((candidate) => candidate.key === key)
  if (!file) throw new Error(`There is no ${key}.`)
  return { ...file, ...takeApart(file.content) }
}

describe('an exported worksheet', () => {
  it('says what it is about, and holds short and long answers, tables and what was computed', () => {
    const filled: Worksheet = {
      ...worksheet,
      values: {
        ...worksheet.values,
        'sold-units': 30_400,
        'after-dip-units': 1_600,
        'cannibalised-units': 1_200,
        'unit-contribution': 4.1,
        'price-support': 1,
        learning: '先算净增。\n\n- 再谈',
        'fixed-investment': [
          { id: 'row-1', cells: { item: '堆头 | 端架', amount: 12_000 } },
          { id: 'row-2', cells: { item: '', amount: null } },
          { id: 'row-3', cells: { item: '海报', amount: 7_600 } },
        ],
      },
    }
    const { path, fields, body } = exported(`worksheet/${worksheet.id}`, 'en', { worksheets: [filled] })
    expect(path).toBe('worksheets/中秋堆头.md')
    expect(fields).toMatchObject({ ka_type: 'worksheet', ka_method: ['C08'], ka_case: [oneCase.id] })
    expect(body).toContain('- **Method**: [Promotion ROI, before and after](../methods/C08.md)\n')
    expect(body).toContain('- **Case**: [海报档期临时加扣](../cases/海报档期临时加扣.md)\n')
    expect(body).toContain('- **Money in**: CNY\n')
    expect(body).toContain('- **Baseline**: 16,000\n')
    expect(body).toContain('- **Convention**: Ratio (1 = break-even)')
    expect(body).toContain(
      '## Fixed investment\n\n| Item | Amount |\n| --- | --- |\n| 堆头 \\| 端架 | 12,000 |\n| 海报 | 7,600 |\n',
    )
    expect(body).toContain('## What we learned\n\n先算净增。\n\n\\- 再谈\n')
    expect(body).toContain('- **Return as a ratio (1 = break-even)**: 0.95\n')
    expect(body).toContain('- **Net return (0% = break-even)**: −4.88%\n')
  })

  it('leads to the note that it was filled in for, and the note leads to it', () => {
    const note = noteSchema.parse(fixture('note', noteSchemaVersion))
    const tied: Worksheet = { ...worksheet, note: note.id }
    const change = { notes: [note], worksheets: [tied] }
    const sheet = exported(`worksheet/${worksheet.id}`, 'en', change)
    const written = exported(`note/${note.id}`, 'zh-CN', change)
    expect(sheet.fields).toMatchObject({ ka_note: [note.id] })
    expect(sheet.body).toContain(`- **Note**: [${note.title}](../${written.path})\n`)
    expect(written.body).toContain('- **工具表**：[中秋堆头](../worksheets/中秋堆头.md)\n')
    const untied = exported(`note/${note.id}`, 'zh-CN', { notes: [note] })
    expect(untied.body).not.toContain('工具表')
  })

  it('keeps what the method has no field for', () => {
    const { body } = exported(`worksheet/${worksheet.id}`)
    expect(body).toContain(
      '## Other entries\n\n### keep\n\n- 堆头早一周进场\n\n### lines\n\n- gross-sales: actual 6600, note 含税前',
    )
  })

  it('writes a matrix with its rows and percent fields with their sign', () => {
    const profit: Worksheet = {
      ...worksheet,
      id: 'profit',
      title: '',
      method: 'C01',
      moneyUnit: 'wan-yuan',
      values: {
        lines: { 'gross-sales': { actual: 6_000 }, credit: { note: '' } },
        'contribution-margin': 23.17,
      },
    }
    const { path, title, body } = exported('worksheet/profit', 'zh-CN', { worksheets: [profit] })
    expect({ path, title }).toEqual({ path: 'worksheets/C01.md', title: methods[2]?.name['zh-CN'] })
    expect(body).toMatch(/\| 6,000 \| +\| +\|/)
    expect(body).not.toContain('credit')
    expect(body).toContain('23.17%')
    expect(body).toContain('：万元\n')
  })

  it('outlives its method', () => {
    const { body, title } = exported(`worksheet/${worksheet.id}`, 'en', {
      methods: [],
      methodTexts: [],
      worksheets: [{ ...worksheet, title: '' }],
    })
    expect(title).toBe('C08')
    expect(body).toContain('### baseline-units\n\n16000')
  })
})

describe('an exported case', () => {
  it('runs from the demand to the lesson, with the worksheets of its tools', () => {
    const { path, fields, body } = exported(`case/${oneCase.id}`)
    expect(path).toBe('cases/海报档期临时加扣.md')
    expect(fields).toMatchObject({ ka_type: 'case', ka_pressure: ['C3', 'K3'], ka_method: ['C08', 'D04'] })
    const headings = body.split('\n').filter((line) => line.startsWith('## '))
    expect(headings).toEqual([
      '## How it began',
      '## Problem',
      '## Idea',
      '## Tools',
      '## Result',
      '## Lesson',
    ])
    expect(body).toContain(
      '- [Promotion ROI, before and after](../methods/C08.md): 算清净增量\n  - [中秋堆头](../worksheets/中秋堆头.md)\n',
    )
    expect(body).toContain('- **How it went**: Worked\n')
  })

  it('goes with its worksheets, and a worksheet goes alone', () => {
    const keys = (scope: Parameters<typeof planExport>[1]) =>
      planExport(source, scope, styleOf('zh-CN')).files.map(({ key }) => key)
    expect(keys({ kind: 'case', id: oneCase.id })).toEqual([
      `case/${oneCase.id}`,
      `worksheet/${worksheet.id}`,
    ])
    expect(keys({ kind: 'worksheet', id: worksheet.id })).toEqual([`worksheet/${worksheet.id}`])
    expect(() => keys({ kind: 'case', id: 'gone' })).toThrow('There is no case/gone')
  })
})

describe('an exported assessment', () => {
  it('is named by its day and shows scores, gaps and practice', () => {
    const { path, title, fields, body } = exported(`assessment/${assessment.id}`)
    expect({ path, title }).toEqual({
      path: 'assessments/2026-01-31.md',
      title: 'Self-assessment 2026-01-31',
    })
    expect(fields).toMatchObject({ ka_competency: ['D3', 'D6'], ka_method: ['G04'] })
    expect(body).toContain('| D1 Relationship and negotiation | 4 | 3 | 年度谈判 |\n')
    expect(body).toContain('| 补齐费用台账 |  | account-huaxing |  |  |\n')
  })
})

describe('the exported playbook', () => {
  it('has a file for each chapter that the user wrote into, and one for the model', () => {
    const chapter = exported('chapter/chapter-3')
    expect(chapter.path).toBe('playbook/chapter-3.md')
    expect(chapter.fields).toMatchObject({ title: 'Chapter three', ka_type: 'chapter' })
    expect(chapter.body).toBe('# 我的第三章\n\n从一次失败说起。\n')
    const { path, body } = exported('playbook/playbook')
    expect(path).toBe('playbook/playbook.md')
    expect(body).toContain('- **The friend**: 20%\n- **ar3**: 45.5%\n- **ar4**: 0%\n')
    expect(body).toContain('- **C1 More back-margin points**: 返点年年涨 / Rebates creep up\n')
    expect(body).toContain('- **D1 Relationship and negotiation**: 谈判前先写下对方的三个难处\n')
  })

  it('calls pressures and parts what the user calls them, in every file', () => {
    const data = 'C-own-11111111'
    const part = 'D-own-33333333'
    const own: Playbook = {
      ...playbook,
      ownPressures: [{ id: data, zh: '数据互通', en: 'Data *sharing*', note: 'Weekly' }],
      ownCompetencies: [
        {
          id: part,
          zh: '数据分析',
          en: '',
          shortZh: '',
          shortEn: 'Data',
          description: '看得懂数',
          methods: ['C08'],
        },
      ],
      hiddenPressures: ['M3', data],
    }
    const score = { self: 2, other: null, evidence: '月报' }
    const change: Partial<ExportSource> = {
      playbook: own,
      cases: [{ ...oneCase, pressures: ['C1', data] }],
      methodTexts: methods.map((method) => ({ ...method, pressures: [data] })),
      methods: methods.map((method) => ({ ...method, pressures: [data] })),
      assessments: [{ ...assessment, scores: { ...assessment.scores, [part]: score } }],
    }
    const named = 'Data \\*sharing\\*'
    expect(exported(`case/${oneCase.id}`, 'en', change).body).toContain(`C1 Rebates creep up, ${named}`)
    expect(exported('method/C08', 'en', change).body).toContain(named)
    expect(exported(`assessment/${assessment.id}`, 'en', change).body).toContain(
      '| 数据分析 | 2 |  | 月报 |\n',
    )
    expect(exported('map/pressures', 'zh-CN', change).body).toContain('数据互通')
    const { body } = exported('playbook/playbook', 'en', change)
    expect(body).toContain(`- **${named}**\n  - 数据互通\n  - Customer\n  - Weekly\n`)
    expect(body).toContain('- **数据分析**\n  - Data\n  - 看得懂数\n  - [')
    expect(body).toContain('- M3 Convenience becomes the growth format\n')
  })

  it('is not there before anything is written', () => {
    const fresh = { ...playbook, ...emptyPlaybook(), chapters: [{ id: 'chapter-1', words: '  \n' }] }
    const { files } = planExport({ ...source, playbook: fresh }, { kind: 'everything' }, styleOf('en'))
    expect(files.filter(({ path }) => path.startsWith('playbook/'))).toEqual([])
  })
})

describe('an exported review', () => {
  it('holds what was said and decided, and the plan as it stood on the day', () => {
    const whole = { ...source, accounts: [review.plan], reviews: [review] }
    const { files } = planExport(whole, { kind: 'everything' }, styleOf('zh-CN'))
    const file = files.find(({ path }) => path.startsWith('reviews/'))
    expect(file?.path).toBe('reviews/禾岭生活（示例） 2026-03-31.md')
    expect(file?.content).toContain('## 要点\n\n- 返利改有条件')
    expect(file?.content).toContain('| 返利改有条件 | 李敏 | 2026-04-15 |')
    expect(file?.content).toContain('](../accounts/')
    expect(file?.content.split('# 2026-03-31 当日的计划')[1]).toContain(review.plan.charter.where)
  })
})
