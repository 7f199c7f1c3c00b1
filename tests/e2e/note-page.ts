import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { expect, type Trivet } from './fixtures.ts'

const storedNote = z.object({ title: z.string(), body: z.string(), tags: z.array(z.string()) })

/** What a note's file says. */
export async function storedNoteOf(trivet: Trivet, id: string) {
  const file = await readFile(join(trivet.workspaceDir, 'notes', `${id}.json`), 'utf8')
  return storedNote.parse(JSON.parse(file))
}

/** Waits until a note's file has this text. */
export async function expectBody(trivet: Trivet, id: string, body: string) {
  await expect.poll(async () => (await storedNoteOf(trivet, id)).body).toBe(body)
}

/** The text in the editor. */
export const bodyOf = (trivet: Trivet) => trivet.page.locator('.cm-content')

export async function goToNote(trivet: Trivet, id: string) {
  await trivet.page.evaluate((hash) => {
    location.hash = hash
  }, `#/playbook/notes/${id}`)
  await expect(trivet.page.locator(`[data-note-id="${id}"] .cm-content`)).toBeVisible()
}

/** Makes a note, opens it and puts the caret at the end of its text. */
export async function writeIn(trivet: Trivet, body: string, title = 'Note') {
  const { id } = await trivet.call('notes.create', { title, body })
  await goToNote(trivet, id)
  await bodyOf(trivet).click()
  await trivet.page.keyboard.press('ControlOrMeta+End')
  return id
}
