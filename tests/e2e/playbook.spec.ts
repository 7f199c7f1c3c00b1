import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '#shared/domain/locale.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { expect, test, type Trivet } from './fixtures.ts'

async function goTo({ page }: Trivet, address: string) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

async function playbookOnDisk({ workspaceDir }: Trivet): Promise<unknown> {
  return JSON.parse(await readFile(join(workspaceDir, 'playbook', 'playbook.json'), 'utf8'))
}

const saved = ({ page }: Trivet) => page.locator('[data-state="saved"]')

const ownWords: Record<Locale, string> = {
  en: 'What stopped me was *inside* the house.',
  'zh-CN': '挡住我的是*内部*：供应没有回音。',
}

for (const locale of ['en', 'zh-CN'] as const) {
  const texts = messagesFor(locale).playbook

  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('own words for an unpublished chapter are on disk and there after a restart @both', async ({
      trivet,
    }) => {
      test.slow()
      await goTo(trivet, '#/playbook')
      await trivet.page.getByRole('navigation', { name: texts.areas }).getByText(texts.chapters).click()
      await trivet.page.locator('a[href$="chapter-3"]').click()
      await expect(trivet.page.getByText(texts.chapter.open, { exact: true })).toBeVisible()
      await trivet.page.getByRole('textbox', { name: texts.chapter.ownWords }).fill(ownWords[locale])
      await expect(saved(trivet)).toBeVisible()
      await expect
        .poll(() => playbookOnDisk(trivet).catch(() => null))
        .toMatchObject({ chapters: [{ id: 'chapter-3', words: ownWords[locale] }] })

      await trivet.restart()
      await goTo(trivet, '#/playbook/chapters/chapter-3')
      await expect(trivet.page.getByRole('textbox', { name: texts.chapter.ownWords })).toHaveValue(
        ownWords[locale],
      )
      await trivet.page.getByText(texts.chapter.read, { exact: true }).click()
      await expect(trivet.page.frameLocator('iframe').locator('em')).toBeVisible()
    })

    test('the blend of portraits is set, cleared and brought back', async ({ trivet }) => {
      const { page } = trivet
      await goTo(trivet, '#/playbook/portraits')
      const shares = page.getByRole('textbox', { name: new RegExp(texts.portrait.share('.+')) })
      await shares.nth(0).fill('80')
      await shares.nth(3).fill('70')
      await expect
        .poll(async () => (await trivet.call('playbook.get', {})).blend)
        .toEqual({ ar1: 80, ar2: null, ar3: null, ar4: 70, ar5: null })
      await page.getByRole('button', { name: texts.portrait.clear }).click()
      await expect
        .poll(async () => (await trivet.call('playbook.get', {})).blend)
        .toEqual({ ar1: null, ar2: null, ar3: null, ar4: null, ar5: null })
      await page.getByRole('heading', { name: texts.portrait.title }).click()
      await page.keyboard.press('ControlOrMeta+z')
      await expect(shares.nth(3)).toHaveValue('70')
      await expect
        .poll(async () => (await trivet.call('playbook.get', {})).blend)
        .toMatchObject({ ar1: 80, ar4: 70 })
    })
  })
}

const { assessment, competency, model } = messagesFor('en').playbook
const names = messagesFor('en').domain.competency

test('a second self-assessment shows how the first one went on', async ({ trivet }) => {
  const { page } = trivet
  const earlier = await trivet.call('assessments.create', { takenOn: '2026-01-10' })
  const scores = { ...earlier.scores, D5: { self: 2, other: null, evidence: '' } }
  await trivet.call('assessments.save', { ...earlier, scores })

  await goTo(trivet, '#/playbook/competencies')
  await page.getByRole('button', { name: assessment.start }).last().click()
  const rate = (view: string, part: string, score: string) =>
    page
      .getByRole('group', { name: assessment.score(view, part) })
      .getByRole('radio', { name: score })
      .check()
  await rate(assessment.self, names.D5, '4')
  await rate(assessment.other, names.D5, '1')
  await rate(assessment.self, names.D4, '3')
  await page.getByRole('textbox', { name: assessment.evidenceOf(names.D5) }).fill('Supply answered in a day')
  await expect(page.getByText(assessment.talk(names.D5))).toBeVisible()
  await page
    .getByRole('group', { name: assessment.choose })
    .getByRole('button', { name: `${names.D5} ${assessment.proposed}` })
    .click()
  await page.getByRole('button', { name: assessment.addPractice }).click()
  await page.keyboard.type('One page before every ask')
  await expect(page.getByRole('row', { name: new RegExp(`^${names.D5}.*2 / —.*4 / 1.*\\+2`) })).toBeVisible()
  await expect(saved(trivet)).toBeVisible()

  const [, latest] = await trivet.call('assessments.list', {})
  expect(await trivet.call('assessments.get', { id: latest!.id })).toMatchObject({
    scores: { D5: { self: 4, other: 1, evidence: 'Supply answered in a day' } },
    gaps: ['D5'],
    plan: [{ practice: 'One page before every ask' }],
  })
  await goTo(trivet, '#/playbook/competencies')
  await expect(page.getByRole('img', { name: assessment.trendOf(names.D5, '2 → 4') })).toBeVisible()
})

test('a behaviour of one’s own is added and taken back, and a built-in one hidden', async ({ trivet }) => {
  const { page } = trivet
  await goTo(trivet, '#/playbook/competencies/D1')
  await page.getByRole('button', { name: competency.addOwn }).click()
  await page.keyboard.type('Visits the warehouse once a month')
  await expect
    .poll(async () => (await trivet.call('playbook.get', {})).behaviours)
    .toMatchObject([{ competency: 'D1', text: 'Visits the warehouse once a month' }])
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('textbox', { name: competency.ownField })).toHaveCount(0)
  await expect.poll(async () => (await trivet.call('playbook.get', {})).behaviours).toEqual([])

  const row = page.getByRole('row').nth(1)
  const name = await row.getByRole('rowheader').innerText()
  await row.getByRole('button', { name: competency.hide(name) }).click()
  await expect(page.getByRole('rowheader', { name })).toHaveCount(0)
  await page.getByText(competency.hidden(1)).click()
  await page.getByRole('button', { name: competency.showAgain(name) }).click()
  await expect(page.getByRole('rowheader', { name })).toBeVisible()
})

test('a name given to a part of the model is used where the part is named', async ({ trivet }) => {
  const { page } = trivet
  await goTo(trivet, '#/playbook/competencies/model')
  await page.getByRole('textbox', { name: model.field(names.D5, model.en) }).fill('Moving the house')
  await expect(page.getByRole('link', { name: /Moving the house/ })).toBeVisible()
  await page.getByRole('textbox', { name: model.field(names.D5, model.en) }).fill('')
  await expect(page.getByRole('link', { name: names.D5 })).toBeVisible()
})

test('a link in a chapter opens its method @both', async ({ trivet }) => {
  await goTo(trivet, '#/playbook/chapters/chapter-1')
  await trivet.page.frameLocator('iframe').getByText('account profile').first().click()
  await expect(trivet.page).toHaveURL(/#\/methods\/A02$/)
})
