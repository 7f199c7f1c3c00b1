import { expect, test } from './fixtures.ts'

test.describe('the first start', () => {
  test.use({ workspace: false })

  test('asks where the workspace shall live, in the system of the user and without an error @both', async ({
    trivet,
  }) => {
    await expect(trivet.page.locator('#root')).toContainText(trivet.workspaceDir)
    expect(await trivet.call('workspace.status', {})).toEqual({ state: 'none' })
  })
})

test.describe('a later start', () => {
  for (const [locale, word] of [
    ['en', 'Today'],
    ['zh-CN', '今天'],
  ] as const) {
    test.describe(`in ${locale}`, () => {
      test.use({ locale })

      test('opens the workspace of last time in the language of last time @both', async ({ trivet }) => {
        expect(await trivet.call('workspace.status', {})).toMatchObject({
          state: 'open',
          path: trivet.workspaceDir,
        })
        await expect(trivet.page.getByRole('link', { name: word }).first()).toBeVisible()
      })
    })
  }

  test('keeps what was saved before the end @both', async ({ trivet }) => {
    const note = await trivet.call('notes.create', { title: '年度谈判', body: '先听后说' })
    await trivet.restart()
    expect(await trivet.call('notes.get', { id: note.id })).toMatchObject({
      title: '年度谈判',
      body: '先听后说',
    })
  })
})
