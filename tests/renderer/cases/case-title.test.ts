import { describe, expect, it } from 'vitest'
import { titleFromDemand } from '#renderer/features/cases/case-title.ts'

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
