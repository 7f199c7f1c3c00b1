import { describe, expect, test } from 'vitest'
import {
  addCompetencyEdit,
  addPressureEdit,
  eraseCompetencyEdit,
  erasePressureEdit,
  hideCompetencyEdit,
  hidePressureEdit,
  ownNameOf,
  tieMethodEdit,
  withOwnCompetency,
  withOwnName,
  withOwnPressure,
} from '#renderer/features/playbook/model-edits.ts'
import { emptyPlaybook, type Playbook } from '#shared/domain/playbook.ts'

const playbook: Playbook = {
  ...emptyPlaybook(),
  schema: 1,
  revision: 0,
  id: 'playbook',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}
const data = 'C-own-11111111'
const label = 'M-own-22222222'
const part = 'D-own-33333333'

test('a name of one language leaves that of the other alone', () => {
  const named = withOwnName(withOwnName(playbook, 'D1', { zh: '客情' }), 'D1', { en: 'Bonds' })
  expect(named.names).toEqual([{ id: 'D1', zh: '客情', en: 'Bonds' }])
  expect(ownNameOf(named, 'C1')).toEqual({ zh: '', en: '' })
})

describe('a pressure of one’s own', () => {
  test('taken back and done again, has the words it had', () => {
    const { apply, revert } = addPressureEdit(data)
    const named = withOwnPressure(apply(playbook), data, { zh: '数据互通', note: '每周' })
    expect(revert(named).ownPressures).toEqual([])
    expect(apply(revert(named)).ownPressures).toEqual([{ id: data, zh: '数据互通', en: '', note: '每周' }])
  })

  test('that is hidden keeps its name, and is shown again', () => {
    const named = withOwnPressure(addPressureEdit(data).apply(playbook), data, { en: 'Data' })
    const { apply, revert } = hidePressureEdit(data, true)
    expect(apply(apply(named))).toMatchObject({ ownPressures: [{ en: 'Data' }], hiddenPressures: [data] })
    expect(revert(apply(named)).hiddenPressures).toEqual([])
  })

  test('that is erased comes back where it stood', () => {
    const both = [data, label].reduce<Playbook>(
      (current, id) => addPressureEdit(id as typeof data).apply(current),
      playbook,
    )
    const { apply, revert } = erasePressureEdit(both, data)
    expect(apply(both).ownPressures.map(({ id }) => id)).toEqual([label])
    expect(revert(apply(both)).ownPressures.map(({ id }) => id)).toEqual([data, label])
  })
})

test('a part of one’s own is added, described, hidden and erased without touching the rest', () => {
  const added = withOwnCompetency(addCompetencyEdit(part).apply(playbook), part, {
    en: 'Working with data',
    shortEn: 'Data',
  })
  expect(added.ownCompetencies).toEqual([
    { id: part, zh: '', en: 'Working with data', shortZh: '', shortEn: 'Data', description: '', methods: [] },
  ])
  expect(hideCompetencyEdit('D6', true).apply(added)).toMatchObject({
    hiddenCompetencies: ['D6'],
    hiddenPressures: [],
  })
  const tied = tieMethodEdit(part, 'A03', true)
  expect(tied.apply(tied.apply(added)).ownCompetencies[0]?.methods).toEqual(['A03'])
  expect(tied.revert(tied.apply(added))).toEqual(added)
  const { apply, revert } = eraseCompetencyEdit(added, part)
  expect(apply(added).ownCompetencies).toEqual([])
  expect(revert(apply(added))).toEqual(added)
})
