import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { addChild } from '#shared/map/edits/add-topic.ts'
import { emptyTopic } from '#shared/domain/map-document.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeMaps(probe: () => Probe): void {
  describe('free maps', () => {
    let map: Output<'maps.get'>
    beforeAll(async () => {
      await openFreshWorkspace(probe())
      map = await probe().call('maps.create', { title: '年度思路' })
    })

    it('begin with one topic that is called like them', async () => {
      expect(map).toMatchObject({
        title: '年度思路',
        topics: [{ label: '年度思路', parent: null }],
        links: [],
      })
      expect(await probe().call('maps.list', {})).toMatchObject([{ id: map.id, topics: 1 }])
    })

    it('are saved whole, and only on top of what is there', async () => {
      const [root] = map.topics
      const grown = addChild(map, root?.id ?? '', { ...emptyTopic('topic-1', null), label: '账期\n先谈量' })
      const saved = await probe().call('maps.save', { ...map, ...grown })
      expect((await probe().call('maps.get', { id: map.id })).topics).toEqual(grown?.topics)
      await probe().fail('maps.save', { ...map, title: 'older' }, 'conflict')
      map = saved
    })

    it('are refused where their topics are no tree', async () => {
      const [root, topic] = map.topics
      if (!root || !topic) throw new Error('There are two topics by now.')
      const wrong = [
        [],
        [topic, root],
        [root, { ...topic, parent: topic.id }],
        [root, topic, topic],
        [root, { ...topic, parent: null }],
      ]
      for (const topics of wrong) await probe().fail('maps.save', { ...map, topics }, 'invalid-input')
      const links = [{ id: 'line-1', from: root.id, to: 'nowhere', label: '' }]
      await probe().fail('maps.save', { ...map, links }, 'invalid-input')
    })

    it('are removed and restored', async () => {
      probe().forget()
      await probe().call('maps.remove', { id: map.id })
      await probe().hear('documents-changed', ({ kind, ids }) => kind === 'map' && ids.includes(map.id))
      await probe().fail('maps.get', { id: map.id }, 'not-found')
      await probe().call('trash.restore', { kind: 'map', id: map.id })
      expect(await probe().call('maps.get', { id: map.id })).toEqual(map)
    })

    it('are read from files of other programs, looked at, and then kept', async () => {
      const text =
        '<opml version="2.0"><body><outline text="华东"><outline text="O2O" _note="到家"/></outline></body></opml>'
      const draft = await probe().call('maps.import', { name: 'plan.opml', text })
      if (draft.outcome === 'refused') throw new Error(draft.refusal)
      expect(await probe().call('maps.list', {})).toHaveLength(1)
      const kept = await probe().call('maps.create', { title: draft.content.title, content: draft.content })
      expect(kept).toMatchObject({
        title: '华东',
        topics: [{ label: '华东' }, { label: 'O2O', note: '到家' }],
      })
      const hostile = { name: 'a.mm', text: '<!DOCTYPE map SYSTEM "file:///etc/passwd"><map/>' }
      expect(await probe().call('maps.import', hostile)).toEqual({
        outcome: 'refused',
        refusal: 'not-allowed-here',
      })
    })

    it('the others are built from cases in full and from every logged use', async () => {
      const begun = await probe().call('cases.create', { title: '加扣', starter: 'case-c3', locale: 'zh-CN' })
      await probe().call('methods.logUse', {
        ...{ id: 'D05', on: '2026-01-31', account: null, case: begun.id, outcome: 'worked', note: '有用' },
      })
      const material = await probe().call('maps.material', {})
      expect(material.cases).toMatchObject([{ id: begun.id, idea: begun.idea }])
      expect(material.uses).toMatchObject([{ method: 'D05', case: begun.id, outcome: 'worked' }])
    })
  })
}
