import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyGroupNode, type GroupNode } from '#shared/domain/people.ts'
import {
  branchOf,
  groupRows,
  indented,
  movedTo,
  outdented,
  rearranged,
  shifted,
  storesInGroup,
  withoutBranch,
  withSibling,
  type GroupPlace,
} from '#shared/plan/group-tree.ts'
import { helingGroup } from './heling-people.ts'

const none = new Set<string>()

/** The outline as text: two spaces a level. */
function drawn(nodes: readonly GroupNode[], collapsed: ReadonlySet<string> = none): string[] {
  return groupRows(nodes, collapsed).map(({ node, depth }) => `${'  '.repeat(depth)}${node.name}`)
}

function rowOf(nodes: readonly GroupNode[], id: string) {
  return groupRows(nodes, none).find(({ node }) => node.id === id)!
}

describe('the group', () => {
  test('of the sample has 160 stores', () => {
    expect(drawn(helingGroup)).toEqual(['禾岭生活', '  大卖场', '  超市', '  便利店'])
    expect(rowOf(helingGroup, 'group-01')).toMatchObject({ stores: 160, otherSum: null, hasChildren: true })
    expect(storesInGroup(helingGroup)).toBe(160)
  })

  test('says when a number of its own is not what its units add up to', () => {
    const nodes = helingGroup.map((node) => (node.id === 'group-01' ? { ...node, stores: 165 } : node))
    expect(rowOf(nodes, 'group-01')).toMatchObject({ stores: 165, otherSum: 160 })
  })

  test('counts a store as one and an unknown unit as unknown', () => {
    const nodes = [emptyGroupNode('a-01', null, 'region'), { ...emptyGroupNode('b-01', 'a-01', 'store') }]
    expect(storesInGroup(nodes)).toBe(1)
    expect(storesInGroup([emptyGroupNode('a-01', null, 'banner')])).toBeNull()
  })

  test('hides what lies below a closed unit', () => {
    expect(drawn(helingGroup, new Set(['group-01']))).toEqual(['禾岭生活'])
  })

  test('keeps units whose parent is gone, and those in a circle', () => {
    const nodes = [
      { ...emptyGroupNode('a-01', 'gone-01', 'banner'), name: 'A' },
      { ...emptyGroupNode('b-01', 'c-01', 'banner'), name: 'B' },
      { ...emptyGroupNode('c-01', 'b-01', 'banner'), name: 'C' },
    ]
    expect(drawn(nodes)).toEqual(['A', 'B', '  C'])
  })
})

describe('a unit', () => {
  test('goes below the one above it and back', () => {
    const inside = indented(helingGroup, 'super-01')
    expect(drawn(inside)).toEqual(['禾岭生活', '  大卖场', '    超市', '  便利店'])
    expect(rowOf(inside, 'super-01').node.level).toBe('region')
    expect(drawn(outdented(inside, 'super-01'))).toEqual(drawn(helingGroup))
    expect(outdented(inside, 'super-01').find(({ id }) => id === 'super-01')?.level).toBe('banner')
    expect(indented(helingGroup, 'hyper-01')).toBe(helingGroup)
    expect(outdented(helingGroup, 'group-01')).toBe(helingGroup)
  })

  test('moves among its like', () => {
    expect(drawn(shifted(helingGroup, 'super-01', -1))).toEqual([
      '禾岭生活',
      '  超市',
      '  大卖场',
      '  便利店',
    ])
    expect(drawn(shifted(helingGroup, 'super-01', 1))).toEqual(['禾岭生活', '  大卖场', '  便利店', '  超市'])
    expect(shifted(helingGroup, 'conv-01', 1)).toBe(helingGroup)
  })

  test('takes along what lies below it, and never goes below itself', () => {
    const deep = indented(indented(helingGroup, 'super-01'), 'conv-01')
    expect(branchOf(deep, 'hyper-01')).toEqual(new Set(['hyper-01', 'super-01', 'conv-01']))
    expect(drawn(movedTo(deep, 'hyper-01', 'group-01', 'before'))).toEqual([
      '大卖场',
      '  超市',
      '  便利店',
      '禾岭生活',
    ])
    expect(movedTo(deep, 'hyper-01', 'super-01', 'into')).toBe(deep)
  })

  test('gets a new one after it, with the same parent and level', () => {
    const nodes = withSibling(helingGroup, 'hyper-01', (parent, level) => ({
      ...emptyGroupNode('new-01', parent, level),
      name: '新店型',
    }))
    expect(drawn(nodes)).toEqual(['禾岭生活', '  大卖场', '  新店型', '  超市', '  便利店'])
    expect(rowOf(nodes, 'new-01').node).toMatchObject({ parent: 'group-01', level: 'banner' })
  })

  test('goes with all below it', () => {
    expect(withoutBranch(helingGroup, 'group-01')).toEqual([])
  })
})

describe('taking a move back', () => {
  test('leaves what was typed since and what came from elsewhere', () => {
    const moved = indented(helingGroup, 'super-01')
    const typed = [
      ...moved.map((node) => (node.id === 'super-01' ? { ...node, name: '社区超市' } : node)),
      emptyGroupNode('other-01', null, 'group'),
    ]
    const back = rearranged(typed, moved, helingGroup)
    expect(back.map(({ id }) => id)).toEqual(['group-01', 'hyper-01', 'super-01', 'conv-01', 'other-01'])
    expect(back[2]).toMatchObject({ name: '社区超市', parent: 'group-01', level: 'banner' })
  })

  test('restores the order after any move', () => {
    const ids = helingGroup.map(({ id }) => id)
    const places: GroupPlace[] = ['before', 'into', 'after']
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        fc.constantFrom(...places),
        (id, target, place) => {
          const moved = movedTo(helingGroup, id, target, place)
          expect(moved.map((node) => node.id).sort()).toEqual([...ids].sort())
          expect(rearranged(moved, moved, helingGroup)).toEqual(helingGroup)
        },
      ),
    )
  })
})
