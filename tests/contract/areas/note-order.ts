import { beforeAll, describe, expect, it } from 'vitest'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeNoteOrder(probe: () => Probe): void {
  describe('tags', () => {
    beforeAll(async () => {
      await openFreshWorkspace(probe())
    })

    it('are renamed in every note as one, and that is taken back as one', async () => {
      const tagsOf = async () =>
        (await probe().call('notes.list', {})).map(({ title, tags }) => `${title}: ${tags.join(' ')}`).sort()
      await probe().call('notes.create', { title: 'a', body: '', tags: ['渠道/便利店', '谈判'] })
      await probe().call('notes.create', { title: 'b', body: '', tags: ['渠道'] })
      await probe().call('notes.create', { title: 'c', body: '', tags: ['谈判'] })
      const before = await tagsOf()
      const { changed, token } = await probe().call('tags.change', { from: '渠道', to: '业态' })
      expect(changed).toBe(2)
      expect(await tagsOf()).toEqual(['a: 业态/便利店 谈判', 'b: 业态', 'c: 谈判'])
      const undone = await probe().call('tags.undo', { token: token ?? '' })
      expect(undone).toMatchObject({ changed: 2, left: 0 })
      expect(await tagsOf()).toEqual(before)
    })

    it('that nobody bears change nothing', async () => {
      expect(await probe().call('tags.change', { from: '没有', to: null })).toEqual({
        changed: 0,
        token: null,
      })
      await probe().fail('tags.undo', { token: 'unknown' }, 'not-found')
    })
  })

  describe('looking back', () => {
    beforeAll(async () => {
      await openFreshWorkspace(probe())
    })

    it('makes one note a week, whichever day of it is named, even when two ask at once', async () => {
      const answers = await Promise.all(
        ['2026-11-23', '2026-11-29'].map((day) =>
          probe().call('reflections.open', { kind: 'week', day, locale: 'zh-CN' }),
        ),
      )
      expect(answers.map(({ isNew }) => isNew).sort()).toEqual([false, true])
      expect(new Set(answers.map(({ note }) => note.id)).size).toBe(1)
      expect(answers[0]?.note).toMatchObject({
        title: '2026 年第 48 周回顾',
        reflection: { kind: 'week', on: '2026-11-23' },
      })
    })

    it('fills a day’s template and says where writing begins', async () => {
      const { note, caret } = await probe().call('reflections.open', {
        kind: 'day',
        day: '2026-11-24',
        locale: 'en',
      })
      expect(note.title).toBe('Look back on 2026-11-24')
      expect(note.body.slice(0, caret ?? 0)).toBe('## What moved today\n\n- ')
    })
  })
}
