import { markdownLanguage } from '@codemirror/lang-markdown'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Account } from '#shared/domain/account.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { emptyNote, type Note } from '#shared/domain/note.ts'
import { planExport, type ExportSource, type ExportStyle } from '#shared/markdown/plan-export.ts'
import { styleOf } from '#tests/support/export-style.ts'

const header = {
  schema: 1,
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-02-01T00:00:00.000Z',
}

function account(id: string, fields: Partial<Account> = {}): Account {
  return { ...header, ...emptyAccountPlan(), id, name: id, ...fields }
}

function note(id: string, fields: Partial<Note> = {}): Note {
  return {
    ...header,
    id,
    ...emptyNote,
    title: id,
    ...fields,
  }
}

const method: MethodSummary = {
  id: 'A05',
  group: 'know',
  pressures: ['C1'],
  competencies: ['D1'],
  related: [],
  name: { 'zh-CN': '干系人 | 地图', en: 'Stakeholder | map' },
  purpose: { 'zh-CN': '', en: '' },
  hidden: false,
  known: false,
  used: 0,
  worked: 0,
  failed: 0,
  own: false,
}

const empty: ExportSource = {
  accounts: [],
  notes: [],
  methods: [method],
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
const everything = { kind: 'everything' } as const

function contentOf(source: ExportSource, key: string): string {
  return planExport(source, everything, styleOf('en')).files.find((file) => file.key === key)?.content ?? ''
}

/** The cells of every row below a heading row, as a Markdown parser that took no part in the writing sees them. */
function rowsOf(markdown: string): string[][] {
  const rows: string[][] = []
  markdownLanguage.parser.parse(markdown).iterate({
    enter: ({ name, node }) => {
      if (name !== 'TableRow') return
      rows.push(node.getChildren('TableCell').map((cell) => markdown.slice(cell.from, cell.to)))
    },
  })
  return rows
}

describe('the plan of an export', () => {
  it('writes the same bytes whatever order the documents come in', () => {
    const notes = ['a', 'b', 'c', 'd'].map((id, index) =>
      note(id, { title: index < 3 ? 'Plan' : 'plan', tags: ['z', 'a'], body: `[x](trivet://note/a)` }),
    )
    const accounts = ['x', 'y'].map((id) => account(id, { name: 'Heling' }))
    const expected = planExport({ ...empty, accounts, notes }, everything, styleOf('zh-CN'))
    const orders = fc.tuple(
      fc.shuffledSubarray(notes, { minLength: notes.length }),
      fc.shuffledSubarray(accounts, { minLength: accounts.length }),
    )
    fc.assert(
      fc.property(orders, ([shuffledNotes, shuffledAccounts]) => {
        const source = { ...empty, notes: shuffledNotes, accounts: shuffledAccounts }
        expect(planExport(source, everything, styleOf('zh-CN'))).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps a table a table whatever is typed into its cells', () => {
    const awkward = 'a | b\n**c** `|` <td>\\'
    const plan = account('x', {
      objectives: [
        {
          id: 'o1',
          title: awkward,
          unit: 'wan-yuan',
          base: 6000,
          target: null,
          current: null,
          keyResults: [],
          due: '2026-12-31',
          pressures: ['K1', 'K3'],
        },
      ],
      actions: [
        {
          id: 'a1',
          title: '- [ ] call',
          owner: 'Lin | Zhou',
          accountable: '',
          consulted: '',
          informed: '',
          due: null,
          status: 'open',
          methods: ['A05', 'gone'],
          objectives: ['o1', 'nowhere'],
        },
      ],
      risks: [
        { id: 'r1', risk: awkward, sign: '', reply: '| --- |', owner: '', likelihood: null, impact: null },
      ],
    })
    const rows = rowsOf(contentOf({ ...empty, accounts: [plan] }, 'account/x'))
    const cell = 'a \\| b<br>\\*\\*c\\*\\* \\`\\|\\` \\<td\\>\\\\'
    expect(rows).toEqual([
      [cell, 'CNY 60 m', '2026-12-31', 'K1 Revenue, K3 Profit'],
      ['\\- \\[ \\] call', 'Lin \\| Zhou', 'Open', 'Stakeholder \\| map, gone', cell],
      [cell, '\\| --- \\|'],
    ])
  })

  it('keeps a diagram inside its fence', () => {
    const plan = account('x', { name: '```\n# Escaped', objectives: [] })
    const text = contentOf({ ...empty, accounts: [plan] }, 'account-map/x')
    const body = text.slice(text.indexOf('\n---\n') + 5)
    const headings: string[] = []
    markdownLanguage.parser.parse(body).iterate({
      enter: ({ name, from, to }) => {
        if (name.startsWith('ATXHeading')) headings.push(body.slice(from, to))
      },
    })
    expect(headings).toEqual(['## Outline', '## Diagram'])
  })

  it('writes no empty heading for what a plan does not say yet', () => {
    expect(contentOf({ ...empty, accounts: [account('x')] }, 'account/x')).not.toContain('#')
  })

  it('puts what a note is tied to in front of its text, so that nothing in the text can swallow it', () => {
    const source = {
      ...empty,
      accounts: [account('x1')],
      notes: [note('n1', { accounts: ['x1'], body: '```\nopen' })],
    }
    expect(contentOf(source, 'note/n1').split('\n---\n\n')[1]).toBe(
      '- **Accounts**: [x1](../accounts/x1.md)\n\n```\nopen\n',
    )
  })

  it('names documents alike in every scope', () => {
    const notes = [note('a', { title: 'Plan' }), note('b', { title: 'PLAN' })]
    const all = planExport({ ...empty, notes }, everything, styleOf('en'))
    const one = planExport({ ...empty, notes }, { kind: 'note', id: 'b' }, styleOf('en'))
    expect(all.files).toContainEqual(one.files[0])
  })

  describe('for a program', () => {
    const notes = [
      note('a', { title: '华联', aliases: ['hl'], body: '[[b: 1?]]', tags: ['谈判'] }),
      note('b', { title: 'b: 1?' }),
    ]
    const textFor = (change: Partial<ExportStyle>) => {
      const plan = planExport({ ...empty, notes }, everything, styleOf('en', change))
      const file = plan.files.find(({ key }) => key === 'note/a')
      const [, fields = '', body = ''] = (file?.content ?? '').split(/^---$/m)
      expect(load(fields)).toEqual(parse(fields))
      return { fields: z.record(z.string(), z.unknown()).parse(load(fields)), body: body.trim() }
    }

    it.each([
      ['plain', { created: '2026-01-01T00:00:00.000Z', aliases: ['hl'] }],
      ['obsidian', { created: '2026-01-01T08:00:00', aliases: ['hl'] }],
      ['joplin', { created: '2026-01-01 00:00:00Z', aliases: ['hl'] }],
      ['hugo', { created: '2026-01-01T00:00:00.000Z', date: '2026-01-01T00:00:00.000Z' }],
    ] as const)('writes what %s reads in front of the text', (profile, expected) => {
      const { fields } = textFor({ profile })
      expect(fields).toMatchObject({ title: '华联', tags: ['谈判'], ...expected })
      expect('aliases' in fields).toBe(profile !== 'hugo')
    })

    it('writes ordinary links, or links between double brackets that name the file', () => {
      expect(textFor({}).body).toMatch(/^\[b: 1\?\]\([^)]+\.md\)$/)
      const { body } = textFor({ profile: 'obsidian', links: 'wikilinks' })
      expect(body).toMatch(/^\[\[[^\]]+\|b: 1\?\]\]$/)
    })
  })
})
