import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentRecordSchema } from '#shared/content/content-record.ts'
import { expect, test, type Trivet } from './fixtures.ts'

/** Makes what the user last saw older than what the app brings, as an update does. */
async function seeAnOlderVersion({ settingsDir }: Trivet): Promise<void> {
  const path = join(settingsDir, 'seen-content.json')
  const record = contentRecordSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  const items = record.items
    .filter(({ kind, id }) => kind !== 'template' || id !== 'store-visit')
    .map((item) => {
      if (item.kind !== 'method' || item.id !== 'A05') return item
      const { 'zh-CN': chinese, en: english } = item.text
      return {
        ...item,
        fingerprint: 'older',
        facts: { ...item.facts, pressures: 'K3' },
        text: {
          'zh-CN': { ...chinese, purpose: `旧版：${chinese['purpose'] ?? ''}` },
          en: { ...english, purpose: `Formerly: ${english['purpose'] ?? ''}` },
        },
      }
    })
  await writeFile(path, JSON.stringify({ ...record, version: '0.0.1', items }))
}

test('shows what an update changed in the built-in texts, until it is seen', async ({ trivet }) => {
  await expect(trivet.page.getByText('built-in texts changed')).toHaveCount(0)
  await trivet.call('methods.saveSettings', { id: 'A05', hidden: true })
  await trivet.restart(() => seeAnOlderVersion(trivet))
  const { page } = trivet

  await page.getByRole('link', { name: 'Methods' }).click()
  await expect(page.getByText('2 built-in texts changed in this update')).toBeVisible()
  await page.getByRole('link', { name: 'See what changed' }).click()
  await expect(page.getByText('1 new · 1 changed')).toBeVisible()

  const method = page.getByRole('region', { name: 'Methods' })
  await expect(method.locator('del').filter({ hasText: 'Formerly:' })).toBeVisible()
  await expect(method.getByText('Yours stays on top: hidden by you')).toBeVisible()
  await expect(method.getByText('Pressures it answers')).toBeVisible()
  await method.getByText('Also changed in Chinese: 1 place').click()
  await expect(method.locator('del').filter({ hasText: '旧版' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Note templates' }).getByText('New')).toBeVisible()

  await page.getByRole('button', { name: 'Seen', exact: true }).click()
  await expect(page.getByText('Nothing new')).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('1 new · 1 changed')).toBeVisible()
  await page.getByRole('button', { name: 'Seen', exact: true }).click()
  await expect(page.getByText('Nothing new')).toBeVisible()
  await page.getByRole('link', { name: 'Methods' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('built-in texts changed')).toHaveCount(0)
})
