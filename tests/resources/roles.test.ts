import { describe, expect, it } from 'vitest'
import { locales } from '#shared/domain/locale.ts'
import { roleIds, rolesStructureSchema, rolesTextSchema } from '#shared/domain/role.ts'
import { readContent } from '../support/content.ts'

describe('the six roles', () => {
  const { roles } = rolesStructureSchema.parse(readContent('structure', 'roles.json'))

  it('stand in the order from the shelf to the country', () => {
    expect(roles.map(({ id }) => id)).toEqual([...roleIds])
  })

  it('have one role of their own online', () => {
    expect(roles.filter(({ side }) => side === 'online').map(({ id }) => id)).toEqual(['r4'])
  })

  it.each(locales)('are told apart by name in %s', (locale) => {
    const text = rolesTextSchema.parse(readContent(locale, 'roles.json'))
    expect(new Set(Object.values(text.roles).map(({ name }) => name)).size).toBe(roleIds.length)
  })
})
