import type { Page } from 'playwright/test'
import { expect, test, type Trivet } from './fixtures.ts'

test.use({ locale: 'zh-CN' })

const formats = [
  ['大卖场', 3180, 3000, 2880],
  ['超市', 1380, 1500, 1680],
  ['便利店', 420, 600, 810],
  ['O2O 到家', 360, 780, 1050],
  ['社区团购', 60, 120, 180],
] as const

const finance = [
  ['基期', 'FY2025'],
  ['计划期', 'FY2026'],
  ['基期末应收账款，万元', '960'],
  ['计划期末应收账款，万元', '902.66'],
  ['年资金成本率 %', '5%'],
  ['合同账期，天', '45 天'],
] as const

/** Name, kind, measure, base and plan, whether variable. */
const costs = [
  ['成本', '销货成本', '比例 %', '52', '52%', true],
  ['运费', '物流', '金额', '228', '245', true],
  ['驻店促销员', '促销员', '金额', '90', '84', false],
  ['客户团队', '团队', '金额', '110', '115', false],
  ['退货损失', '退货', '金额', '57.6', '52', true],
] as const

/** Name, kind, measure, base and plan, condition. */
const terms = [
  ['票面 4 个点', '票面折扣', '比例 %', '4', '4', '按月结清'],
  ['固定 3 个点', '固定返利', '比例 %', '3', '3', ''],
  ['目标返利', '有条件返利', '比例 %', '1.5', '2', '加权铺货达 87%'],
  ['补差', '促销补差', '金额', '420', '410', '按核销单'],
  ['陈列海报', '陈列与海报', '金额', '210', '225', '按照片'],
  ['统仓费', '配送费', '比例 %', '2', '2', '走统仓'],
] as const

test('the money of an account is entered through the screen and comes out to the digit', async ({
  trivet,
}) => {
  const { page } = trivet
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openMoney(trivet)

  await enterFormats(page)
  const sales = page.getByRole('grid', { name: '分业态销售' })
  await expect(sales.locator('tfoot')).toContainText(/5,400.*6,000.*\+11\.1%.*6,600.*\+600.*\+10\.0%/)
  await expect(sales.locator('tbody tr').first()).toContainText('−5.7%')

  for (const [name, value] of finance) await page.getByRole('textbox', { name, exact: true }).fill(value)
  await enterCosts(page)
  await enterTerms(page)

  await expectLine(page, 'contribution', ['1,102.00', '1,284.35', '+182.35'])
  await expectLine(page, 'contributionMargin', ['23.17%', '24.43%', '+1.26 个点'])
  await expect(page.locator('tr[data-row=days]')).toContainText(/60\.83 天.*52\.00 天/)

  // A figure tells how it came about, and Escape leads back to it.
  const contribution = page.locator('tr[data-line=contribution]').getByRole('button').first()
  await contribution.press('Enter')
  const explanation = page.getByRole('dialog', { name: /怎么算的/ })
  await expect(explanation).toContainText('毛利 − 全部服务成本')
  await expect(explanation).toContainText('驻店促销员')
  await page.keyboard.press('Escape')
  await expect(contribution).toBeFocused()
  // The table is one stop of Tab; arrows go from figure to figure.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('tr[data-line=contributionMargin] td').nth(2).getByRole('button')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: '基期', exact: true })).toBeFocused()

  // One more point on the base year, tried out and then kept.
  const trial = page.getByRole('region', { name: '如果答应' })
  await expect(trial.locator('[data-outcome=cost]')).toContainText('57.6 万元')
  await expect(trial.locator('[data-outcome=share]')).toContainText('5.23%')
  await expect(trial.locator('[data-outcome=sales]')).toContainText('6,016.71')
  await expect(trial.locator('[data-outcome=more]')).toContainText('+256.71')
  await expect(trial.locator('[data-outcome=growth]')).toContainText('+4.46%')
  await trial.getByText('延账期').click()
  await expect(trial.locator('[data-outcome=cost]')).toContainText('11.84 万元')
  await trial.getByText('降价', { exact: true }).click()
  await trial.getByText('FY2026').click()
  await trial.getByLabel('涉及开票收入的 %').fill('40')
  await expect(trial.locator('[data-outcome=cost]')).toContainText('76.03 万元')
  await trial.getByRole('button', { name: '记成诉求' }).click()
  await expect(trial.getByRole('status')).toContainText('已记入诉求清单')

  // A scale is not computed before its form is chosen.
  await page.getByLabel('计法：目标返利').selectOption({ label: '阶梯' })
  await expect(page.locator('tr[data-line=contribution] td').first()).toHaveText('—')
  await page.getByRole('button', { name: '目标返利的明细' }).click()
  for (const [from, rate] of [
    ['5500', '1.5'],
    ['6300', '2'],
    ['6600', '2.5'],
  ] as const) {
    await page.getByRole('button', { name: '加一档' }).click()
    await page.keyboard.type(from)
    await page.keyboard.press('Tab')
    await page.keyboard.type(rate)
  }
  await page.getByLabel(/^分段累进/).check()
  await expect(costOf(page, '目标返利', 'planCost')).toHaveText('12.72')
  await page.getByLabel(/^全额返/).check()
  await expect(costOf(page, '目标返利', 'planCost')).toHaveText('126.72')
  await expectLine(page, 'contribution', ['1,102.00', '1,284.35'])

  // By format, and after a fresh start.
  await page.getByText('分业态', { exact: true }).click()
  await expect(page.locator('tr[data-line=invoiceSales] td')).toHaveText([
    '2,880.0',
    '1,440.0',
    '576.0',
    '748.8',
    '115.2',
    '5,760.0',
  ])
  await expect(page.getByText('已保存')).toBeVisible()
  await page.reload()
  await expectLine(page, 'contribution', ['1,102.00', '1,284.35'])
  const [saved] = await trivet.call('accounts.list', {})
  const account = await trivet.call('accounts.get', { id: saved?.id ?? '' })
  expect(account.demands.map(({ kind, asked, share }) => [kind, asked, share])).toEqual([['price', 3, 40]])
})

async function openMoney(trivet: Trivet): Promise<void> {
  const { id } = await trivet.call('accounts.create', {
    name: '禾岭生活',
    tier: 'A',
    channel: 'modern-trade',
  })
  await trivet.page.evaluate((account) => {
    location.hash = `#/accounts/${account}/money`
  }, id)
  await expect(trivet.page.getByRole('heading', { name: '分业态销售' })).toBeVisible()
}

/** Row by row as in a spreadsheet: Tab goes on over the figures, Enter back to the first field of the next row. */
async function enterFormats(page: Page): Promise<void> {
  await page.getByRole('button', { name: '加一个业态' }).click()
  for (const [index, row] of formats.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    for (const [place, value] of row.entries()) {
      if (place > 0) await page.keyboard.press('Tab')
      await page.keyboard.type(String(value))
    }
  }
}

/** As it comes out of a spreadsheet: one block below the heads, new rows and all. */
async function enterCosts(page: Page): Promise<void> {
  await page.getByRole('button', { name: '加一项成本' }).click()
  await paste(
    page,
    costs.map(([name, kind, measure, base, plan]) => [name, kind, measure, base, plan]),
  )
  for (const [name, kind, , , , isVariable] of costs) {
    if (kind === '销货成本' || !isVariable) continue
    await page.getByLabel(`性质：${name}`).selectOption({ label: '变动' })
  }
}

async function enterTerms(page: Page): Promise<void> {
  await page.getByRole('button', { name: '加一条条款' }).click()
  await paste(
    page,
    terms.map(([name, kind, measure, base, plan]) => [name, kind, measure, base, plan]),
  )
  await page.getByLabel(`条件：${terms[0][0]}`).click()
  await paste(
    page,
    terms.map(([, , , , , condition]) => [condition]),
  )
}

async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    rows.map((cells) => cells.join('\t')).join('\n'),
  )
  await page.keyboard.press('Control+v')
}

/** Base, plan and difference of a line; the shares of list sales between them are left out. */
async function expectLine(page: Page, line: string, figures: readonly string[]): Promise<void> {
  const cells = page.getByRole('table', { name: '客户损益表' }).locator(`tr[data-line=${line}] td`)
  for (const [index, figure] of figures.entries()) await expect(cells.nth(index * 2)).toHaveText(figure)
}

function costOf(page: Page, term: string, column: 'baseCost' | 'planCost') {
  return page
    .getByRole('grid', { name: '合同条款' })
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: `${term}的明细` }) })
    .locator(`[data-column=${column}]`)
}
