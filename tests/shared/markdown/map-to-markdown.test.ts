import { describe, expect, it } from 'vitest'
import { builtInModel } from '#shared/domain/own-model.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { growMap, type NodeSeed } from '#shared/map/model.ts'
import { mapToMarkdown } from '#shared/markdown/map-to-markdown.ts'

function note(key: string): NodeSeed {
  return { key, kind: 'note', label: `Visit ${key}`, subject: key, reference: { kind: 'note', id: key } }
}

/** A playbook of one chapter with as many notes as asked for, and one short chapter beside it. */
function written(notes: number) {
  const chapter = (key: string, children: NodeSeed[]): NodeSeed => ({
    key,
    kind: 'chapter',
    label: key,
    subject: key,
    reference: { kind: 'chapter', id: key },
    children,
  })
  const map = growMap({
    key: 'playbook',
    kind: 'root',
    label: 'Playbook',
    subject: 'playbook',
    reference: { kind: 'playbook' },
    children: [
      chapter(
        'Everything',
        Array.from({ length: notes }, (_, index) => note(`n${index}`)),
      ),
      chapter('Few', [note('few')]),
    ],
  })
  const { markdown, companions } = mapToMarkdown(
    { title: 'Playbook', id: 'playbook', map, sample: false },
    { picture: 'playbook.svg', fileOf: () => null },
    {
      locale: 'en',
      messages: messagesFor('en'),
      model: builtInModel,
      resolve: ({ kind, id }) => ({ title: id, destination: `${kind}-${id}.md` }),
    },
  )
  const [outline = '', diagram = ''] = markdown.split('```mermaid')
  const count = (text: string) => text.match(/Visit (?:n\d+|few)/g)?.length ?? 0
  return {
    whole: [outline, companions.mm].map(count),
    drawn: [diagram, companions.svg, companions.canvas],
    count,
  }
}

describe('a map in an export', () => {
  it('draws every node of a map that a reader can follow', () => {
    const { whole, drawn, count } = written(300)
    expect(whole).toEqual([301, 301])
    for (const picture of drawn) expect(count(picture)).toBeGreaterThanOrEqual(301)
  })

  it('closes the endless branches of a very large one, says how much is in them, and lists all in outline and file', () => {
    const { whole, drawn, count } = written(2_500)
    expect(whole).toEqual([2_501, 2_501])
    for (const picture of drawn) {
      expect(picture).toContain('Everything (2,500)')
      expect(count(picture)).toBeLessThan(10)
      expect(picture).toContain('Visit few')
    }
  })
})
