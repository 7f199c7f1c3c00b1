import { describe, expect, it } from 'vitest'
import { readContentInventory } from '#electron/services/content-inventory.ts'
import { contentCoverage } from '#shared/content/coverage.ts'
import { sourceItemIds } from '#shared/domain/coverage.ts'
import { locales } from '#shared/domain/locale.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { resourcesDir } from '../support/start-app.ts'

const content = await readContentInventory(resourcesDir)

describe('coverage of the source by the built-in content', () => {
  it('is whole: nothing is missing in either language', () => {
    expect(contentCoverage(content).missing).toEqual([])
  })

  it('names all 63 items once, in their order', () => {
    expect(content.coverage.items.map(({ id }) => id)).toEqual(sourceItemIds)
    expect(contentCoverage(content).covered.items).toHaveLength(63)
  })

  it('leads every one of the 17 sub-pressures to methods and a case', () => {
    expect(contentCoverage(content).covered.pressures).toEqual(pressureIds)
  })

  it('has all 43 formulae', () => {
    expect(contentCoverage(content).covered.formulas).toHaveLength(43)
  })

  it('shows each pressure, trait, role, channel, portrait, part and understanding by its own content', () => {
    const own = content.coverage.items.filter(({ id }) => /^(R|CH|T|AR|[MCK]|U|D)\d$/.test(id))
    const strangers = own.filter(
      ({ id, shownBy }) => !shownBy.some((target) => target.toLowerCase().endsWith(`:${id.toLowerCase()}`)),
    )
    expect(own).toHaveLength(53)
    expect(strangers).toEqual([])
  })

  it('has texts in exactly the two languages', () => {
    expect(Object.keys(content.texts)).toEqual([...locales])
  })
})
