import { describe, expect, test } from 'vitest'
import { accountSchema, accountSchemaVersion } from '#shared/domain/account.ts'
import { emptyCase } from '#shared/domain/case.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import { emptyTopic, type MapDocument } from '#shared/domain/map-document.ts'
import { buildAccountMap } from '#shared/map/build-account-map.ts'
import { buildCompetencyMap, type MapNote } from '#shared/map/build-competency-map.ts'
import { buildFreeMap } from '#shared/map/build-free-map.ts'
import { buildMethodMap } from '#shared/map/build-method-map.ts'
import { buildPlaybookMap } from '#shared/map/build-playbook-map.ts'
import type { CaseStory, LoggedUse } from '#shared/map/map-material.ts'
import type { MapWorksheet } from '#shared/map/case-seeds.ts'
import { findNode, walk, type MapModel } from '#shared/map/model.ts'
import { method } from './map-samples.ts'

const account = accountSchema.parse({
  schema: accountSchemaVersion,
  revision: 1,
  id: 'heling',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...emptyAccountPlan(),
  name: '禾岭生活',
  pressures: [{ id: 'p1', pressure: 'C1', statement: '', methods: ['A01'] }],
})

const story: CaseStory = {
  ...emptyCase(),
  id: 'leaflet',
  title: '海报加扣',
  account: 'heling',
  status: 'closed',
  pressures: ['C1', 'K3'],
  problem: '投入多，净增少。',
  idea: '先算回报\n再换条件',
  methods: [{ id: 'm1', method: 'A01', reason: '算清净增量' }],
  result: '改成一档',
  outcome: 'worked',
  lesson: '先给数字',
}
const sheet: MapWorksheet = {
  ...{ id: 'sheet', title: '中秋', method: 'A01', account: 'heling', case: 'leaflet', note: null },
}
const elsewhere: CaseStory = { ...story, id: 'other', account: 'another' }
const library = [method('A01', ['C1']), method('B02', ['M1'])]

function outline(map: MapModel): string[] {
  return [...walk(map.root)].map(({ node, depth }) => `${'  '.repeat(depth)}${node.kind} ${node.label}`)
}

describe('the map of an account', () => {
  const map = buildAccountMap(account, library, 'zh-CN', undefined, {
    cases: [story, elsewhere],
    worksheets: [sheet, { ...sheet, id: 'own', case: null, title: '自己的' }],
  })

  test('tells a case from its pressure over idea and tools to the result, once, and names it before', () => {
    expect(outline(map).filter((line) => /case|idea|result|worksheet/.test(line))).toEqual([
      '      case 海报加扣',
      '      case 海报加扣',
      '        idea 先算回报',
      '            worksheet 中秋',
      '        result 改成一档',
      '          result 先给数字',
      '        worksheet 自己的',
    ])
  })

  test('shows the case under a pressure that the plan does not name, and links the two places', () => {
    const first = findNode(map, 'heling/company/K3/leaflet')
    expect(first?.children).toEqual([])
    const whole = findNode(map, 'heling/customer/p1/leaflet')
    expect(whole).toMatchObject({
      status: 'closed',
      quiet: true,
      account: 'heling',
      note: '投入多，净增少。',
    })
    expect(map.crossLinks).toContainEqual({
      id: 'heling/customer/p1/leaflet',
      parent: 'heling/customer/p1',
      target: 'heling/company/K3/leaflet',
    })
    expect(findNode(map, 'heling/customer/p1/leaflet/result')?.status).toBe('worked')
    expect(findNode(map, 'heling/customer/p1/leaflet/idea')?.note).toBe('再换条件')
    expect(findNode(map, 'heling/customer/p1/leaflet/idea/A01')?.note).toBe('算清净增量')
  })
})

const note = (id: string, more: Partial<MapNote>): MapNote => ({
  ...{ id, title: id, competencies: [], methods: [], accounts: [], template: false },
  ...more,
})

test('the map of competencies shows each part with its methods, and evidence where it belongs', () => {
  const map = buildCompetencyMap(
    library,
    {
      notes: [
        note('with-method', { competencies: ['D4'], methods: ['A01'] }),
        note('alone', { competencies: ['D4'] }),
        note('template', { competencies: ['D4'], template: true }),
      ],
      worksheets: [sheet],
      assessments: [
        {
          ...{ id: 'look', takenOn: '2026-01-31', gaps: [], practices: 0, createdAt: '', updatedAt: '' },
          scores: { D4: { self: 3, other: null }, D1: { self: null, other: null } },
        },
      ],
    },
    'en',
  )
  expect(map.root.children.map(({ side }) => side)).toEqual([
    'right',
    'right',
    'right',
    'left',
    'left',
    'left',
  ])
  const part = findNode(map, 'competencies/D4')
  expect(part?.children.map(({ id }) => id)).toEqual([
    'competencies/D4/evidence',
    'competencies/D4/A01',
    'competencies/D4/B02',
  ])
  expect(part?.children[0]?.children.map(({ kind, label }) => [kind, label])).toEqual([
    ['note', 'alone'],
    ['assessment', expect.stringContaining('self 3')],
  ])
  expect(findNode(map, 'competencies/D4/A01')?.children.map(({ kind }) => kind)).toEqual([
    'note',
    'worksheet',
  ])
  expect(findNode(map, 'competencies/D1')?.children).toEqual([])
})

test('one method turned around shows what it answered, with cases, uses and results', () => {
  const use = (id: string, of: string | null): LoggedUse => ({
    ...{ id, method: 'A01', on: '2026-01-31', account: 'heling', case: of, outcome: 'partly', note: '' },
  })
  const map = buildMethodMap(
    method('A01', ['C1']),
    { cases: [story, { ...elsewhere, methods: [] }], uses: [use('u1', 'leaflet'), use('u2', null)] },
    [{ id: 'heling', name: '禾岭生活' }],
    'zh-CN',
  )
  expect(map.root.children.map(({ id }) => id)).toEqual(['A01/company', 'A01/customer', 'A01/uses'])
  expect(findNode(map, 'A01/company/K3')?.quiet).toBe(true)
  expect(findNode(map, 'A01/customer/C1')?.quiet).toBe(false)
  expect(findNode(map, 'A01/company/K3/leaflet')?.children.map(({ id }) => id.split('/').at(-1))).toEqual([
    'result',
    'u1',
  ])
  expect(findNode(map, 'A01/uses/u2')).toMatchObject({ status: 'partly', account: 'heling' })
})

test('the map of the playbook has every chapter, part, group, note and case in its place', () => {
  const map = buildPlaybookMap(
    {
      chapters: [],
      methods: [...library, { ...method('H01', []), hidden: true }],
      notes: [note('of-d4', { competencies: ['D4'] }), note('loose', {})],
      cases: [story],
    },
    'en',
  )
  expect(map.root.children.map(({ id }) => id)).toEqual([
    'playbook/methods',
    'playbook/competencies',
    'playbook/notes',
    'playbook/cases',
  ])
  expect(findNode(map, 'playbook/methods/plan')?.children.map(({ label }) => label)).toEqual(['A01', 'B02'])
  expect(findNode(map, 'playbook/competencies/D4')?.children.map(({ label }) => label)).toEqual(['of-d4'])
  expect(findNode(map, 'playbook/notes')?.children.map(({ label }) => label)).toEqual(['loose'])
  expect(findNode(map, 'playbook/cases/closed')?.children.map(({ label }) => label)).toEqual(['海报加扣'])
})

test('a free map passes colours on to what is below, keeps sides, and draws lines between the nodes', () => {
  const topic = (id: string, parent: string | null, more: object = {}) => ({
    ...emptyTopic(id, parent),
    label: id,
    ...more,
  })
  const document: Pick<MapDocument, 'id' | 'title' | 'topics' | 'links'> = {
    id: 'plan',
    title: 'Plan',
    topics: [
      topic('root', null, { label: ' ' }),
      topic('terms', 'root', { pressure: 'C2', side: 'left' }),
      topic('days', 'terms', { note: 'n', link: 'https://example.com' }),
      topic('own', 'root', { reference: { kind: 'method', id: 'A01' } }),
    ],
    links: [{ id: 'l1', from: 'own', to: 'days', label: 'for' }],
  }
  const map = buildFreeMap(document, 'en')
  expect(map.root.label).toBe('Plan')
  expect(findNode(map, 'root/terms/days')).toMatchObject({
    ...{ pressure: 'C2', source: 'customer', side: 'left', note: 'n', link: 'https://example.com' },
  })
  expect(findNode(map, 'root/own')).toMatchObject({
    ...{ side: 'right', pressure: null },
    reference: { kind: 'topic', map: 'plan', id: 'own', target: { kind: 'method', id: 'A01' } },
  })
  expect(map.links).toEqual([{ id: 'l1', from: 'root/own', to: 'root/terms/days', label: 'for' }])
})
