import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { expect, test, type Trivet } from './fixtures.ts'
import { inputMethodFor } from './input-method.ts'

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
  await page.getByRole('button', { name: 'Save as file' }).click()
  await page.getByRole('menuitem', { name: 'Save as SVG' }).click()
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

/** The labels of the only free map in the workspace, each behind that of its parent. */
async function topicsOf(trivet: Trivet): Promise<string[]> {
  const [summary] = await trivet.call('maps.list', {})
  const { topics } = await trivet.call('maps.get', { id: summary!.id })
  const label = (id: string | null) => topics.find((topic) => topic.id === id)?.label
  return topics.slice(1).map((topic) => `${label(topic.parent)} > ${topic.label}`)
}

test('a map of one’s own grows by keys and by an input method, is undone, cut, pasted and survives a restart @both', async ({
  trivet,
}) => {
  const { page } = trivet
  await openMaps(page)
  await page.getByRole('button', { name: 'New map', exact: true }).click()
  await expect(page).toHaveURL(/#\/maps\/free\//)
  const field = page
    .getByRole('textbox', { name: 'Text of the node' })
    .and(page.locator('[data-map-overlay]'))
  const focused = (name: string) => expect(page.getByRole('treeitem', { name, exact: true })).toBeFocused()

  await page.getByRole('treeitem', { name: 'New map' }).focus()
  await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
  const method = await inputMethodFor(page)
  await method.spell(['ch', 'chen', '陈列'])
  await method.pressInside('Enter')
  await expect(field).toBeFocused()
  await method.commit('陈列')
  await page.keyboard.press('Enter')
  await focused('陈列')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Rebate')
  await page.keyboard.press('Enter')
  await focused('Rebate')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Fixed part')
  await page.keyboard.press('Enter')
  await focused('Fixed part')
  await expect
    .poll(() => topicsOf(trivet))
    .toEqual(['New map > 陈列', 'New map > Rebate', 'Rebate > Fixed part'])

  // What was begun and left without a word was never there.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await focused('Fixed part')
  await page.keyboard.press('F2')
  await page.keyboard.type('Fixed share')
  await page.keyboard.press('Enter')
  await focused('Fixed share')
  await page.keyboard.press('Control+x')
  await focused('Rebate')
  await page.getByRole('treeitem', { name: '陈列' }).focus()
  await page.keyboard.press('Control+v')
  await expect.poll(() => topicsOf(trivet)).toContain('陈列 > Fixed share')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => topicsOf(trivet)).toContain('Rebate > Fixed share')
  await page.keyboard.press('Control+y')
  await expect.poll(() => topicsOf(trivet)).not.toContain('Rebate > Fixed share')

  await trivet.restart()
  await trivet.page.getByRole('link', { name: 'Maps' }).first().click()
  await trivet.page.getByRole('link', { name: 'New map' }).click()
  await expect(trivet.page.getByRole('treeitem', { name: '陈列' })).toBeVisible()
})

test('a branch is dragged into another, and the outline changes the same map by the same keys', async ({
  trivet,
}) => {
  const { page } = trivet
  const map = await trivet.call('maps.create', { title: 'Talks' })
  const root = map.topics[0]!
  const topic = (label: string) => ({
    ...root,
    id: crypto.randomUUID(),
    parent: root.id,
    label,
    side: 'right' as const,
  })
  const [display, rebate] = [topic('Display'), topic('Rebate')]
  await trivet.call('maps.save', { ...map, topics: [root, display, rebate] })
  await page.evaluate((hash) => (location.hash = hash), `#/maps/free/${map.id}`)
  await page.getByRole('treeitem', { name: 'Rebate' }).hover()
  await page.mouse.down()
  const target = (await page.getByRole('treeitem', { name: 'Display' }).boundingBox())!
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => topicsOf(trivet)).toEqual(['Talks > Display', 'Display > Rebate'])

  await page.getByText('Outline', { exact: true }).click()
  await page.getByRole('treeitem', { name: 'Rebate' }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Terms')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { name: 'Terms' })).toBeFocused()
  await expect(page.getByRole('treeitem', { name: 'Terms' })).toHaveAttribute('aria-level', '2')
  await expect.poll(() => topicsOf(trivet)).toContain('Talks > Terms')
})

test('lines between topics are drawn, named, taken away and undone; several topics are deleted at once', async ({
  trivet,
}) => {
  const { page } = trivet
  const map = await trivet.call('maps.create', { title: 'Talks' })
  const root = map.topics[0]!
  const topic = (label: string) => ({
    ...root,
    id: crypto.randomUUID(),
    parent: root.id,
    label,
    side: 'right' as const,
  })
  const topics = [root, topic('Display'), topic('Rebate'), topic('Days')]
  await trivet.call('maps.save', { ...map, topics })
  const stored = () => trivet.call('maps.get', { id: map.id })
  const lines = async () => (await stored()).links.map(({ label }) => label)
  const item = (name: string) => page.getByRole('treeitem', { name, exact: true })
  await page.evaluate((hash) => (location.hash = hash), `#/maps/free/${map.id}`)

  await item('Display').click()
  await item('Rebate').click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Link the two selected topics' }).click()
  await page.keyboard.press('F2')
  await page.keyboard.type('on condition')
  await page.keyboard.press('Enter')
  await expect.poll(lines).toEqual(['on condition'])
  await expect(page.locator('text[data-link]')).toHaveText('on condition')

  await item('Days').click()
  await page.locator('text[data-link]').click()
  await page.keyboard.press('Delete')
  await expect.poll(lines).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(lines).toEqual(['on condition'])

  await page.getByText('Outline', { exact: true }).click()
  await item('Rebate').focus()
  await page.keyboard.press('l')
  await page.keyboard.press('Delete')
  await expect.poll(lines).toEqual([])

  await item('Days').click()
  await item('Rebate').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Delete')
  await expect.poll(() => topicsOf(trivet)).toEqual(['Talks > Display'])
})

test('a map of another program is shown before it becomes a map', async ({ trivet }) => {
  const { page } = trivet
  await openMaps(page)
  await page.getByLabel('File of another mind-map program').setInputFiles({
    name: 'Plan.mm',
    mimeType: 'text/xml',
    buffer: Buffer.from(
      '<map version="1.0.1"><node TEXT="Plan"><node TEXT="价格"/><node TEXT="A &amp; B"/></node></map>',
    ),
  })
  await expect(page.getByRole('dialog')).toContainText('A & B')
  await page.getByRole('button', { name: 'Make a map of it' }).click()
  await expect(page.getByRole('treeitem', { name: '价格' })).toBeVisible()
  expect(await topicsOf(trivet)).toEqual(['Plan > 价格', 'Plan > A & B'])
})

test('a map is searched, filtered and presented branch by branch', async ({ trivet }) => {
  const { page } = trivet
  await openMaps(page)
  await node(page, 'pressures').focus()
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find in this map' }).fill('batna')
  await expect(page.locator('[data-found]').first()).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Filter' }).click()
  await page
    .getByRole('combobox', { name: 'Side' })
    .or(page.getByRole('textbox', { name: 'Side' }))
    .click()
  await page.getByRole('option', { name: 'Customer' }).click()
  await expect(node(page, 'pressures/market')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(node(page, 'pressures/market')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Present' }).click()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('group', { name: 'Present' }).getByRole('status')).toHaveText('Market')
  await expect(node(page, 'pressures/customer')).toHaveAttribute('data-faded')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Present' })).toHaveCount(0)
})
