import { strFromU8, unzipSync } from 'fflate'
import { competencyIds } from '#shared/domain/competency.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { expect, test, type Trivet } from './fixtures.ts'

test.use({ sample: true })

const { playbook, domain, accounts, methods } = messagesFor('en')
const { model, assessment } = playbook

async function goTo({ page }: Trivet, address: string) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

test('a pressure and a part of one’s own go through the whole app, and a hidden one leaves it', async ({
  trivet,
}) => {
  test.slow()
  const { page } = trivet
  const stored = () => trivet.call('playbook.get', {})

  await goTo(trivet, '#/playbook/competencies/model')
  await page.getByRole('button', { name: model.addPart }).click()
  await page.keyboard.type('Working with data')
  await page.getByRole('button', { name: model.addPressure(domain.source.customer) }).click()
  await page.keyboard.type('Data sharing')
  await page.getByRole('button', { name: model.hide(domain.pressure.M3) }).click()
  await expect.poll(stored).toMatchObject({
    ownPressures: [{ zh: '', en: 'Data sharing' }],
    ownCompetencies: [{ en: 'Working with data' }],
    hiddenPressures: ['M3'],
  })
  const [pressure] = (await stored()).ownPressures
  const [part] = (await stored()).ownCompetencies

  await test.step('what is removed stays by name and is brought back', async () => {
    await page.getByRole('button', { name: model.remove('Data sharing') }).click()
    await expect.poll(async () => (await stored()).hiddenPressures).toEqual(['M3', pressure!.id])
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await stored()).hiddenPressures).toEqual(['M3'])
  })

  await test.step('a method is linked to the new pressure', async () => {
    await goTo(trivet, '#/methods/A02')
    await page.getByRole('button', { name: 'Data sharing', exact: true }).click()
    await expect
      .poll(async () => (await trivet.call('methods.get', { id: 'A02' })).pressures)
      .toContain(pressure!.id)
    await expect(page.getByRole('button', { name: domain.pressure.M3, exact: true })).toHaveCount(0)
  })

  await test.step('the account’s plan takes it', async () => {
    const [account] = await trivet.call('accounts.list', {})
    await goTo(trivet, `#/accounts/${account!.id}`)
    await page
      .getByRole('button', { name: accounts.pressures.addTo(domain.source.customer) })
      .first()
      .click()
    await page.keyboard.type('Data sh')
    await page.getByRole('option', { name: 'Data sharing' }).click()
    await expect
      .poll(async () => (await trivet.call('accounts.get', { id: account!.id })).pressures.at(-1)?.pressure)
      .toBe(pressure!.id)
  })

  await test.step('a self-assessment asks about the new part', async () => {
    await goTo(trivet, '#/playbook/competencies')
    await page.getByRole('button', { name: assessment.startFirst }).click()
    await page
      .getByRole('group', { name: assessment.score(assessment.self, 'Working with data') })
      .getByRole('radio', { name: '2' })
      .check()
    await expect
      .poll(async () => (await trivet.call('assessments.list', {}))[0]?.scores[part!.id])
      .toEqual({ self: 2, other: null })
    const radar = page.getByRole('img', { name: /rated 1 to 5/ })
    await expect(radar.locator('text')).toHaveCount(competencyIds.length + 1)
  })

  await trivet.restart()

  await test.step('after a restart, the maps and the export name it', async () => {
    await goTo(trivet, '#/maps')
    const node = (name: string) => trivet.page.getByRole('treeitem', { name })
    await expect(node('Data sharing')).toBeVisible()
    await expect(node(domain.pressure.M4)).toBeVisible()
    await expect(node(domain.pressure.M3)).toHaveCount(0)
    await goTo(trivet, '#/methods')
    await expect(
      trivet.page.getByRole('button', { name: `Data sharing ${methods.overviewCount(1)}` }),
    ).toBeVisible()
    const { base64 } = await trivet.call('export.archive', { scope: { kind: 'everything' }, locale: 'en' })
    const files = unzipSync(Buffer.from(base64, 'base64'))
    const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array())
    const naming = Object.keys(files).filter((path) => textOf(path).includes('Data sharing'))
    expect(naming).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^accounts\//),
        expect.stringMatching(/^maps\/.*\.md$/),
        expect.stringMatching(/^maps\/.*\.svg$/),
        'methods/A02.md',
        'playbook/playbook.md',
      ]),
    )
    expect(
      Object.keys(files).some(
        (path) => /^assessments\//.test(path) && textOf(path).includes('| Working with data | 2 |'),
      ),
    ).toBe(true)
  })
})
