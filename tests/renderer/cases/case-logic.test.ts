import { describe, expect, it } from 'vitest'
import { caseDifferences } from '#renderer/features/cases/case-differences.ts'
import {
  addTools,
  moveTool,
  removeTool,
  setFields,
  writeReason,
} from '#renderer/features/cases/case-edits.ts'
import { emptyFilter, filterCases, isNarrowed } from '#renderer/features/cases/case-filter.ts'
import { nextStep, stepsTaken } from '#renderer/features/cases/case-steps.ts'
import { titleFromDemand } from '#renderer/features/cases/case-title.ts'
import { chosenPressures, choiceFrom, noChoice } from '#renderer/features/cases/chosen-pressures.ts'
import { lessonNoteBody } from '#renderer/features/cases/lesson-note.ts'
import { isMethodFound, methodOptions } from '#renderer/features/cases/method-options.ts'
import { usesFor } from '#renderer/features/cases/use-log.ts'
import { reasonsToSay, sayReason } from '#renderer/features/cases/way-reasons.ts'
import { emptyCase, summariseCase, type Case } from '#shared/domain/case.ts'

function aCase(fields: Partial<Case> = {}): Case {
  return {
    schema: 1,
    revision: 1,
    id: 'one',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...emptyCase(),
    ...fields,
  }
}

const tool = (id: string, method = id.toUpperCase(), reason = '') => ({ id, method, reason })

describe('the list of cases', () => {
  const cases = [
    summariseCase(aCase({ id: 'a1', title: '海报加扣', pressures: ['C3'], status: 'open' })),
    summariseCase(aCase({ id: 'b2', title: 'One more point', pressures: ['C1', 'K3'], status: 'closed' })),
  ]
  const found = (filter: Partial<typeof emptyFilter>) =>
    filterCases(cases, { ...emptyFilter, ...filter }, ({ title }) => title).map(({ id }) => id)

  it('is narrowed by words in any width and case, by pressure and by status', () => {
    expect(found({})).toEqual(['a1', 'b2'])
    expect(found({ text: 'ＯＮＥ　point' })).toEqual(['b2'])
    expect(found({ text: '海报' })).toEqual(['a1'])
    expect(found({ pressure: 'K3' })).toEqual(['b2'])
    expect(found({ status: 'open' })).toEqual(['a1'])
    expect(found({ status: 'open', pressure: 'K3' })).toEqual([])
  })

  it('knows whether it is narrowed', () => {
    expect(isNarrowed(emptyFilter)).toBe(false)
    expect(isNarrowed({ ...emptyFilter, text: '  ' })).toBe(false)
    expect(isNarrowed({ ...emptyFilter, status: 'closed' })).toBe(true)
  })
})

describe('the title of a case begun from a demand', () => {
  it.each([
    ['采购说，再加一个点才肯续约。我们已经给了 3 个点。', '采购说，再加一个点才肯续约'],
    ['A point more, or no renewal', 'A point more, or no renewal'],
    ['Rebate from 3.5% to 4,000 a month. Now.', 'Rebate from 3.5% to 4,000 a month'],
    [
      '周启明在年度会议上突然提出来，要求我们把固定返利从百分之三点零提高到百分之四点零',
      '周启明在年度会议上突然提出来',
    ],
    ['  \n。', ''],
  ])('is the first sentence of “%s”', (demand, title) => {
    expect(titleFromDemand(demand)).toBe(title)
  })

  it('is cut between words, and never inside a character', () => {
    const long = 'The buyer of the chilled category wants us to pay for every single leaflet once again'
    expect(titleFromDemand(long)).toBe('The buyer of the chilled category wants us to pay for every single…')
    expect(titleFromDemand('𠮷'.repeat(50))).toBe(`${'𠮷'.repeat(36)}…`)
  })
})

describe('the pressures of a new case', () => {
  it('follow the words until the user decides', () => {
    expect(chosenPressures(['C1'], noChoice)).toEqual(['C1'])
    const withoutIt = choiceFrom(['C1'], [], noChoice)
    expect(chosenPressures(['C1', 'M1'], withoutIt)).toEqual(['M1'])
  })

  it('keep what was added by hand when the words change, and forget a refusal that is taken back', () => {
    const added = choiceFrom(['C1'], ['C1', 'K3'], noChoice)
    expect(chosenPressures([], added)).toEqual(['K3'])
    const removed = choiceFrom(['C1'], ['K3'], added)
    expect(chosenPressures(['C1'], removed)).toEqual(['K3'])
    expect(chosenPressures(['C1'], choiceFrom(['C1'], ['K3', 'C1'], removed))).toEqual(['K3', 'C1'])
  })
})

describe('a change of a case', () => {
  it('takes a field back to what it was and leaves the rest', () => {
    const before = aCase({ account: 'huaxing' })
    const edit = setFields(before, { account: null })
    const typed = { ...edit.apply(before), idea: 'typed since' }
    expect(edit.revert(typed)).toEqual({ ...before, idea: 'typed since' })
  })

  it('adds a tool once and takes back only its own', () => {
    const edit = addTools([tool('x', 'A01'), tool('y', 'A02')])
    const after = edit.apply(aCase({ methods: [tool('a', 'A01')] }))
    expect(after.methods.map(({ id }) => id)).toEqual(['a', 'y'])
    expect(edit.revert(after).methods.map(({ id }) => id)).toEqual(['a'])
  })

  it('puts a removed tool back in its place with its reason', () => {
    const before = aCase({ methods: [tool('a'), tool('b', 'B01', 'why'), tool('c')] })
    const edit = removeTool(before, 'b')
    expect(edit.apply(before).methods.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(edit.revert(edit.apply(before))).toEqual(before)
    expect(edit.revert(before)).toEqual(before)
  })

  it('moves a tool and stops at the ends', () => {
    const before = aCase({ methods: [tool('a'), tool('b')] })
    expect(
      moveTool('b', -1)
        .apply(before)
        .methods.map(({ id }) => id),
    ).toEqual(['b', 'a'])
    expect(moveTool('b', 1).apply(before)).toEqual(before)
    expect(moveTool('a', 1).revert(moveTool('a', 1).apply(before))).toEqual(before)
  })

  it('writes a reason to the tool it is about', () => {
    const before = aCase({ methods: [tool('a'), tool('b')] })
    expect(writeReason(before, 'b', 'because').methods).toEqual([tool('a'), tool('b', 'B', 'because')])
  })
})

describe('the steps of a case', () => {
  it('are taken by words, tools or an outcome', () => {
    expect(stepsTaken(aCase({ demand: 'x', methods: [tool('a')], outcome: 'partly' }))).toEqual({
      problem: true,
      idea: false,
      tools: true,
      result: true,
      lesson: false,
    })
  })

  it('go on at the first empty one', () => {
    expect(nextStep(aCase({ problem: 'x' }))).toBe('idea')
    const whole = { problem: 'x', idea: 'x', methods: [tool('a')], result: 'x', lesson: 'x' }
    expect(nextStep(aCase(whole))).toBeNull()
  })
})

describe('the note of a lesson', () => {
  it('begins with the lesson and tells what it was learnt from, without empty parts', () => {
    const told = aCase({ lesson: ' Price it first. ', demand: 'One more\npoint', result: 'Half a point.' })
    expect(lessonNoteBody(told, { problem: 'Problem', idea: 'Idea', result: 'Result' })).toBe(
      'Price it first.\n\n## Problem\n\n> One more\n> point\n\n## Result\n\nHalf a point.',
    )
  })
})

describe('the log of a case', () => {
  const told = { id: 'one', account: 'huaxing', outcome: 'worked', methods: [tool('a', 'C07')] } as const
  const use = { on: '2026-11-01', account: null, case: 'one', outcome: 'worked', note: 'mine' } as const

  it('gets one use for each tool', () => {
    expect(usesFor({ ...told, methods: [...told.methods] }, { C07: null }, '2026-11-23')).toEqual({
      C07: { on: '2026-11-23', account: 'huaxing', case: 'one', outcome: 'worked', note: '' },
    })
  })

  it('keeps a use that says the same, and takes back those of tools that are gone', () => {
    const methods = [...told.methods]
    expect(usesFor({ ...told, methods }, { C07: use, D03: use }, '2026-11-23')).toEqual({
      C07: use,
      D03: null,
    })
  })

  it('is empty without an outcome', () => {
    expect(usesFor({ ...told, methods: [], outcome: null }, { C07: use }, '2026-11-23')).toEqual({
      C07: null,
    })
  })
})

describe('the reasons of a proposal', () => {
  const names = { accountName: '华兴', starters: [] }

  it('say a pressure once, and keep what speaks against the method', () => {
    const said = reasonsToSay([
      { kind: 'pressure', pressure: 'C1' },
      { kind: 'words', pressure: 'C1', words: ['扣点'] },
      { kind: 'pressure', pressure: 'K3' },
      { kind: 'account', pressure: 'K3' },
      { kind: 'competency-gap', competency: 'D1' },
      { kind: 'failed', times: 2 },
    ])
    expect(said.map(({ kind }) => kind)).toEqual(['words', 'pressure', 'account', 'failed'])
  })

  it('are sentences in the language of the reader', () => {
    const words = { kind: 'words', pressure: 'C1', words: ['扣点', '返利'] } as const
    expect(sayReason({ ...words, words: [...words.words] }, 'zh-CN', names)).toBe(
      '你提到“扣点”“返利”：要更多扣点',
    )
    expect(sayReason({ kind: 'account', pressure: 'C1' }, 'zh-CN', names)).toContain('华兴')
    expect(sayReason({ kind: 'worked', times: 1 }, 'en', names)).toBe('Worked for you once')
  })
})

describe('methods to add to a case', () => {
  const method = (id: string, pressures: ('C1' | 'M1')[], hidden = false) => ({
    id,
    group: 'money' as const,
    pressures,
    competencies: [],
    related: [],
    name: { 'zh-CN': '条件式投入', en: 'Conditional investment' },
    purpose: { 'zh-CN': '', en: '' },
    hidden,
    known: false,
    used: 0,
    worked: 0,
    failed: 0,
    own: false,
  })

  it('offer those made for its pressures first, without hidden and used ones', () => {
    const all = [method('A', ['M1']), method('B', ['C1']), method('C', ['C1'], true), method('D', ['C1'])]
    const { proposed, others } = methodOptions(all, ['C1'], ['D'])
    expect([proposed.map(({ id }) => id), others.map(({ id }) => id)]).toEqual([['B'], ['A']])
  })

  it('are found by number and in either language', () => {
    const one = method('C07', [])
    expect(['c07', '条件', 'CONDITIONAL inv', 'xyz'].map((query) => isMethodFound(one, query))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('two versions of a case', () => {
  it('differ where their words differ', () => {
    const mine = aCase({ idea: 'mine', methods: [tool('a', 'C07', 'why')] })
    const theirs = aCase({ idea: 'theirs' })
    const nameOf = { method: (id: string) => `<${id}>`, account: (id: string) => id }
    expect(caseDifferences(mine, theirs, 'en', nameOf)).toEqual([
      { key: 'idea', label: 'Idea', mine: 'mine', theirs: 'theirs' },
      { key: 'tools', label: 'Tools', mine: '<C07>: why', theirs: '' },
    ])
  })
})
