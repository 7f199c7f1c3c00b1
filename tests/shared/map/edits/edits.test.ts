import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyMap,
  emptyTopic,
  mapContentSchema,
  mostLevels,
  type MapContent,
} from '#shared/domain/map-document.ts'
import { addChild, addSibling } from '#shared/map/edits/add-topic.ts'
import { changeTopic, renameMap, renameTopic } from '#shared/map/edits/change-topic.ts'
import { linkTopics, unlinkTopics } from '#shared/map/edits/link-topics.ts'
import { moveTopics, shiftTopic } from '#shared/map/edits/move-topics.ts'
import { clipOf, pasteBranches } from '#shared/map/edits/paste-branches.ts'
import { removeTopics } from '#shared/map/edits/remove-topics.ts'
import { branchOf, childrenOf, nextSibling } from '#shared/map/edits/topic-tree.ts'
import { counter, saidBy, someContent } from '../content-samples.ts'

const content = someContent(18)
const pick = fc.nat()
const where = fc.constantFrom('before' as const, 'after' as const, 'into' as const)

function idAt({ topics }: MapContent, index: number): string {
  return topics[index % topics.length]?.id ?? ''
}

/** Every edit must answer with a map that a file may hold. */
function valid(map: MapContent | null): MapContent | null {
  return map === null ? null : mapContentSchema.parse(map)
}

function namesOf(map: MapContent): string[] {
  return map.topics.map(({ id }) => id).sort()
}

describe('moving', () => {
  test('keeps every topic and every line, and never hangs a branch into itself', () => {
    fc.assert(
      fc.property(
        content,
        fc.array(pick, { minLength: 1, maxLength: 3 }),
        pick,
        where,
        (map, chosen, at, place) => {
          const ids = chosen.map((index) => idAt(map, index))
          const target = idAt(map, at)
          const moved = valid(moveTopics(map, ids, { target, where: place }))
          if (moved === null) return
          expect(namesOf(moved)).toEqual(namesOf(map))
          expect(moved.links).toEqual(map.links)
          for (const id of ids) {
            const inside = branchOf(map, id).map((topic) => topic.id)
            expect(branchOf(moved, id).map((topic) => topic.id)).toEqual(expect.arrayContaining([id]))
            if (place === 'into') expect(inside).not.toContain(target)
          }
        },
      ),
      { numRuns: 120 },
    )
  })

  test('is taken back by moving to where it came from', () => {
    fc.assert(
      fc.property(content, pick, pick, where, (map, index, at, place) => {
        const id = idAt(map, index)
        const topic = map.topics.find((entry) => entry.id === id)
        const after = nextSibling(map, id)
        const moved = moveTopics(map, [id], { target: idAt(map, at), where: place })
        if (moved === null || !topic?.parent) return
        const side = topic.side === null ? {} : { side: topic.side }
        const back = moveTopics(
          moved,
          [id],
          after === null
            ? { target: topic.parent, where: 'into', ...side }
            : { target: after, where: 'before', ...side },
        )
        expect(saidBy(valid(back) ?? moved)).toEqual(saidBy(map))
      }),
      { numRuns: 120 },
    )
  })

  test('puts a branch right before or after its target', () => {
    fc.assert(
      fc.property(content, pick, pick, where, (map, index, at, place) => {
        const [id, target] = [idAt(map, index), idAt(map, at)]
        const moved = moveTopics(map, [id], { target, where: place })
        if (moved === null) return
        const parent =
          place === 'into' ? target : (moved.topics.find((topic) => topic.id === target)?.parent ?? '')
        const order = childrenOf(moved, parent).map((topic) => topic.id)
        if (place === 'into') expect(order.at(-1)).toBe(id)
        else expect(order.indexOf(id) - order.indexOf(target)).toBe(place === 'after' ? 1 : -1)
      }),
      { numRuns: 120 },
    )
  })

  test('up and then down leaves the order on each side as it was', () => {
    const orderOf = (map: MapContent) =>
      (['left', 'right', null] as const).map((side) =>
        map.topics
          .map(({ id }) =>
            childrenOf(map, id)
              .filter((topic) => topic.side === side)
              .map((topic) => topic.id),
          )
          .filter((ids) => ids.length > 0)
          .sort(),
      )
    fc.assert(
      fc.property(content, pick, (map, index) => {
        const id = idAt(map, index)
        const up = valid(shiftTopic(map, id, -1))
        if (up === null) return
        expect(orderOf(up)).not.toEqual(orderOf(map))
        expect(orderOf(shiftTopic(up, id, 1) ?? up)).toEqual(orderOf(map))
      }),
    )
  })

  test('the root, or into nothing, changes nothing', () => {
    const map = emptyMap('Plan', 'root')
    const two = addChild(map, 'root', emptyTopic('one', null))
    if (two === null) throw new Error('a child must be possible')
    expect(moveTopics(two, ['root'], { target: 'one', where: 'into' })).toBeNull()
    expect(moveTopics(two, ['one'], { target: 'gone', where: 'into' })).toBeNull()
    expect(moveTopics(two, ['one'], { target: 'root', where: 'before' })).toBeNull()
  })
})

describe('adding and deleting', () => {
  test('a topic that is added and deleted leaves the map as it was', () => {
    fc.assert(
      fc.property(content, pick, fc.constantFrom('child', 'before', 'after'), (map, index, how) => {
        const topic = { ...emptyTopic('fresh', null), label: 'new' }
        const at = idAt(map, index)
        const added = valid(
          how === 'child'
            ? addChild(map, at, topic)
            : addSibling(map, at, topic, how === 'before' ? 'before' : 'after'),
        )
        if (added === null) {
          expect(map.topics[0]?.id).toBe(at)
          return
        }
        expect(added.topics).toHaveLength(map.topics.length + 1)
        expect(removeTopics(added, ['fresh'])).toEqual(map)
      }),
      { numRuns: 100 },
    )
  })

  test('deleting takes the whole branch and the lines into it', () => {
    fc.assert(
      fc.property(content, fc.array(pick, { minLength: 1, maxLength: 3 }), (map, chosen) => {
        const ids = chosen.map((index) => idAt(map, index))
        const left = valid(removeTopics(map, ids))
        if (left === null) {
          expect(ids).toContain(map.topics[0]?.id)
          return
        }
        const gone = new Set(ids.flatMap((id) => branchOf(map, id).map((topic) => topic.id)))
        expect(left.topics).toEqual(map.topics.filter(({ id }) => !gone.has(id)))
      }),
      { numRuns: 100 },
    )
  })

  test('a new main branch goes to the side with fewer, and no other changes sides', () => {
    let map: MapContent = emptyMap('Plan', 'root')
    for (const id of ['b1', 'b2', 'b3', 'b4']) map = addChild(map, 'root', emptyTopic(id, null)) ?? map
    expect(childrenOf(map, 'root').map(({ side }) => side)).toEqual(['right', 'left', 'right', 'left'])
  })

  test('stops at the deepest level that a map may have', () => {
    let map: MapContent = emptyMap('Plan', 'b0')
    for (let level = 1; level <= mostLevels; level += 1) {
      map = addChild(map, `b${level - 1}`, emptyTopic(`b${level}`, null)) ?? map
    }
    expect(valid(map)?.topics).toHaveLength(mostLevels + 1)
    expect(addChild(map, `b${mostLevels}`, emptyTopic('deeper', null))).toBeNull()
  })
})

test('a pasted branch says what was copied, with ids of its own and the lines inside it', () => {
  fc.assert(
    fc.property(content, pick, pick, (map, index, at) => {
      const [id, parent] = [idAt(map, index), idAt(map, at)]
      const clip = clipOf(map, [id])
      const result = pasteBranches(map, parent, clip, counter('copy'))
      if (result === null) throw new Error('there is room')
      const { content: after, pasted } = result
      valid(after)
      expect(new Set(after.topics.map((topic) => topic.id)).size).toBe(after.topics.length)
      const [copy = ''] = pasted
      expect({ ...saidBy(after, copy), side: null }).toMatchObject({
        label: saidBy(map, id).label,
        note: saidBy(map, id).note,
      })
      expect(branchOf(after, copy)).toHaveLength(clip.topics.length)
      expect(after.links).toHaveLength(map.links.length + clip.links.length)
      expect(removeTopics(after, pasted)).toEqual(map)
    }),
    { numRuns: 100 },
  )
})

test('a line is drawn once, in whatever direction, and taken away again', () => {
  const two = addChild(emptyMap('Plan', 'root'), 'root', emptyTopic('one', null))
  if (two === null) throw new Error('a child must be possible')
  const linked = linkTopics(two, { id: 'line-1', from: 'one', to: 'root', label: '' })
  if (linked === null) throw new Error('a line must be possible')
  expect(linkTopics(linked, { id: 'line-2', from: 'root', to: 'one', label: '' })).toBeNull()
  expect(linkTopics(linked, { id: 'line-2', from: 'one', to: 'one', label: '' })).toBeNull()
  expect(unlinkTopics(linked, 'line-1')).toEqual(two)
})

test('the name of the map follows its root while both are the same', () => {
  const map = emptyMap('Plan', 'root')
  expect(renameTopic(map, 'root', 'Year\nplan')?.title).toBe('Year plan')
  expect(renameMap(map, 'Talks')?.topics[0]?.label).toBe('Talks')
  const apart = { ...map, title: 'Another name' }
  expect(renameTopic(apart, 'root', 'Year plan')?.title).toBe('Another name')
  expect(changeTopic(map, 'root', { label: 'Plan' })).toBeNull()
})
