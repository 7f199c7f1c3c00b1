import { describe, expect, it } from 'vitest'
import { builtInItems } from '#shared/content/built-in-items.ts'
import { compareContent } from '#shared/content/content-changes.ts'
import type { BuiltInItem } from '#shared/content/content-record.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'

const noPlaybook: PlaybookContent = {
  ...{ chapters: [], competencies: [], archetypes: [], cases: [], templates: [] },
  ...{ traits: null, roles: null, channels: null, understandings: null, glossary: null, reminders: null },
}

/** A method with a blank, as the content would hold it. */
function itemsWith(
  change: { purpose?: string; steps?: string[]; kind?: string; id?: string } = {},
): BuiltInItem[] {
  const { purpose = 'See the net price.', steps = ['Gather', 'Add up'], kind = 'money', id = 'A01' } = change
  const text = (name: string) => ({
    ...{ id, name, purpose, steps },
    fields: { 'list-price': { label: 'List price', hint: 'Before VAT' } },
  })
  const structure = { id, pressures: ['M1', 'K2'], fields: [{ id: 'list-price', kind }] }
  return builtInItems({
    methods: [{ structure, text: { 'zh-CN': text('净价'), en: text('Net price') } }],
    playbook: noPlaybook,
  })
}

describe('the built-in content', () => {
  it('has the same fingerprint for the same content, whatever the order in its files', () => {
    const [item] = itemsWith()
    const [again] = itemsWith()
    expect(item?.fingerprint).toMatch(/^[0-9a-f]{16}$/)
    expect(again?.fingerprint).toBe(item?.fingerprint)
    expect(itemsWith({ steps: ['Add up', 'Gather'] })[0]?.fingerprint).not.toBe(item?.fingerprint)
    const piece = { structure: { id: 'A01' }, text: { 'zh-CN': { a: '1', b: '2' }, en: {} } }
    const turned = { structure: { id: 'A01' }, text: { 'zh-CN': { b: '2', a: '1' }, en: {} } }
    const [one] = builtInItems({ methods: [piece], playbook: noPlaybook })
    const [other] = builtInItems({ methods: [turned], playbook: noPlaybook })
    expect(other?.fingerprint).toBe(one?.fingerprint)
  })

  it('is taken apart into fields that say one thing each', () => {
    expect(itemsWith()[0]).toMatchObject({
      facts: { pressures: 'M1\nK2', 'fields/list-price/kind': 'money' },
      text: {
        en: {
          name: 'Net price',
          steps: 'Gather\nAdd up',
          'fields/list-price/label': 'List price',
          'fields/list-price/hint': 'Before VAT',
        },
      },
    })
  })
})

describe('comparing the content that was seen with the present one', () => {
  it('finds nothing where nothing changed', () => {
    expect(compareContent(itemsWith(), itemsWith())).toEqual([])
  })

  it('names each changed field with its old and new text, in both languages', () => {
    const changes = compareContent(
      itemsWith(),
      itemsWith({ purpose: 'See the pocket price.', kind: 'percent' }),
    )
    expect(changes).toEqual([
      {
        kind: 'method',
        id: 'A01',
        change: 'changed',
        name: { 'zh-CN': '净价', en: 'Net price' },
        called: { 'zh-CN': { 'list-price': 'List price' }, en: { 'list-price': 'List price' } },
        fields: [
          { locale: null, path: 'fields/list-price/kind', before: 'money', after: 'percent' },
          {
            locale: 'zh-CN',
            path: 'purpose',
            before: 'See the net price.',
            after: 'See the pocket price.',
          },
          { locale: 'en', path: 'purpose', before: 'See the net price.', after: 'See the pocket price.' },
        ],
      },
    ])
  })

  it('tells what came and what went, each with all that it says', () => {
    const changes = compareContent(itemsWith(), itemsWith({ id: 'A02' }))
    expect(changes.map(({ id, change }) => [id, change])).toEqual([
      ['A02', 'added'],
      ['A01', 'removed'],
    ])
    expect(changes[0]?.fields).toContainEqual({ locale: 'en', path: 'name', before: '', after: 'Net price' })
    expect(changes[1]?.fields).toContainEqual({ locale: 'en', path: 'name', before: 'Net price', after: '' })
  })
})
