import { expect, test } from 'vitest'
import { emptyNote } from '#shared/domain/note.ts'
import { evidenceOf, type Evidence } from '#renderer/features/playbook/evidence.ts'

const dates = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' }
const note = {
  ...emptyNote,
  excerpt: '',
  ...dates,
}
const worksheet = { title: '', sample: false, account: null, case: null, note: null, total: 3, ...dates }
const aCase = {
  title: '',
  sample: false,
  status: 'open' as const,
  pressures: [],
  account: null,
  outcome: null,
  lessonNote: null,
  starter: null,
  ...dates,
}
const methods: Parameters<typeof evidenceOf>[2] = [
  {
    id: 'A05',
    group: 'know',
    pressures: [],
    competencies: ['D1', 'D5'],
    related: [],
    name: { en: '', 'zh-CN': '' },
    purpose: { en: '', 'zh-CN': '' },
    hidden: false,
    known: false,
    used: 0,
    worked: 0,
    failed: 0,
    own: false,
  },
]

test('notes show a part by naming it; worksheets and cases by their methods; empty worksheets show nothing', () => {
  const all: Evidence = {
    notes: [
      { ...note, id: 'n1', competencies: ['D1'] },
      { ...note, id: 'n2', competencies: ['D2'] },
    ],
    worksheets: [
      { ...worksheet, id: 'w1', method: 'A05', filled: 2 },
      { ...worksheet, id: 'w2', method: 'A05', filled: 0 },
      { ...worksheet, id: 'w3', method: 'C01', filled: 3 },
    ],
    cases: [
      { ...aCase, id: 'c1', methods: ['C01', 'A05'] },
      { ...aCase, id: 'c2', methods: ['C01'] },
    ],
  }
  const { notes, worksheets, cases } = evidenceOf('D1', all, methods)
  expect([notes, worksheets, cases].map((found) => found.map(({ id }) => id))).toEqual([
    ['n1'],
    ['w1'],
    ['c1'],
  ])
})
