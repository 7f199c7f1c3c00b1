import { describe, expect, it } from 'vitest'
import { usesFor } from '#renderer/api/case-log.ts'
import { tool } from '../cases/case-example.ts'

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
