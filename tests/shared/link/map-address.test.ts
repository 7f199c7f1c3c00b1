import { expect, test } from 'vitest'
import { mapAtAddress } from '#shared/link/map-address.ts'
import { parseAppLink } from '#shared/markdown/link.ts'

const owners = {
  accounts: [{ id: 'huaxing' }],
  maps: [{ id: 'ideas' }],
  methods: [{ id: 'C07' }],
}

test.each([
  ['huaxing', { kind: 'account', id: 'huaxing' }],
  ['ideas', { kind: 'free', id: 'ideas' }],
  ['C07', { kind: 'method', id: 'C07' }],
  ['gone', null],
])('trivet://map/%s leads to the map of what has that id', (id, map) => {
  expect(mapAtAddress(parseAppLink(`trivet://map/${id}`)?.id ?? '', owners)).toEqual(map)
})

test.each(['pressures', 'competencies', 'playbook'])('trivet://map/%s is a map of the library', (id) => {
  expect(parseAppLink(`trivet://map/${id}`)).toEqual({ kind: 'map', id })
})
