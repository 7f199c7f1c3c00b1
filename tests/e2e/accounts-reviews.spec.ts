import { expect, test } from './fixtures.ts'

test.use({ sample: true })

test('a review freezes the plan, turns a decision into an action and says what has changed', async ({
  trivet,
}) => {
  const { page } = trivet
  const [summary] = await trivet.call('accounts.list', {})
  const id = summary!.id
  const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash)
  await go(`#/accounts/${id}/health`)
  await page.getByRole('button', { name: 'Freeze the plan for a review' }).click()
  await page
    .getByRole('textbox', { name: 'What was said' })
    .fill('They want fewer leaflets and more coolers.')
  await page.getByRole('button', { name: 'Add a decision' }).click()
  await page.keyboard.type('Stop two events')
  await page.keyboard.press('Tab')
  await page.keyboard.type('KA manager')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Make it an action' }).click()
  await expect(page.getByText('In the plan', { exact: true })).toBeVisible()
  await page.getByLabel('How it went').selectOption('4')

  const lastAction = async () => (await trivet.call('accounts.get', { id })).actions.at(-1)
  await expect.poll(lastAction).toMatchObject({ title: 'Stop two events', owner: 'KA manager' })

  await go(`#/accounts/${id}/money`)
  const plan = page.getByRole('textbox', { name: /: Convenience$/ }).last()
  await plan.fill('900')
  await plan.blur()
  await expect.poll(async () => (await trivet.call('accounts.get', { id })).formats[2]?.plan).toBe(900)

  await go(`#/accounts/${id}/health`)
  await page.getByRole('button', { name: /Quarterly review/ }).click()
  const comparison = page.getByRole('region', { name: 'What has changed' })
  const sales = comparison.locator('[data-key-figure="list-sales-plan"]')
  await expect(sales).toContainText('6,600.00')
  await expect(sales).toContainText('6,690.00')
  await expect(sales).toContainText('+90.00')
  await expect(comparison.locator('li', { hasText: 'Convenience' }).first()).toContainText('810')
  await expect(comparison.locator('li', { hasText: 'Stop two events' })).toContainText('New')

  const [review] = await trivet.call('reviews.list', { account: id })
  expect(await trivet.call('reviews.get', { id: review!.id })).toMatchObject({
    rating: 4,
    notes: 'They want fewer leaflets and more coolers.',
    decisions: [{ decision: 'Stop two events', owner: 'KA manager' }],
    plan: { formats: expect.arrayContaining([expect.objectContaining({ plan: 810 })]) as unknown },
  })

  await page.getByRole('button', { name: 'Move this review to the trash' }).click()
  await expect(page.getByRole('button', { name: /Quarterly review/ })).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /Quarterly review/ })).toBeVisible()
})
