import { describe, expect, it } from 'vitest'
import { changeTags, planTagChange } from '#shared/note-order/tag-changes.ts'
import { spellTags, tidyTag } from '#shared/note-order/tag-path.ts'
import { buildTagTree, flattenTags, tagsInUse } from '#shared/note-order/tag-tree.ts'

const note = (id: string, tags: string[], createdAt = `2026-01-0${id}T08:00:00.000Z`) => ({
  id,
  tags,
  createdAt,
})

describe('a tag', () => {
  it.each([
    ['#渠道／便利店', '渠道/便利店'],
    ['＃ 渠道 / 便利店 /', '渠道/便利店'],
    ['//', ''],
    [' KA  谈判 ', 'KA 谈判'],
  ])('typed as %j is kept as %j', (typed, kept) => {
    expect(tidyTag(typed)).toBe(kept)
  })

  it('keeps the spelling in which it was first known, and stands once', () => {
    expect(spellTags(['ＫＡ/华东', 'ka/华东', '新的'], ['KA/华东'])).toEqual(['KA/华东', '新的'])
  })
})

describe('the tree of tags', () => {
  it('counts a note once for a tag and all below it', () => {
    const notes = [note('1', ['渠道/便利店', '渠道/大卖场']), note('2', ['渠道']), note('3', ['谈判'])]
    const tree = flattenTags(buildTagTree(notes, 'zh-CN'))
    expect(tree.map(({ path, count }) => [path, count])).toEqual([
      ['渠道', 2],
      ['渠道/便利店', 1],
      ['渠道/大卖场', 1],
      ['谈判', 1],
    ])
  })

  it('is sorted by pinyin in Chinese', () => {
    const notes = [note('1', ['账期', '陈列', '扣点', '10 月', '2 月'])]
    expect(buildTagTree(notes, 'zh-CN').map(({ name }) => name)).toEqual([
      '2 月',
      '10 月',
      '陈列',
      '扣点',
      '账期',
    ])
  })

  it('joins spellings under the one of the oldest note', () => {
    const notes = [note('2', ['ka/华东']), note('1', ['KA']), note('3', ['ＫＡ／华东'])]
    expect(flattenTags(buildTagTree(notes, 'en')).map(({ path, count }) => [path, count])).toEqual([
      ['KA', 3],
      ['ka/华东', 2],
    ])
  })

  it('offers only tags that some note bears, most used first', () => {
    expect(tagsInUse([note('1', ['a/b']), note('2', ['a/b', 'c'])])).toEqual(['a/b', 'c'])
  })
})

describe('a change of a tag', () => {
  it('renames a whole branch and leaves tags alone that only begin alike', () => {
    expect(changeTags(['渠道/便利店', '渠道', '渠道商'], { from: '渠道', to: '业态/现代' })).toEqual([
      '业态/现代/便利店',
      '业态/现代',
      '渠道商',
    ])
  })

  it('merges into a tag that the note bears already', () => {
    expect(changeTags(['CVS', '便利店', '其他'], { from: 'cvs', to: '便利店' })).toEqual(['便利店', '其他'])
  })

  it('can correct the letters of a name', () => {
    expect(changeTags(['ka/x'], { from: 'ka', to: 'KA' })).toEqual(['KA/x'])
  })

  it('takes a tag off with all below it', () => {
    expect(changeTags(['旧', '旧/更旧', '新'], { from: '旧', to: null })).toEqual(['新'])
  })

  it('changes nothing where the tag is not borne, or where it gets no name', () => {
    expect(changeTags(['a'], { from: 'b', to: 'c' })).toBeNull()
    expect(changeTags(['a'], { from: 'a', to: ' / ' })).toBeNull()
    expect(changeTags(['a'], { from: 'a', to: 'a' })).toBeNull()
  })

  it('says which notes it changes and whether two tags become one', () => {
    const notes = [note('1', ['CVS']), note('2', ['便利店']), note('3', ['CVS/罗森'])]
    expect(planTagChange(notes, { from: 'CVS', to: '便利店' })).toEqual({
      notes: [
        { id: '1', tags: ['便利店'] },
        { id: '3', tags: ['便利店/罗森'] },
      ],
      isMerge: true,
    })
    expect(planTagChange(notes, { from: 'CVS', to: '小店' }).isMerge).toBe(false)
    expect(planTagChange(notes, { from: 'CVS', to: 'cvs' }).isMerge).toBe(false)
  })
})
