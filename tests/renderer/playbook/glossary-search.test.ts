import { expect, test } from 'vitest'
import { findTerms } from '#renderer/features/playbook/glossary-search.ts'

const term = (id: string) => ({ id, formulas: [], methods: [] })

const glossary: Parameters<typeof findTerms>[0] = {
  structure: { terms: [term('back-margin'), term('gmroi'), term('margin')] },
  text: {
    en: {
      terms: {
        'back-margin': { term: 'Back margin', meaning: 'What the retailer earns besides the price.' },
        gmroi: { term: 'GMROI', also: ['Gross margin return'], meaning: 'Return on stock.' },
        margin: { term: 'Margin', meaning: 'Price less cost.' },
      },
    },
    'zh-CN': {
      terms: {
        'back-margin': { term: '后台毛利', also: ['扣点'], meaning: '零售商在差价之外得到的。' },
        gmroi: { term: '库存毛利回报', meaning: '库存的回报。' },
        margin: { term: '毛利', meaning: '售价减去成本。' },
      },
    },
  },
}

const ids = (query: string) => findTerms(glossary, query).map(({ id }) => id)

test('finds a term in either language, by its other names and its meaning', () => {
  expect(ids('扣点')).toEqual(['back-margin'])
  expect(ids('return on stock')).toEqual(['gmroi'])
  expect(ids('ＧＭＲＯＩ')).toEqual(['gmroi'])
})

test('puts what begins with the word before what only has it', () => {
  expect(ids('margin')).toEqual(['margin', 'back-margin', 'gmroi'])
  expect(ids('毛利')).toEqual(['margin', 'back-margin', 'gmroi'])
})

test('shows all terms in their order while nothing is asked', () => {
  expect(ids(' ')).toEqual(['back-margin', 'gmroi', 'margin'])
})

test('needs every word', () => {
  expect(ids('margin 成本')).toEqual(['margin'])
  expect(ids('margin nothing')).toEqual([])
})
