import { strFromU8, unzipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import { readPdf } from '../support/pdf-text.ts'
import { expect, test, type Trivet } from './fixtures.ts'

test.use({ sample: true, locale: 'zh-CN' })

/** The words on the slides of what a button makes the browser download. */
async function slidesOf(
  { page }: Trivet,
  button: string,
): Promise<{ name: string; words: string; path: string }> {
  const dialog = page.getByRole('dialog')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: button }).click(),
  ])
  const path = await download.path()
  const files = unzipSync(new Uint8Array(await readFile(path)))
  const words = Object.entries(files)
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n')
  return { name: download.suggestedFilename(), words, path }
}

test('one click from a plan makes slides, for us, for the customer and in a template of one’s own', async ({
  trivet,
}) => {
  const { page } = trivet
  const [account] = await trivet.call('accounts.list', {})
  await page.evaluate((id) => {
    location.hash = `#/accounts/${id}`
  }, account?.id)
  await page.getByRole('button', { name: '汇报材料' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: '客户要求' }).uncheck()
  const own = await slidesOf(trivet, '生成文件')
  expect(own.name).toMatch(/^禾岭生活（示例） 重点客户生意回顾 \d{4}-\d\d-\d\d\.pptx$/)
  expect(own.words).toContain('1,284.35 万元')
  expect(own.words).toContain('客户全景图')
  expect(own.words).not.toContain('固定返利再加 1 个点')

  await dialog.getByRole('button', { name: '再做一份' }).click()
  await dialog.getByRole('radio', { name: '客户版' }).check()
  await dialog.getByRole('button', { name: '管理模板…' }).click()
  const sample = await slidesOf(trivet, '下载示例模板')
  expect(sample.words).toContain('{{account}}')
  await dialog.locator('input[type=file]').setInputFiles({
    name: '公司模板.pptx',
    mimeType: 'application/octet-stream',
    buffer: await readFile(sample.path),
  })
  await expect(dialog.getByText('公司模板.pptx')).toBeVisible()
  await dialog.getByRole('button', { name: '返回' }).click()
  await dialog.getByRole('combobox', { name: '模板' }).click()
  await page.getByRole('option', { name: '公司模板' }).click()
  const filled = await slidesOf(trivet, '生成文件')
  expect(filled.words).toContain('中秋满减')
  expect(filled.words).not.toContain('1,284.35')
  await expect(dialog.getByText('{{figure:contribution-plan}}')).toBeVisible()

  await dialog.getByRole('button', { name: '再做一份' }).click()
  await dialog.getByText('PDF', { exact: true }).click()
  await dialog.getByRole('radio', { name: '内部版' }).check()
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'))
  })
  await dialog.getByRole('button', { name: '生成文件' }).click()
  await page
    .locator('html[data-mantine-color-scheme=light] [data-pack-pages] img')
    .waitFor({ state: 'attached' })
  const pdf = readPdf(await page.pdf({ format: 'A4' }))
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(pdf.pages).toBeGreaterThan(5)
  expect(pdf.images).toBe(1)
  const text = pdf.text.replace(/\s+/g, '')
  expect(text).toContain('客户贡献利润')
  expect(text).toContain('1,284.35')
  expect(text).not.toContain('四句话说清楚')
  await expect(dialog.getByText('另存为 PDF')).toBeVisible()
  await expect(page.locator('[data-pack-pages]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
