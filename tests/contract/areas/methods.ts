import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { methodGroups } from '#shared/domain/method.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { resourcesDir } from '../../support/start-app.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeMethods(probe: () => Probe): void {
  describe('methods', () => {
    beforeAll(async () => {
      await openFreshWorkspace(probe())
    })

    it('are all there, in the order of the work, in both languages', async () => {
      const files = await readdir(join(resourcesDir, 'content/structure/methods'))
      const methods = await probe().call('methods.list', {})
      expect(methods.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort())
      const groups = methods.map(({ group }) => methodGroups.indexOf(group))
      expect(groups).toEqual([...groups].sort((a, b) => a - b))
      for (const { name, purpose } of methods) {
        for (const text of [name['zh-CN'], name.en, purpose['zh-CN'], purpose.en]) expect(text).not.toBe('')
      }
    })

    it('come in full, with their steps and blanks', async () => {
      const [first] = await probe().call('methods.list', {})
      const method = await probe().call('methods.get', { id: first?.id ?? '' })
      expect(method).toMatchObject(first ?? {})
      expect(method.text['zh-CN'].steps.length).toBeGreaterThanOrEqual(3)
      expect(method.structure.fields.length).toBeGreaterThan(0)
    })

    it('are linked to a pressure and unlinked, built-in links too', async () => {
      const method = await probe().call('methods.get', { id: 'D05' })
      const builtIn = method.structure.pressures
      const other = pressureIds.find((id) => !builtIn.includes(id)) ?? 'M1'
      const [own] = builtIn
      if (!own) throw new Error('A method has at least one pressure.')

      probe().forget()
      const linked = await probe().call('methods.setPressure', { id: 'D05', pressure: other, linked: true })
      expect(linked.pressures).toEqual([...builtIn, other])
      await probe().hear('documents-changed', ({ kind, ids }) => kind === 'method' && ids.includes('D05'))
      const unlinked = await probe().call('methods.setPressure', { id: 'D05', pressure: own, linked: false })
      expect(unlinked.pressures).toEqual([...builtIn.slice(1), other])
      expect(await probe().call('methods.get', { id: 'D05' })).toMatchObject({
        pressures: unlinked.pressures,
      })
      expect(await probe().call('methods.list', {})).toContainEqual(unlinked)

      await probe().call('methods.setPressure', { id: 'D05', pressure: own, linked: true })
      await probe().call('methods.setPressure', { id: 'D05', pressure: other, linked: false })
      expect(await probe().call('methods.get', { id: 'D05' })).toEqual(method)
    })

    it('linked twice at once keep both links', async () => {
      const [first] = await probe().call('methods.list', {})
      if (!first) throw new Error('There are methods.')
      const others = pressureIds.filter((id) => !first.pressures.includes(id)).slice(0, 3)
      await Promise.all(
        others.map((pressure) =>
          probe().call('methods.setPressure', { id: first.id, pressure, linked: true }),
        ),
      )
      const { pressures } = await probe().call('methods.get', { id: first.id })
      expect(pressures).toEqual(expect.arrayContaining(others))
    })

    it('that do not exist are not found', async () => {
      await probe().fail('methods.get', { id: 'Z99' }, 'not-found')
      await probe().fail('methods.setPressure', { id: 'Z99', pressure: 'M1', linked: true }, 'not-found')
    })
  })
}
