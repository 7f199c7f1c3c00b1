import { describe, expect, test } from 'vitest'
import { accountSchema, accountSchemaVersion, type Account } from '#shared/domain/account.ts'
import { emptyAccountPlan, emptyAction, emptyObjective } from '#shared/domain/empty-account.ts'
import { builtInModel, type OwnModel } from '#shared/domain/own-model.ts'
import { pressureIds, type PressureId } from '#shared/domain/pressure.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { buildAccountMap } from '#shared/map/build-account-map.ts'
import { buildPressureMap } from '#shared/map/build-pressure-map.ts'
import { findNode, walk, type MapModel } from '#shared/map/model.ts'
import { toMermaid } from '#shared/map/to-mermaid.ts'
import { toOutline } from '#shared/map/to-outline.ts'
import { revealed } from '#shared/map/view.ts'
import { fullLibrary, method } from './map-samples.ts'

function ids(map: MapModel): string[] {
  return [...walk(map.root)].map(({ node }) => node.id)
}

describe('the map of the library', () => {
  test('shows a method under every pressure that it answers, and nowhere else', () => {
    const methods = fullLibrary()
    const map = buildPressureMap(methods, 'en')
    for (const { node } of walk(map.root)) {
      if (node.kind !== 'pressure') continue
      const expected = methods.filter((entry) => entry.pressures.includes(node.pressure!))
      expect(node.children.map((child) => child.subject)).toEqual(
        expected.map((entry) => `method:${entry.id}`),
      )
    }
  })

  test('keeps the three sides and all 17 pressures even with no method', () => {
    const map = buildPressureMap([], 'zh-CN')
    expect(map.root.children.map((child) => child.label)).toEqual(['市场', '公司', '客户'])
    expect(map.root.children.flatMap((side) => side.children.map((child) => child.pressure))).toEqual(
      pressureIds,
    )
  })

  test('links a method that appears again to where it appears first', () => {
    const map = buildPressureMap([method('A01', ['M1', 'K3', 'C2'])], 'en')
    const first = 'pressures/market/M1/A01'
    expect(map.crossLinks).toEqual([
      { id: 'pressures/company/K3/A01', parent: 'pressures/company/K3', target: first },
      { id: 'pressures/customer/C2/A01', parent: 'pressures/customer/C2', target: first },
    ])
  })

  test('gives every node an id of its own, the same in both languages and after another method came', () => {
    const methods = fullLibrary()
    const before = ids(buildPressureMap(methods, 'en'))
    expect(new Set(before).size).toBe(before.length)
    expect(ids(buildPressureMap(methods, 'zh-CN'))).toEqual(before)
    const after = ids(buildPressureMap([method('Z99', ['M1']), ...methods], 'en'))
    expect(after.filter((id) => !id.endsWith('/Z99'))).toEqual(before)
  })
})

const header = {
  schema: accountSchemaVersion,
  revision: 3,
  id: 'heling',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}
const account: Account = accountSchema.parse({
  ...header,
  ...emptyAccountPlan(),
  name: '禾岭生活',
  pressures: [
    { id: 'p2', pressure: 'C1', statement: '采购要求返利再加 1 个点', methods: ['A01', 'gone'] },
    { id: 'p1', pressure: 'M1', statement: '', methods: ['A01'] },
  ],
  objectives: [
    {
      ...emptyObjective('o1'),
      title: '费用率',
      unit: 'percent',
      base: 20.74,
      target: 20.34,
      pressures: ['K3'],
    },
  ],
  actions: [
    {
      ...emptyAction('a1'),
      title: '签返利条款',
      owner: '总监',
      due: '2026-01-20',
      methods: ['A01'],
      objectives: ['o1'],
    },
    { ...emptyAction('a2'), title: '每周例会', status: 'done' },
  ],
})

describe('the map of the user’s own model', () => {
  const data = 'C-own-11111111'
  const gone = 'M-own-22222222'
  const model: OwnModel = {
    ...builtInModel,
    names: [{ id: 'K1', zh: '', en: 'The number' }],
    ownPressures: [
      { id: data, zh: '数据互通', en: 'Data sharing', note: '' },
      { id: gone, zh: '', en: 'Private label', note: '' },
    ],
    hiddenPressures: ['M3', 'C5', gone],
  }
  const pressuresIn = (map: MapModel) =>
    map.root.children.flatMap((side) => side.children.map(({ pressure }) => pressure))

  test('shows a pressure of one’s own under its side, and hidden ones no longer', () => {
    const map = buildPressureMap([method('A01', ['M3', data])], 'en', model)
    const node = findNode(map, `pressures/customer/${data}`)
    expect(node).toMatchObject({ label: 'Data sharing', quiet: false, source: 'customer' })
    expect(node?.children.map(({ label }) => label)).toEqual(['A01'])
    expect(findNode(map, 'pressures/company/K1')?.label).toBe('The number')
    expect(pressuresIn(map)).toEqual(expect.not.arrayContaining(['M3', 'C5', gone]))
  })

  test('keeps a hidden pressure, quietly, while a link of the user’s own leads to it', () => {
    const ownMethod = { ...method('own-1', ['C5']), own: true }
    const map = buildPressureMap([ownMethod, method('A01', [gone])], 'en', model)
    expect(findNode(map, 'pressures/customer/C5')?.quiet).toBe(true)
    expect(findNode(map, `pressures/market/${gone}`)).toMatchObject({ label: 'Private label', quiet: true })
  })

  test('names what presses at an account, removed or not, in the text forms too', () => {
    const ids: PressureId[] = [gone, data, 'C1']
    const pressures = ids.map((pressure) => ({
      id: `p-${pressure}`,
      pressure,
      statement: '',
      methods: [],
    }))
    const map = buildAccountMap({ ...account, pressures }, [], 'en', model)
    expect(map.root.children.slice(0, 3).map((side) => side.children.map(({ label }) => label))).toEqual([
      ['Private label'],
      [],
      [messagesFor('en').domain.pressure.C1, 'Data sharing'],
    ])
    expect(toMermaid(map)).toContain('Data sharing')
    expect(toOutline(map, () => null)).toContain('Data sharing')
  })
})

describe('the map of an account', () => {
  const map = buildAccountMap(account, [method('A01', [])], 'zh-CN')

  test('stands on three legs even where a side has no pressure', () => {
    const sides = map.root.children.filter((child) => child.kind === 'source')
    expect(sides.map((side) => [side.source, side.children.length])).toEqual([
      ['market', 1],
      ['company', 0],
      ['customer', 1],
    ])
  })

  test('names a pressure by its statement, and by the pressure where none is written', () => {
    expect(findNode(map, 'heling/customer/p2')).toMatchObject({
      label: '采购要求返利再加 1 个点',
      caption: '要更多扣点',
      text: '要更多扣点：采购要求返利再加 1 个点',
    })
    expect(findNode(map, 'heling/market/p1')).toMatchObject({ label: '大卖场客流与业绩下滑', caption: '' })
  })

  test('hangs an action under the methods it uses and the objectives it serves', () => {
    const parents = ids(map).filter((id) => id.endsWith('/a1'))
    expect(parents).toEqual([
      'heling/market/p1/A01/a1',
      'heling/customer/p2/A01/a1',
      'heling/objectives/o1/a1',
    ])
  })

  test('keeps an action that belongs to nothing', () => {
    expect(findNode(map, 'heling/actions/a2')).toMatchObject({ label: '每周例会', quiet: true })
  })

  test('keeps a link to a method that the library no longer holds', () => {
    expect(findNode(map, 'heling/customer/p2/gone')?.label).toBe('gone')
  })

  test('shows base and target of an objective with their unit', () => {
    expect(findNode(map, 'heling/objectives/o1')?.caption).toBe('20.74% → 20.34%')
  })
})

test('a hidden node shows once every branch above it is open', () => {
  const collapsed = new Set(['a', 'a/b', 'a/bc', 'a/b/c'])
  expect([...revealed(collapsed, 'a/b/c')]).toEqual(['a/bc', 'a/b/c'])
})
