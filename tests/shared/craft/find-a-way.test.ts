import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAWay, type WayInput } from '#shared/craft/find-a-way.ts'
import { recognisePressures } from '#shared/craft/recognise-pressures.ts'
import { competencyIds } from '#shared/domain/competency.ts'
import { methodStructureSchema, methodTextSchema, type MethodSummary } from '#shared/domain/method.ts'
import { builtInModel, type OwnModel } from '#shared/domain/own-model.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { starterCaseStructureSchema } from '#shared/domain/starter-case.ts'
import { resourcesDir } from '../../support/start-app.ts'

const content = join(resourcesDir, 'content')
const read = (path: string): unknown => JSON.parse(readFileSync(join(content, path), 'utf8'))
const namesIn = (folder: string) => readdirSync(join(content, folder)).sort()

const methods: MethodSummary[] = namesIn('structure/methods').map((name) => {
  const { id, group, pressures, competencies, related } = methodStructureSchema.parse(
    read(`structure/methods/${name}`),
  )
  const chinese = methodTextSchema.parse(read(`zh-CN/methods/${name}`))
  const english = methodTextSchema.parse(read(`en/methods/${name}`))
  return {
    ...{ id, group, pressures, competencies, related },
    name: { 'zh-CN': chinese.name, en: english.name },
    purpose: { 'zh-CN': chinese.purpose, en: english.purpose },
    ...{ hidden: false, known: false, used: 0, worked: 0, failed: 0, own: false },
  }
})
const cases = namesIn('structure/cases').map((name) =>
  starterCaseStructureSchema.parse(read(`structure/cases/${name}`)),
)
const nothing: WayInput = { demand: '', pressures: null, account: null, methods, gaps: [], cases }
const ask = (change: Partial<WayInput>) => findAWay({ ...nothing, ...change })
const without = (id: string, change: Partial<MethodSummary>) =>
  methods.map((method) => (method.id === id ? { ...method, ...change } : method))

describe('the pressures in a demand', () => {
  it.each([
    ['采购说明年要再加 1 个扣点', ['C1']],
    ['对方要求返利再提 0.5 个点', ['C1']],
    ['The buyer wants one more point of rebate', ['C1']],
    ['要我们跟进平台的低价，否则下架', ['C2']],
    ['They ask for a lower price on five items', ['C2']],
    ['再加四档海报，每档四万', ['C3']],
    ['Four more leaflet slots', ['C3']],
    ['希望换一种促销形式，比如会员价', ['C4']],
    ['They want a new promotion mechanic, a member price', ['C4']],
    ['账期从 45 天拖到 60 天', ['C5']],
    ['Payment terms of sixty days', ['C5']],
    ['大卖场客流一直在掉', ['M1']],
    ['京东到家的单子越来越多', ['M2']],
    ['便利店开得很快', ['M3']],
    ['社区团购把价格打穿了', ['C2', 'M5']],
    ['公司要保利润', ['K3']],
    ['双十一前门店缺货严重', ['K4']],
    ['The weather was fine', []],
    ['', []],
  ])('“%s”', (demand, pressures) => {
    expect(
      recognisePressures(demand)
        .map(({ pressure }) => pressure)
        .sort(),
    ).toEqual(pressures)
  })

  it('are found in full-width letters and across a hyphen, and not inside another word', () => {
    expect(recognisePressures('Ｏ２Ｏ 占比')).toEqual([{ pressure: 'M2', words: ['O2O'] }])
    expect(recognisePressures('ecommerce and e commerce')).toEqual([
      { pressure: 'M5', words: ['e-commerce'] },
    ])
    expect(recognisePressures('We were disappointed')).toEqual([])
  })
})

describe('finding a way', () => {
  it.each(pressureIds)(
    'proposes at least three methods for %s, its starter case among the first',
    (pressure) => {
      const ways = ask({ pressures: [pressure] })
      expect(ways.length).toBeGreaterThanOrEqual(3)
      const first = ways[0]?.reasons.map(({ kind }) => kind)
      expect(first).toEqual(expect.arrayContaining(['pressure', 'starter-case']))
    },
  )

  it('says for each proposal what speaks for it', () => {
    const ways = ask({ demand: '采购要加一个扣点', gaps: ['D1'] })
    expect(ways.every(({ reasons }) => reasons.length > 0)).toBe(true)
    expect(ways[0]).toMatchObject({ method: 'D05' })
    expect(ways[0]?.reasons).toEqual(
      expect.arrayContaining([
        { kind: 'words', pressure: 'C1', words: ['扣点'] },
        { kind: 'starter-case', starter: 'case-c1', pressure: 'C1', step: 1 },
        { kind: 'competency-gap', competency: 'D1' },
      ]),
    )
  })

  it('answers the same whatever order the library comes in', () => {
    const demand = 'The buyer wants one more point and a lower price, or no JBP'
    const expected = ask({ demand, gaps: ['D6', 'D1'] })
    fc.assert(
      fc.property(fc.shuffledSubarray(methods, { minLength: methods.length }), (shuffled) => {
        expect(findAWay({ ...nothing, demand, gaps: ['D6', 'D1'], methods: shuffled })).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('gives a reason to whatever it proposes, whatever it is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.option(fc.subarray([...pressureIds])),
        fc.subarray([...competencyIds]),
        (demand, pressures, gaps) => {
          const ways = ask({ demand, pressures, gaps })
          expect(ways.every(({ reasons, score }) => reasons.length > 0 && Number.isFinite(score))).toBe(true)
          expect(new Set(ways.map(({ method }) => method)).size).toBe(ways.length)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is raised by what worked and lowered by what failed', () => {
    const scoreOf = (change: Partial<MethodSummary>) =>
      ask({ pressures: ['C1'], methods: without('C07', change) }).find(({ method }) => method === 'C07')
    const plain = scoreOf({})?.score ?? 0
    expect(scoreOf({ used: 1, worked: 1 })?.score).toBeGreaterThan(plain)
    expect(scoreOf({ used: 1, worked: 1 })?.reasons).toContainEqual({ kind: 'worked', times: 1 })
    expect(scoreOf({ used: 2, failed: 2 })?.score).toBeLessThan(plain)
    expect(scoreOf({ used: 2, failed: 2 })?.reasons.at(-1)).toEqual({ kind: 'failed', times: 2 })
  })

  it('asks the account only about what the demand is about', () => {
    const pressing = { id: 'p1', statement: '', methods: ['G06'] }
    const account = { pressures: [{ ...pressing, pressure: 'M1' as const }] }
    const alone = ask({ account })
    expect(alone[0]?.method).toBe('G06')
    expect(alone[0]?.reasons).toContainEqual({ kind: 'account-plan', pressure: 'M1' })
    const kinds = ask({ account, pressures: ['C1'] }).flatMap(({ reasons }) =>
      reasons.map(({ kind }) => kind),
    )
    expect(kinds).not.toContain('account')
  })

  it('keeps to the pressures that the user settled on', () => {
    const ways = ask({ demand: '要加扣点，还要降价', pressures: ['C2'] })
    const pressures = ways.flatMap(({ reasons }) =>
      reasons.flatMap((reason) => ('pressure' in reason ? [reason.pressure] : [])),
    )
    expect(new Set(pressures)).toEqual(new Set(['C2']))
  })

  it('finds a method by its own abbreviation', () => {
    expect(ask({ demand: '想做一份 jbp' })[0]).toMatchObject({ method: 'B02' })
    expect(ask({ demand: 'RACI?' })[0]?.reasons).toContainEqual({ kind: 'named', words: ['RACI'] })
  })

  it('leaves out what is hidden, and proposes practice where nothing is asked but a gap is chosen', () => {
    const ways = ask({ pressures: ['C1'], methods: without('D05', { hidden: true }) })
    expect(ways.map(({ method }) => method)).not.toContain('D05')
    expect(ask({})).toEqual([])
    const practice = ask({ gaps: ['D5'] })
    expect(practice.length).toBeGreaterThan(0)
    expect(practice.every(({ reasons }) => reasons[0]?.kind === 'competency-gap')).toBe(true)
  })
})

describe('a pressure of the user’s own', () => {
  const data = 'C-own-11111111'
  const model: OwnModel = {
    ...builtInModel,
    names: [{ id: 'K6', zh: '', en: 'Handshake' }],
    ownPressures: [{ id: data, zh: '数据互通与对账', en: 'Sell-out data sharing', note: '' }],
    hiddenPressures: ['M3'],
  }
  const found = (demand: string) => recognisePressures(demand, model).map(({ pressure }) => pressure)

  it('is recognised by its name and by the words of its name', () => {
    expect(found('他们要求数据互通')).toEqual([data])
    expect(found('每个月对账都要吵')).toEqual([data])
    expect(found('They ask for our data every week')).toEqual([data])
    expect(found('The handshake is still missing')).toEqual(['K6'])
    expect(found('They are with us on this')).toEqual([])
  })

  it('leads to the methods that the user linked to it, and says why', () => {
    const linked = without('A02', { pressures: [data] })
    const [first] = ask({ demand: '要数据互通', methods: linked, model })
    expect(first).toMatchObject({ method: 'A02', reasons: [{ kind: 'words', pressure: data }] })
    expect(ask({ pressures: [data], methods: linked, model }).map(({ method }) => method)).toEqual(['A02'])
  })

  it('a hidden one is not recognised', () => {
    expect(found('便利店开得很快')).toEqual([])
    expect(recognisePressures('便利店开得很快')).toHaveLength(1)
  })
})
