import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Output } from '#shared/api/contract.ts'
import { caseSchema, type Case } from '#shared/domain/case.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { methodSettingsSchema } from '#shared/domain/method.ts'
import { noteSchema } from '#shared/domain/note.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { expect, test, type Trivet } from './fixtures.ts'
import { inputMethodFor, word } from './input-method.ts'

/** What is written into the cases, in each language. */
const words = {
  en: {
    demand: 'The buyer wants one more point before he renews the contract',
    problem: 'A point costs CNY 633,600 a year and buys nothing.',
    idea: 'Price it first, then trade it for a condition.',
    result: 'Half a point, paid only at 87% distribution.',
    lesson: 'Ask what the point is for before naming a figure.',
  },
  'zh-CN': {
    demand: '采购说再加一个点才肯续约',
    problem: '一个点一年要 63.36 万元，什么也换不回来。',
    idea: '先折成钱，再用条件来换。',
    result: '给 0.5 个点，铺货率做到 87% 才付。',
    lesson: '先问这个点要拿去做什么，再报数。',
  },
} as const satisfies Record<Locale, Record<string, string>>

async function readAll(trivet: Trivet, folder: string): Promise<unknown[]> {
  const dir = join(trivet.workspaceDir, folder)
  const names = (await readdir(dir)).filter((name) => name.endsWith('.json'))
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(dir, name), 'utf8')) as unknown),
  )
}

/** The one case of the user in the workspace, as its file says it. */
async function caseOnDisk(trivet: Trivet): Promise<Case> {
  const documents = (await readAll(trivet, 'cases')).map((document) => caseSchema.parse(document))
  const own = documents.find(({ sample }) => !sample)
  if (!own) throw new Error('There is no case but those of the sample.')
  return own
}

/** The note that the lesson of the case became, once the file of the case names it. */
async function lessonNoteOf(trivet: Trivet): Promise<Output<'notes.get'>> {
  await expect.poll(async () => (await caseOnDisk(trivet)).lessonNote).not.toBeNull()
  return trivet.call('notes.get', { id: (await caseOnDisk(trivet)).lessonNote ?? '' })
}

/** What the files of the methods say about the outcome of a case. */
async function usesOnDisk(trivet: Trivet, caseId: string): Promise<{ method: string; outcome: string }[]> {
  const files = (await readAll(trivet, 'methods')).map((file) => methodSettingsSchema.parse(file))
  return files.flatMap(({ id, usage }) =>
    usage.filter((use) => use.case === caseId).map(({ outcome }) => ({ method: id, outcome })),
  )
}

for (const locale of ['en', 'zh-CN'] as const) {
  const { cases: texts, shell, domain } = messagesFor(locale)
  const own = words[locale]
  // Each language once: the way through the window is the same.
  const carriers = locale === 'en' ? '' : ' @electron'

  async function openCases({ page }: Trivet) {
    await page.getByRole('link', { name: shell.cases, exact: true }).click()
    // The page before shows links, and a heading, of the same names.
    await expect(page).toHaveURL(/#\/cases/)
    await expect(page.getByRole('heading', { name: texts.start.title, level: 1 })).toBeVisible()
  }

  const field = (trivet: Trivet, name: string) => trivet.page.getByRole('textbox', { name, exact: true })
  const press = (trivet: Trivet, name: string) =>
    trivet.page.getByRole('button', { name, exact: true }).click()

  test.describe(`a case in ${locale}`, () => {
    test.use({ locale })

    test(`runs from a demand in the user’s own words to a lesson in the playbook${carriers}`, async ({
      trivet,
    }) => {
      test.slow()
      const { page } = trivet
      await openCases(trivet)
      await field(trivet, texts.start.demand).fill(own.demand)
      await expect(page.getByText(texts.start.recognised)).toBeVisible()
      await expect(page.getByText(domain.pressure.C1).first()).toBeVisible()
      const boxes = page.getByRole('main').getByRole('checkbox')
      await boxes.nth(0).check()
      await boxes.nth(1).check()
      await press(trivet, texts.start.create)

      await field(trivet, texts.document.problem).fill(own.problem)
      await field(trivet, texts.document.idea).fill(own.idea)
      await field(trivet, texts.document.result).fill(own.result)
      await press(trivet, texts.outcome.worked)
      await expect(page.getByText(texts.result.logged(2))).toBeVisible()
      await field(trivet, texts.document.lesson).fill(own.lesson)
      await press(trivet, texts.lesson.keep)
      await expect(page.getByText(texts.lesson.kept)).toBeVisible()
      await press(trivet, texts.document.close)
      await expect.poll(async () => (await caseOnDisk(trivet)).status).toBe('closed')

      const document = await caseOnDisk(trivet)
      expect(document).toMatchObject({ ...own, title: own.demand, outcome: 'worked' })
      expect(document.pressures).toContain('C1')
      expect(document.methods).toHaveLength(2)
      expect(document.methods.map(({ reason }) => reason).every((reason) => reason !== '')).toBe(true)
      const methods = document.methods.map(({ method }) => method)
      const worked = methods.map((method) => ({ method, outcome: 'worked' }))
      await expect
        .poll(async () => (await usesOnDisk(trivet, document.id)).sort(byMethod))
        .toEqual(worked.sort(byMethod))

      const [note] = (await readAll(trivet, 'notes')).map((file) => noteSchema.parse(file))
      expect(note).toMatchObject({ id: document.lessonNote, title: own.demand, methods, accounts: [] })
      expect(note?.body.startsWith(own.lesson)).toBe(true)
      expect(note?.body).toContain(own.result)

      await trivet.restart()
      await openCases(trivet)
      await trivet.page.getByRole('link', { name: own.demand }).click()
      await expect(field(trivet, texts.document.lesson)).toHaveValue(own.lesson)
    })

    test('begins from a starter case, fills its first tool, and changes its mind', async ({ trivet }) => {
      test.slow()
      const { page } = trivet
      await openCases(trivet)
      const { cases } = await trivet.call('content.playbook', {})
      const starter = cases.find(({ structure }) => structure.id === 'case-c3')
      if (!starter) throw new Error('There is a starter case for C3.')
      const { title, idea, steps } = starter.text[locale]
      await page.getByRole('button', { name: title }).click()
      await press(trivet, texts.starters.begin)
      await expect(field(trivet, texts.document.title)).toHaveValue(title)
      await expect(field(trivet, texts.document.idea)).toHaveValue(idea)
      const begun = await caseOnDisk(trivet)
      expect(begun.methods.map(({ method, reason }) => ({ method, text: reason }))).toEqual(steps)

      await page.getByRole('button', { name: texts.tools.fill, exact: true }).first().click()
      await page.waitForURL(/\/worksheets\//)
      const [worksheet] = await trivet.call('worksheets.list', { case: begun.id })
      expect(worksheet).toMatchObject({ method: steps[0]?.method, case: begun.id })
      await page.goBack()
      await expect(page.getByRole('button', { name: texts.tools.continue, exact: true })).toBeVisible()

      await press(trivet, texts.outcome.partly)
      const logged = (outcome: string) => steps.map(({ method }) => ({ method, outcome })).sort(byMethod)
      const uses = async () => (await usesOnDisk(trivet, begun.id)).sort(byMethod)
      // The second choice comes before the first is noted everywhere; still each method gets one use.
      await press(trivet, texts.outcome.failed)
      await expect.poll(uses).toEqual(logged('failed'))
      await page.keyboard.press('Control+z')
      await expect.poll(uses).toEqual(logged('partly'))
      await expect.poll(async () => (await caseOnDisk(trivet)).outcome).toBe('partly')
      await page.keyboard.press('Control+z')
      await expect.poll(uses).toEqual([])
      await page.keyboard.press('Control+y')
      await expect.poll(uses).toEqual(logged('partly'))

      await field(trivet, texts.document.lesson).fill(own.lesson)
      await press(trivet, texts.lesson.keep)
      await expect(page.getByText(texts.lesson.kept)).toBeVisible()
      expect(await lessonNoteOf(trivet)).toMatchObject({
        title,
        pressures: starter.structure.pressures,
        methods: starter.structure.methods,
      })
      // The key belongs to the text while the cursor stands in one.
      await page.getByRole('heading', { name: texts.steps.tools }).click()
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await caseOnDisk(trivet)).lessonNote).toBeNull()
      expect(await trivet.call('notes.list', {})).toEqual([])
    })

    test.describe('with the sample account', () => {
      test.use({ sample: true })

      test(`begins from what presses at an account, and shows there and on the first page${carriers}`, async ({
        trivet,
      }) => {
        test.slow()
        const { page } = trivet
        const [account] = await trivet.call('accounts.list', {})
        if (!account) throw new Error('The sample has an account.')
        await page.getByRole('link', { name: shell.accounts, exact: true }).click()
        await page.getByRole('link', { name: account.name }).click()
        await page.getByRole('link', { name: texts.side.startForAccount }).click()
        const pressing = page.getByRole('group', { name: texts.start.fromAccount(account.name) })
        await pressing.getByRole('button', { name: domain.pressure.C3 }).click()
        const boxes = page.getByRole('main').getByRole('checkbox')
        await boxes.nth(0).check()
        await press(trivet, texts.start.create)

        await expect(field(trivet, texts.document.title)).toHaveValue(domain.pressure.C3)
        const begun = await caseOnDisk(trivet)
        expect(begun).toMatchObject({ account: account.id, pressures: ['C3'], demand: '' })

        const input = await inputMethodFor(page)
        await field(trivet, texts.document.idea).click()
        await input.spell(['x', 'xi', 'xian', 'xiansuan'])
        await input.pressInside('Enter')
        await input.commit('先算')
        await input.type(word('huibao', '回报'))
        await expect(field(trivet, texts.document.idea)).toHaveValue('先算回报')
        await expect.poll(async () => (await caseOnDisk(trivet)).idea).toBe('先算回报')

        await press(trivet, texts.outcome.failed)
        const [tool] = begun.methods
        await expect
          .poll(async () => usesOnDisk(trivet, begun.id))
          .toEqual([{ method: tool?.method, outcome: 'failed' }])
        await field(trivet, texts.document.lesson).fill(own.lesson)
        await press(trivet, texts.lesson.keep)
        await expect(page.getByText(texts.lesson.kept)).toBeVisible()
        expect(await lessonNoteOf(trivet)).toMatchObject({
          accounts: [account.id],
          pressures: ['C3'],
          methods: [tool?.method],
        })

        await page.getByRole('link', { name: shell.today, exact: true }).click()
        const block = page.getByRole('region', { name: texts.side.open })
        await expect(block.getByRole('link', { name: domain.pressure.C3 })).toBeVisible()
        await page.getByRole('link', { name: shell.accounts, exact: true }).click()
        await page.getByRole('link', { name: account.name }).click()
        const ofAccount = page.getByRole('region', { name: texts.side.ofAccount, exact: true })
        await ofAccount.locator(`a[href$='/cases/${begun.id}']`).click()

        await page.getByRole('button', { name: messagesFor(locale).common.more, exact: true }).click()
        await page.getByRole('menuitem', { name: texts.document.remove }).click()
        await expect(page.getByRole('heading', { name: texts.start.title })).toBeVisible()
        const kept = (await trivet.call('cases.list', {})).map(({ id }) => id)
        expect(kept).not.toContain(begun.id)
        await page.keyboard.press('Control+z')
        await expect(field(trivet, texts.document.title)).toHaveValue(domain.pressure.C3)
      })
    })
  })
}

function byMethod(a: { method: string }, b: { method: string }): number {
  return a.method < b.method ? -1 : 1
}
