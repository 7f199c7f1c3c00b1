import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accountSchema, type Account } from '#shared/domain/account.ts'
import { documentHeaderShape } from '#shared/domain/document.ts'
import { emptyRisk } from '#shared/domain/empty-account.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { comparePlans } from '#shared/plan/plan-difference.ts'
import { listWords } from '#shared/plan/words/list-words.ts'
import { planInWords } from '#shared/plan/words/plan-in-words.ts'
import { recordWords } from '#shared/plan/words/record-words.ts'

const fixture = new URL('../../../fixtures/documents/account-2.json', import.meta.url).pathname
const account: Account = accountSchema.parse(JSON.parse(readFileSync(fixture, 'utf8')))
const language = { locale: 'en' as const, messages: messagesFor('en') }

/** Fields that place or serve an account and say nothing of the plan by themselves. */
const unsaid: Readonly<Record<string, readonly string[]>> = {
  account: ['name', 'sample', 'depth', 'touched', ...Object.keys(documentHeaderShape)],
  // What a figure is counted in goes with the figure.
  objectives: ['unit'],
  jointMeasures: ['unit'],
  // Their items stand in a list of their own.
  profile: ['questions'],
}

function fieldsOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

describe('a plan in words', () => {
  const shape: Record<string, z.ZodType> = accountSchema.shape
  const words: Record<string, { fields: object }> = { ...recordWords, ...listWords }

  it('has words for every part of an account', () => {
    const known = [...Object.keys(words), 'retail', ...Object.keys(recordWords.cover.fields)]
    const fields = Object.keys(shape).filter((field) => !unsaid['account']?.includes(field))
    expect(fields.filter((field) => !known.includes(field))).toEqual([])
  })

  it.each(Object.keys(words).filter((name) => name in shape))('has words for every field of %s', (name) => {
    const schema = shape[name]
    const item = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema!
    const fields = fieldsOf(item).filter((field) => field !== 'id' && !unsaid[name]?.includes(field))
    expect(fields.length).toBeGreaterThan(0)
    expect(Object.keys(words[name]!.fields).sort()).toEqual(fields.sort())
  })

  it('says names instead of ids and figures with their unit', () => {
    const plan: Account = {
      ...account,
      formats: [{ id: 'f1', name: 'Convenience', previous: 420, base: 600, plan: 810 }],
      productLines: [{ id: 'l1', name: 'Water', costOfGoodsRate: 52 }],
      whiteSpace: [{ id: 'w1', format: 'f1', line: 'l1', base: 0, plan: null }],
    }
    const blocks = planInWords({ account: plan, ...language })
    const grid = blocks.find(({ key }) => key === 'whiteSpace')
    expect(grid?.items[0]?.name).toBe('Convenience × Water')
    const lines = blocks.find(({ key }) => key === 'productLines')
    expect(lines?.items[0]?.fields.map(({ cell }) => (cell.kind === 'text' ? cell.text : ''))).toEqual([
      'Water',
      '52%',
    ])
  })
})

describe('two versions of a plan', () => {
  it('differ in nothing when they are the same', () => {
    expect(comparePlans(account, { ...account, touched: {}, depth: 'full' }, language)).toEqual([])
  })

  it('differ in numbers where figures changed, and in words elsewhere', () => {
    const [first, ...rest] = account.objectives
    const after: Account = {
      ...account,
      objectives: [{ ...first!, target: (first!.target ?? 0) + 100 }, ...rest],
      charter: { ...account.charter, where: 'Somewhere else' },
    }
    const changes = comparePlans(account, after, language)
    expect(changes.map(({ list, change }) => [list, change])).toEqual([
      ['charter', 'changed'],
      ['objectives', 'changed'],
    ])
    expect(changes[1]).toMatchObject({ id: first!.id, fields: [{ key: 'target', delta: 100 }] })
    expect(changes[0]?.fields[0]).toMatchObject({ key: 'where', delta: null })
  })

  it('tell what was added and what was removed, with what it said', () => {
    const after: Account = { ...account, risks: [{ ...emptyRisk('r-new'), risk: 'Buyer leaves' }] }
    const changes = comparePlans(account, after, language)
    expect(changes.map(({ change, name }) => [change, name])).toEqual([
      ['added', 'Buyer leaves'],
      ...account.risks.map(({ risk }) => ['removed', risk]),
    ])
    expect(changes[0]?.fields).toMatchObject([{ key: 'risk', after: { text: 'Buyer leaves' } }])
  })
})
