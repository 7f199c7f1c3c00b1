import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'

test('follows links into the workspace, writes nothing unasked, and says where a link leads to nothing', async ({
  trivet,
}) => {
  const { page } = trivet
  const notes = () => trivet.call('notes.list', {})
  const follow = (link: string) =>
    page.evaluate((to) => {
      location.hash = `#/link?to=${encodeURIComponent(to)}`
    }, link)

  await test.step('a new note is kept only when the user agrees', async () => {
    const before = (await notes()).length
    await follow(`trivet://new?title=${encodeURIComponent('电话纪要')}&body=first%0Asecond&tag=visit`)
    await expect(page.getByRole('heading', { name: 'A link would like to add a note' })).toBeVisible()
    expect(await notes()).toHaveLength(before)
    await page.getByRole('button', { name: 'Don’t keep it' }).click()
    await expect(page).toHaveURL(/#\/today/)
    expect(await notes()).toHaveLength(before)
    await follow(`trivet://new?title=${encodeURIComponent('电话纪要')}&body=first%0Asecond&tag=visit`)
    await page.getByRole('textbox', { name: 'Title' }).fill('Call with the buyer')
    await page.getByRole('button', { name: 'Keep the note' }).click()
    await expect(page).toHaveURL(/#\/playbook\/notes\//)
    const [kept] = await notes()
    expect(kept).toMatchObject({ title: 'Call with the buyer', tags: ['visit'], inbox: true })
  })

  await test.step('a copied link that is pasted into the search opens what it names', async () => {
    const [note] = await notes()
    await page.getByRole('button', { name: 'More for this note' }).click()
    await page.getByRole('menuitem', { name: 'Copy link' }).click()
    await expect(page.getByText('Link copied.')).toBeVisible()
    await page.evaluate(() => {
      location.hash = '#/search'
    })
    const field = page.getByRole('combobox', { name: 'Search everything' })
    await field.fill(`trivet://note/${note?.id}`)
    await expect(page).toHaveURL(new RegExp(`#/playbook/notes/${note?.id}`))
  })

  await test.step('a link to nothing, and one that is none, say so', async () => {
    await follow('trivet://account/nobody')
    await expect(page.getByText('This link leads to nothing here')).toBeVisible()
    await follow('trivet://file/etc/passwd')
    await expect(page.getByText('Trivet does not know this link')).toBeVisible()
  })

  await test.step('the settings check the workspace and mend what loses nothing', async () => {
    const left = join(trivet.workspaceDir, 'notes', `.trivet-${'0'.repeat(16)}.tmp`)
    await writeFile(left, 'half', { mode: 0o600 })
    await page.evaluate(() => {
      location.hash = '#/settings'
    })
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByText('A save that was interrupted left this behind.')).toBeVisible()
    await page.getByRole('button', { name: 'Mend what can be mended' }).click()
    await expect(page.getByText('1 mended.')).toBeVisible()
    await expect(page.getByText('All is well.')).toBeVisible()
    await expect(stat(left)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('takes a link from a second start and from the system, and nothing else of a command line @electron', async ({
  trivet,
}) => {
  const { page, app: program } = trivet
  const note = await trivet.call('notes.create', { title: 'Endcap', body: '' })
  await program.evaluate(({ app }, link) => {
    app.emit('second-instance', {}, ['trivet', '--flag', link])
  }, `trivet://note/${note.id}`)
  await expect(page).toHaveURL(new RegExp(`#/playbook/notes/${note.id}`))
  await program.evaluate(({ app }) => {
    app.emit('open-url', { preventDefault: () => undefined }, 'trivet://search?q=endcap')
  })
  await expect(page).toHaveURL(/#\/search\?q=endcap/)
  await program.evaluate(({ app }) => {
    app.emit('second-instance', {}, ['trivet', 'trivet://file/etc/passwd', '--settings'])
  })
  await page.waitForTimeout(300)
  await expect(page).toHaveURL(/#\/search\?q=endcap/)
})
