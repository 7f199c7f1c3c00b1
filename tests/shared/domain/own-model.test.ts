import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { competencyIdSchema, inCompetencyOrder, ownCompetencyId } from '#shared/domain/competency.ts'
import {
  allShownPressures,
  builtInModel,
  shownCompetencies,
  shownPressures,
  type OwnModel,
} from '#shared/domain/own-model.ts'
import { playbookSchema } from '#shared/domain/playbook.ts'
import {
  inPressureOrder,
  ownPressureId,
  pressureIdSchema,
  pressureIds,
  pressureSourceOf,
} from '#shared/domain/pressure.ts'

const data = ownPressureId('customer', '11111111')
const label = ownPressureId('market', '22222222')
const stranger = ownPressureId('customer', '99999999')
const part = ownCompetencyId('33333333')

const model: OwnModel = {
  ...builtInModel,
  ownPressures: [
    { id: data, zh: '数据互通', en: 'Data sharing', note: '' },
    { id: label, zh: '', en: 'Private label', note: '' },
  ],
  ownCompetencies: [
    { id: part, zh: '数据分析', en: '', shortZh: '', shortEn: '', description: '', methods: [] },
  ],
  hiddenPressures: ['M3', label],
  hiddenCompetencies: ['D6'],
}

describe('the id of a pressure or a part', () => {
  it.each(['M1', 'C5', 'M-own-0d2f8e1a', `K-own-${crypto.randomUUID()}`])('may be %s', (id) => {
    expect(pressureIdSchema.safeParse(id).success).toBe(true)
  })

  it.each(['M7', 'X-own-0d2f8e1a', 'M-own-', 'M-own-short', 'M-own-UPPERCASE1', 'M-own-../../etc', 'D1'])(
    'is not %s for a pressure',
    (id) => {
      expect(pressureIdSchema.safeParse(id).success).toBe(false)
    },
  )

  it('of a part takes the six and those of the user', () => {
    expect(['D1', part, 'D7', data].map((id) => competencyIdSchema.safeParse(id).success)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('tells the side by its letter', () => {
    expect([label, ownPressureId('company', '12345678'), data].map(pressureSourceOf)).toEqual([
      'market',
      'company',
      'customer',
    ])
  })
})

describe('what there is to choose from', () => {
  it('is the built-in with what the user added, side by side, without the hidden', () => {
    expect(shownPressures(model, 'market')).toEqual(['M1', 'M2', 'M4', 'M5', 'M6'])
    expect(shownPressures(model, 'customer')).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', data])
    expect(shownCompetencies(model)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', part])
  })

  it('has what is in use already, even where the model knows nothing of it', () => {
    expect(shownPressures(model, 'market', [label, 'M3', 'C1'])).toEqual([
      ...['M1', 'M2', 'M3', 'M4', 'M5', 'M6'],
      label,
    ])
    expect(allShownPressures(model, [stranger]).slice(-2)).toEqual([data, stranger])
    expect(shownCompetencies(model, ['D6'])).toContain('D6')
  })

  it('is the 17 and the six while nothing is changed', () => {
    expect(allShownPressures(builtInModel)).toEqual(pressureIds)
  })
})

it('puts the user’s own after the built-in of their side, each once', () => {
  expect(inPressureOrder([data, 'C2', 'M1', label, 'C2', 'K1'])).toEqual(['M1', label, 'K1', 'C2', data])
  expect(inCompetencyOrder([part, 'D5', 'D1', part])).toEqual(['D1', 'D5', part])
})

it('a playbook from before there were pressures of one’s own opens with none', () => {
  const path = new URL('../../fixtures/documents/playbook-1.json', import.meta.url).pathname
  const old: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const { names, ownPressures, ownCompetencies, hiddenPressures, hiddenCompetencies } =
    playbookSchema.parse(old)
  expect(names).toHaveLength(2)
  expect([ownPressures, ownCompetencies, hiddenPressures, hiddenCompetencies]).toEqual([[], [], [], []])
})
