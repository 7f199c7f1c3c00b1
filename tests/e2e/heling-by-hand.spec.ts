import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import {
  expectExecution,
  expectGrowth,
  expectHealth,
  expectJointPlan,
  expectMoney,
  expectNegotiation,
  expectPage,
  expectPeople,
  expectPromotion,
} from './heling-figures.ts'
import * as heling from './heling-sheets.ts'

/*
 * The whole sample account, entered as its manager would: blocks out of a spreadsheet pasted, the rest typed. Every
 * figure that follows is read off the screen. Nothing is made or computed by calls.
 */
test('the sample account, entered through the screens alone, comes out in every figure', async ({
  trivet,
}) => {
  test.slow()
  const { page } = trivet
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])

  await test.step('account, charter and profile', () => enterAccount(page))
  await test.step('money', () => enterMoney(page))
  await expectMoney(page)
  await test.step('growth', () => enterGrowth(page))
  await expectGrowth(page)
  await test.step('negotiation', () => enterNegotiation(page))
  await expectNegotiation(page)
  await test.step('execution', () => enterExecution(page))
  await test.step('joint plan', () => enterJointPlan(page))
  await expectJointPlan(page)
  // What the shelf gives is held against the share that was entered after it.
  await open(page, 'Execution')
  await expectExecution(page)
  await test.step('people', () => enterPeople(page))
  await expectPeople(page)
  await test.step('promotion', () => enterPromotion(page))
  await expectPromotion(page)
  await test.step('customer', () => enterSwot(page))
  await test.step('health', () => enterHealth(page))
  await expectHealth(page)
  await test.step('objectives, actions and risks', () => enterPage(page))
  await expectPage(page)

  await expect(page.locator('[data-state="saved"]')).toBeVisible()
  await trivet.restart()
  const again = trivet.page
  await again.getByRole('link', { name: 'Accounts' }).first().click()
  await again
    .getByRole('link', { name: /Heling Life/ })
    .first()
    .click()
  await expectPage(again)
  for (const [area, expectFigures] of [
    ['Money', expectMoney],
    ['Growth', expectGrowth],
    ['Negotiation', expectNegotiation],
    ['Execution', expectExecution],
    ['Joint plan', expectJointPlan],
    ['People', expectPeople],
    ['Health', expectHealth],
  ] as const) {
    await open(again, area)
    await expectFigures(again)
  }
  await open(again, 'Promotions')
  await add(again, 'Details: Mid-autumn')
  await expectPromotion(again)
  await open(again, 'Customer')
  await expect(again.getByRole('textbox', { name: 'Point', exact: true })).toHaveCount(11)
})

async function enterAccount(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Accounts' }).first().click()
  await expect(page.getByText('Start with one account')).toBeVisible()
  await page.getByRole('button', { name: 'New account' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Heling Life Retail Group')
  await dialog.getByLabel('Tier').selectOption({ label: 'Tier A' })
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('combobox', { name: 'Depth' }).selectOption({ label: 'Full plan' })
  await page.getByRole('textbox', { name: 'Period' }).fill('FY2026')
  await fillIn(page, { ...heling.charter, ...heling.profile })
}

async function enterMoney(page: Page): Promise<void> {
  await open(page, 'Money')
  await addBlock(page, 'Add a format', heling.formats)
  await fillIn(page, heling.finance)
  await addBlock(page, 'Add a cost', heling.costs)
  await addBlock(page, 'Add a term', heling.terms)
  await add(page, 'Details of Target rebate')
  await addBlock(page, 'Add a tier', heling.tiers)
  await page.getByLabel(/^the whole volume/).check()
}

async function enterGrowth(page: Page): Promise<void> {
  await open(page, 'Growth')
  await add(page, 'Add a product line')
  for (const [index, line] of heling.productLines.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
  }
  await pasteAt(page, 'Tea: Hypermarket', heling.whiteSpace)
  await addBlock(page, 'Add an opportunity', heling.opportunities)
  await add(page, 'Add a loss')
  await page.keyboard.type('Traffic')
  await page.keyboard.press('Tab')
  await page.keyboard.type('240')
  await page.keyboard.press('Enter')
  await fillIn(page, { 'Growth target': '600' })
}

async function enterNegotiation(page: Page): Promise<void> {
  await open(page, 'Negotiation')
  await addBlock(page, 'Add a demand', heling.demands)
  for (const [demand, reply] of Object.entries(heling.replies)) {
    await add(page, `Details: ${demand}`)
    const detail = page.getByRole('region', { name: demand })
    if (demand === 'Price of 5 SKUs') await fillIn(detail, { 'Of invoice sales, %': '40%' })
    await fillIn(detail, { 'Our reply': reply })
  }
  await page.keyboard.press('Escape')
  await fillIn(page, { 'We walk away when': 'Any unconditional point' })
  await addBlock(page, 'Add a step', heling.concessions)
}

async function enterExecution(page: Page): Promise<void> {
  await open(page, 'Execution')
  await addBlock(page, 'Add a pillar', heling.pillars)
  await pasteAt(page, 'Counted: Numeric distribution', heling.service)
}

async function enterJointPlan(page: Page): Promise<void> {
  await open(page, 'Joint plan')
  await pasteAt(page, 'Year before: Category sales', heling.retail)
  await pasteAt(page, 'FY2025: Average stock of ours, at cost', heling.stock)
  await add(page, 'Start with the ten usual measures')
  await pasteAt(page, 'Target: On-shelf availability', heling.countedTargets)
  for (const side of ['ours', 'theirs'] as const) {
    for (const promise of heling.promises[side]) {
      await add(page, `Add a promise of ${side}`)
      await page.keyboard.type(promise)
    }
  }
}

async function enterPeople(page: Page): Promise<void> {
  await open(page, 'People')
  await add(page, 'Add the first person')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Lin Ruolan')
  await page.keyboard.press('Escape')
  await pasteAt(page, 'Name', heling.people)
  await add(page, 'Start with the eight usual pairs')
  await page.getByLabel('Contact: Buying', { exact: true }).focus()
  await paste(page, heling.functionContacts)
}

async function enterPromotion(page: Page): Promise<void> {
  await open(page, 'Promotions')
  await addBlock(page, 'Add an event', ['Mid-autumn\tSKU A\t2025-09-21\t2025-10-04\t\tDone'])
  await add(page, 'Details: Mid-autumn')
  const detail = page.getByRole('region', { name: 'Mid-autumn' })
  await fillIn(detail, { 'Invoice price of a unit, CNY': '8.60', 'Cost of a unit, CNY': '4.50' })
  for (const [line, value] of Object.entries(heling.promotion))
    await fillIn(detail, { [`${line}, actual`]: value })
  await add(page, 'Stop')
}

async function enterSwot(page: Page): Promise<void> {
  await open(page, 'Customer')
  for (const [side, points] of Object.entries(heling.swot)) {
    await add(page, `Add a point: ${side}`)
    for (const [index, point] of points.entries()) {
      if (index > 0) await page.keyboard.press('Enter')
      await page.keyboard.type(point)
    }
  }
  for (const [code, strategy] of Object.entries(heling.strategies)) {
    await add(page, `Add a strategy: ${code}`)
    await page.keyboard.type(strategy)
  }
}

async function enterHealth(page: Page): Promise<void> {
  await open(page, 'Health')
  await add(page, 'Start with the usual five')
  await pasteAt(page, 'Score: Result', heling.health)
}

async function enterPage(page: Page): Promise<void> {
  await open(page, 'On a page')
  await addBlock(page, 'Add an objective', heling.objectives)
  for (const [objective, pressures] of Object.entries(heling.objectivePressures)) {
    await add(page, `Pressures: ${objective}`)
    const choice = page.getByRole('dialog', { name: `Pressures: ${objective}` })
    for (const pressure of pressures) await choice.getByLabel(pressure, { exact: true }).check()
    await page.keyboard.press('Escape')
    await expect(choice).toBeHidden()
  }
  for (const [objective, results] of Object.entries(heling.keyResults)) {
    await add(page, `Key results: ${objective}`)
    await addBlock(page, 'Add a key result', results)
    await page.keyboard.press('Escape')
  }
  await addBlock(
    page,
    'Add an action',
    heling.actions.map(([action, rest]) => `${action}\t${rest}`),
  )
  for (const [action, , methods, objectives] of heling.actions) {
    for (const method of methods) await pick(page, `Link a method to “${action}”`, method)
    for (const objective of objectives) await pick(page, `Link an objective: ${action}`, objective)
  }
  await addBlock(page, 'Add a risk', heling.risks)
}

async function open(page: Page, area: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Areas of the plan' })
    .getByRole('link', { name: area, exact: true })
    .click()
}

async function add(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** Writes into fields by their names. */
async function fillIn(within: Page | Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await within.getByRole('textbox', { name, exact: true }).fill(value)
  }
}

/** Pastes a block where the focus is. */
async function paste(page: Page, block: readonly string[]): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), block.join('\r\n'))
  await page.keyboard.press('Control+v')
}

async function pasteAt(page: Page, cell: string, block: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: cell, exact: true }).first().click()
  await paste(page, block)
}

/** Begins a table, or adds to it, with a block from a spreadsheet. */
async function addBlock(page: Page, button: string, block: readonly string[]): Promise<void> {
  await add(page, button)
  await paste(page, block)
}

async function pick(page: Page, button: string, words: string): Promise<void> {
  await add(page, button)
  const search = page.getByRole('textbox', { name: /^Search (in|objectives)/ })
  await search.fill(words)
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await search.press('Enter')
  await expect(search).toBeHidden()
}
