import type { FrameLocator } from 'playwright'
import { expect, test, type Trivet } from './fixtures.ts'

async function read(trivet: Trivet, body: string, title = 'Note'): Promise<FrameLocator> {
  const { id } = await trivet.call('notes.create', { title, body })
  await trivet.page.evaluate((hash) => {
    localStorage.setItem('trivet.notes.view', '"split"')
    location.hash = hash
  }, `#/playbook/notes/${id}`)
  await expect(trivet.page.locator(`[data-note-id="${id}"]`)).toBeVisible()
  return trivet.page.frameLocator('iframe[data-preview]')
}

test('reads Markdown with tables, tasks, code and a diagram @both', async ({ trivet }) => {
  const frame = await read(
    trivet,
    '# 谈判复盘\n\n- [x] 完成\n- [ ] 未完成\n\n| 让出 | 换回 |\n| --- | ---: |\n| 堆头 | 1,200 |\n\n```mermaid\nmindmap\n  root((三足))\n    市场\n    公司\n    客户\n```\n',
  )
  await expect(frame.getByRole('heading', { name: '谈判复盘' })).toBeVisible()
  await expect(frame.getByRole('checkbox', { name: '完成', exact: true })).toBeChecked()
  await expect(frame.getByRole('cell', { name: '1,200' })).toHaveCSS('text-align', /end|right/)
  const diagram = frame.getByRole('img', { name: 'Diagram: mindmap' })
  await expect(diagram).toBeVisible({ timeout: 15_000 })
  const before = (await diagram.boundingBox())?.width ?? 0
  for (const _ of [1, 2, 3]) await frame.getByRole('button', { name: 'Larger' }).click()
  expect((await diagram.boundingBox())?.width).toBeGreaterThan(before * 1.4)
  await frame.getByRole('button', { name: 'Fit the width' }).click()
  expect((await diagram.boundingBox())?.width).toBeCloseTo(before, 0)
  await frame.getByRole('button', { name: 'Show source' }).click()
  await expect(frame.getByText('root((三足))')).toBeVisible()
})

test('follows the text while it is written, and keeps its place', async ({ trivet }) => {
  const frame = await read(trivet, `${'line\n\n'.repeat(80)}end`)
  await expect(frame.getByText('end', { exact: true })).toBeAttached()
  await frame.locator('main').evaluate(() => {
    window.scrollTo(0, 500)
  })
  await trivet.page.locator('.cm-content').click()
  await trivet.page.keyboard.press('ControlOrMeta+End')
  await trivet.page.keyboard.type(' of it')
  await expect(frame.getByText('end of it')).toBeAttached()
  expect(await frame.locator('main').evaluate(() => window.scrollY)).toBe(500)
})

test('a link to another note opens it, and no link navigates @both', async ({ trivet }) => {
  const target = await trivet.call('notes.create', { title: 'Target', body: 'arrived' })
  const frame = await read(trivet, `[there](trivet://note/${target.id}) [nowhere](javascript:alert(1))`)
  await expect(frame.getByText('nowhere')).not.toHaveAttribute('role', 'link')
  await frame.getByRole('link', { name: 'there' }).click()
  await expect(trivet.page.locator(`[data-note-id="${target.id}"]`)).toBeVisible()
})

test('links to a case and to a worksheet open them', async ({ trivet }) => {
  const { id } = await trivet.call('cases.create', { title: 'Poster fee', locale: 'en' })
  const sheet = await trivet.call('worksheets.create', { method: 'C08', title: 'Mid-autumn' })
  const words = `[case](trivet://case/${id}) [sheet](trivet://worksheet/${sheet.id})`
  const { page } = trivet
  await (await read(trivet, words)).getByRole('link', { name: 'case' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Poster fee')
  await page.goBack()
  await (await read(trivet, words)).getByRole('link', { name: 'sheet' }).click()
  await expect(page).toHaveURL(new RegExp(`/methods/C08/worksheets/${sheet.id}$`))
  await expect(page.getByText('Mid-autumn').first()).toBeVisible()
})

test('the frame is opaque and has no way to the host @both', async ({ trivet }) => {
  trivet.expectError(/Content Security Policy|Content-Security-Policy|blocked|Failed to load/)
  const frame = await read(trivet, 'text')
  await expect(frame.getByText('text')).toBeVisible()
  const seen = await frame.locator('main').evaluate(async () => ({
    origin: window.origin,
    canCall: await fetch('/api', { method: 'POST' }).then(
      () => true,
      () => false,
    ),
    canSeeParent: (() => {
      try {
        return window.parent.document !== null
      } catch {
        return false
      }
    })(),
    hasBridge: 'trivet' in window,
  }))
  expect(seen).toEqual({ origin: 'null', canCall: false, canSeeParent: false, hasBridge: false })
})

test('a text that never ends rendering is cut off, and writing goes on @both', async ({ trivet }) => {
  await read(trivet, `${'a'.repeat(100_000)}@`)
  const stopped = trivet.page.locator('[data-preview="stopped"]')
  // The limit itself is counted with a clock in hand by the unit test of the session; here a busy frame takes a core.
  await expect(stopped).toBeVisible({ timeout: 30_000 })
  await expect(trivet.page.locator('iframe[data-preview]')).toHaveCount(0)
  await trivet.page.locator('.cm-content').click()
  await trivet.page.keyboard.press('ControlOrMeta+Home')
  const typing = Date.now()
  await trivet.page.keyboard.type('still here ')
  expect(Date.now() - typing).toBeLessThan(5_000)
  await expect(trivet.page.locator('.cm-content')).toContainText('still here')
  await trivet.page.keyboard.press('ControlOrMeta+a')
  await trivet.page.keyboard.type('short again')
  await trivet.page.getByRole('button', { name: 'Try again' }).click()
  await expect(trivet.page.frameLocator('iframe[data-preview]').getByText('short again')).toBeVisible()
})

test('a diagram that takes too long is shown as its source, the rest of the note as it is', async ({
  trivet,
}) => {
  const nodes = Array.from({ length: 2_000 }, (_, index) => `    n${index}`).join('\n')
  const frame = await read(trivet, `# Rest\n\n\`\`\`mermaid\nmindmap\n  root\n${nodes}\n\`\`\`\n`)
  await expect(frame.getByRole('heading', { name: 'Rest' })).toBeVisible()
  await expect(frame.getByText('takes too long to draw')).toBeVisible({ timeout: 25_000 })
  await expect(frame.getByRole('heading', { name: 'Rest' })).toBeVisible()
})

test('a note nested a thousand deep says that it can’t be shown', async ({ trivet }) => {
  const frame = await read(trivet, `${'> '.repeat(1_000)}deep`)
  await expect(frame.getByText('can’t be laid out')).toBeVisible()
})
