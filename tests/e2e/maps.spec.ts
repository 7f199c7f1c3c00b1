import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const node = (page: Page, id: string): Locator => page.locator(`[data-node="${id}"]`)
const c2 = 'pressures/customer/C2'

async function openMaps(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Maps' }).first().click()
  await expect(page.getByRole('tree')).toBeVisible()
}

async function unfoldAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Levels' }).click()
  await page.getByRole('menuitem', { name: 'Expand all' }).click()
}

/** The panel that opens makes the map glide; what is measured before its end is somewhere else a moment later. */
async function atRest(page: Page): Promise<void> {
  await page.locator('[data-map-world]').evaluate(async (world) => {
    await Promise.all(world.getAnimations().map((animation) => animation.finished))
  })
}

/** The move of the map, and a fingerprint of everything that is drawn inside. */
async function worldOf(page: Page): Promise<{ transform: string; drawing: string }> {
  return page.locator('[data-map-world]').evaluate((world) => ({
    transform: world.style.transform,
    drawing: world.innerHTML,
  }))
}

test('the map of the library shows every method under every pressure that it answers', async ({ trivet }) => {
  const { page } = trivet
  await openMaps(page)
  await expect(page.getByRole('treeitem')).toHaveCount(1 + 3 + 17)
  await unfoldAll(page)
  const methods = await trivet.call('methods.list', {})
  const links = methods.reduce((sum, method) => sum + method.pressures.length, 0)
  await expect(page.getByRole('treeitem')).toHaveCount(1 + 3 + 17 + links)
})

test('a method is linked from the list, shows on its own page, and Ctrl+Z takes it back @both', async ({
  trivet,
}) => {
  const { page } = trivet
  await openMaps(page)
  await node(page, c2).click()
  const library = await trivet.call('methods.list', {})
  const spare = library.find((method) => !method.pressures.includes('C2'))!
  await page.getByRole('textbox', { name: 'Search methods' }).fill(spare.name.en)
  await page.getByRole('button', { name: `Link “${spare.name.en}” to “Lower prices”` }).click()
  await expect(node(page, `${c2}/${spare.id}`)).toBeVisible()

  await node(page, `${c2}/${spare.id}`).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#/methods/${spare.id}$`))
  const linked = page.getByRole('button', { name: 'Lower prices', exact: true })
  await expect(linked).toHaveAttribute('aria-pressed', 'true')

  await page.keyboard.press('Control+z')
  await expect(linked).toHaveAttribute('aria-pressed', 'false')
  expect((await trivet.call('methods.list', {})).find((method) => method.id === spare.id)?.pressures).toEqual(
    spare.pressures,
  )
})

test('a method leads to its place in the map, which stays as it is left', async ({ trivet }) => {
  const { page } = trivet
  const library = await trivet.call('methods.list', {})
  const method = library.find(({ pressures }) => pressures.includes('C5'))!
  const place = page.locator(`[data-node$="/${method.id}"]`)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/methods/${method.id}`)
  await page.getByRole('link', { name: 'Open in the map' }).click()
  await expect(place.first()).toHaveAttribute('aria-selected', 'true')
  await expect(page).toHaveURL(/#\/maps\/pressures$/)
  const box = (await place.first().boundingBox())!
  const window = (await page.locator('[data-map-viewport]').boundingBox())!
  expect(Math.abs(box.x + box.width / 2 - window.x - window.width / 2)).toBeLessThan(4)

  await node(page, 'pressures').focus()
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`#/methods/${method.id}$`))
  await page.goForward()
  await expect(node(page, 'pressures')).toHaveAttribute('aria-selected', 'true')
})

test('a method is dragged from the list onto a pressure', async ({ trivet }) => {
  const { page } = trivet
  await openMaps(page)
  await node(page, c2).click()
  const spare = (await trivet.call('methods.list', {})).find((method) => !method.pressures.includes('C3'))!
  await atRest(page)
  await page.locator(`[data-method="${spare.id}"]`).hover()
  await page.mouse.down()
  const target = (await node(page, 'pressures/customer/C3').boundingBox())!
  await page.mouse.move(target.x + 30, target.y + 12, { steps: 8 })
  await expect(node(page, 'pressures/customer/C3')).toHaveAttribute('data-drop')
  await page.mouse.up()
  await expect(node(page, `pressures/customer/C3/${spare.id}`)).toBeVisible()
  await expect
    .poll(async () => (await trivet.call('methods.get', { id: spare.id })).pressures)
    .toContain('C3')
})

test('keys walk the map, fold a branch and unlink a method', async ({ trivet }) => {
  const { page } = trivet
  await openMaps(page)
  await node(page, 'pressures').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(node(page, 'pressures/company')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(node(page, 'pressures')).toBeFocused()

  await node(page, 'pressures/customer').focus()
  await expect(node(page, 'pressures/customer')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press(' ')
  await expect(node(page, 'pressures/customer')).toHaveAttribute('aria-expanded', 'false')
  await expect(node(page, c2)).toHaveCount(0)
  await page.keyboard.press(' ')
  await node(page, c2).focus()
  await page.keyboard.press('ArrowRight')
  await expect(node(page, c2)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')

  const method = page.locator(`[data-node^="${c2}/"]:focus`)
  const id = (await method.getAttribute('data-node'))!.split('/').at(-1)!
  await page.keyboard.press('Delete')
  await expect(node(page, c2)).toBeFocused()
  await expect(node(page, `${c2}/${id}`)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(node(page, `${c2}/${id}`)).toBeVisible()
})

test('panning and zooming move the map without drawing any of it again', async ({ trivet }) => {
  const { page } = trivet
  await openMaps(page)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  const before = await worldOf(page)
  const box = (await page.locator('[data-map-viewport]').boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 20)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -240)
  await page.keyboard.up('Control')
  const zoomed = await worldOf(page)
  expect(zoomed.transform).not.toBe(before.transform)
  await page.mouse.wheel(0, 120)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 90, box.y + 60, { steps: 5 })
  await page.mouse.up()
  const panned = await worldOf(page)
  expect(panned.transform).not.toBe(zoomed.transform)
  expect(panned.drawing).toBe(before.drawing)
})

test('the map is handed out as mermaid text', async ({ trivet }) => {
  const { page } = trivet
  await openMaps(page)
  await page.getByText('Mermaid', { exact: true }).click()
  await expect(page.locator('pre')).toContainText('flowchart LR')
  await expect(page.locator('pre')).toContainText('n0["Three pressures"]')
})

test('a picture of the map is saved as it is folded', async ({ trivet }) => {
  const { page } = trivet
  await openMaps(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as SVG' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Three pressures.svg')
  const svg = await readFile(await file.path(), 'utf8')
  expect(svg).toContain('Lower prices')
  expect(svg).not.toContain('BATNA')
})

test.describe('the map of an account', () => {
  test.use({ sample: true })

  test('writes a link to the file of the plan, follows it, and undoes it', async ({ trivet }) => {
    const { page } = trivet
    const [summary] = await trivet.call('accounts.list', {})
    const id = summary!.id
    const account = await trivet.call('accounts.get', { id })
    const item = account.pressures.find((pressure) => pressure.pressure === 'C1')!
    const spare = (await trivet.call('methods.list', {})).find((method) => !item.methods.includes(method.id))!
    const stored = async (): Promise<string[]> => {
      const text = await readFile(join(trivet.workspaceDir, 'accounts', `${id}.json`), 'utf8')
      const plan = JSON.parse(text) as typeof account
      return plan.pressures.find((pressure) => pressure.id === item.id)!.methods
    }

    await openMaps(page)
    await page.getByRole('link', { name: summary!.name }).click()
    const problem = node(page, `${id}/customer/${item.id}`)
    await problem.click()
    await page.getByRole('textbox', { name: 'Search methods' }).fill(spare.name.en)
    await page.getByRole('button', { name: `Link “${spare.name.en}”` }).click()
    await expect(node(page, `${id}/customer/${item.id}/${spare.id}`)).toBeVisible()
    expect(await stored()).toEqual([...item.methods, spare.id])

    await problem.focus()
    await page.keyboard.press('Control+z')
    await expect(node(page, `${id}/customer/${item.id}/${spare.id}`)).toHaveCount(0)
    await expect.poll(stored).toEqual(item.methods)
  })

  test('follows what another view saves', async ({ trivet }) => {
    const { page } = trivet
    const [summary] = await trivet.call('accounts.list', {})
    await openMaps(page)
    await page.getByRole('link', { name: summary!.name }).click()
    await expect(page.getByRole('treeitem', { name: summary!.name })).toBeVisible()
    const account = await trivet.call('accounts.get', { id: summary!.id })
    await trivet.call('accounts.save', { ...account, name: 'Renamed elsewhere' })
    await expect(page.getByRole('treeitem', { name: 'Renamed elsewhere' })).toBeVisible()
  })
})

test('an account without pressures says where they come from', async ({ trivet }) => {
  const { page } = trivet
  const account = await trivet.call('accounts.create', { name: 'New shop', tier: null, channel: null })
  await openMaps(page)
  await page.getByRole('link', { name: 'New shop' }).click()
  await page.getByRole('button', { name: 'Write down the pressures' }).click()
  await expect(page).toHaveURL(new RegExp(`#/accounts/${account.id}$`))
})
