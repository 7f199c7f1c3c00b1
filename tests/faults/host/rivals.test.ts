import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { seededRandom } from '../typing-crash.ts'
import { expectNothingLeft, expectSound, prepareStage } from './stage.ts'
import { openTrivet } from './trivet.ts'

const seed = 20_261_125
const interleavings = 200

test(
  'another program and the user write one note, in any order, and no text of either is lost',
  { timeout: 300_000 },
  async () => {
    const stage = await prepareStage(async (client) => {
      await client.call('notes.create', { title: 'Shared', body: 'first' })
    })
    onTestFinished(() => stage.remove())
    const { place } = stage
    const random = seededRandom(seed)
    const { client, ...trivet } = await openTrivet(place)
    const [row] = await client.call('notes.list', {})
    const id = row?.id ?? ''
    const path = join(place.workspace, 'notes', `${id}.json`)
    const lost: string[] = []
    try {
      for (let round = 0; round < interleavings; round += 1) {
        const mine = `mine ${round}`
        const theirs = `theirs ${round}`
        const base = await client.call('notes.get', { id })
        async function outside(): Promise<void> {
          await sleep(random() * 100)
          const now = JSON.parse(await readFile(path, 'utf8')) as object
          const text = JSON.stringify({ ...now, body: theirs })
          await writeFile(`${path}.other`, text)
          await rename(`${path}.other`, path)
        }
        async function inside(): Promise<boolean> {
          await sleep(random() * 100)
          return client.call('notes.save', { ...base, body: mine }).then(
            () => true,
            (error: unknown) => {
              expect(error).toMatchObject({ code: 'conflict' })
              return false
            },
          )
        }
        const [isSaved] = await Promise.all([inside(), outside()])
        // The app notices what another program did a moment later.
        for (let look = 0; look < 100; look += 1) {
          const now = JSON.parse(await readFile(path, 'utf8')) as { body: string }
          if ((await client.call('notes.get', { id })).body === now.body) break
          await sleep(20)
        }
        const kept = await everythingKept()
        if (isSaved && !kept.includes(mine)) lost.push(mine)
        if (!kept.includes(theirs)) lost.push(theirs)
      }
    } finally {
      await trivet.close()
    }
    // No system renames only if nothing has changed, so that a moment is left in which the other is overtaken.
    expect(lost.length, lost.join()).toBeLessThanOrEqual(1)
    await expectNothingLeft(place)

    /** The file, and every version of it. */
    async function everythingKept(): Promise<string> {
      const versions = await client.call('versions.list', { kind: 'note', id })
      const recent = versions.slice(0, 4)
      const texts = await Promise.all(
        recent.map(({ sequence }) =>
          client
            .call('versions.read', { kind: 'note', id, sequence, locale: 'en' })
            .then((text) => JSON.stringify(text)),
        ),
      )
      return [await readFile(path, 'utf8'), ...texts].join('\n')
    }
  },
)

test(
  'a clock that jumps ten years to and fro puts no version out of order and throws none away',
  { timeout: 120_000 },
  async () => {
    const clock = { now: '2026-11-24T08:00:00.000Z' }
    const stage = await prepareStage(async (client) => {
      await client.call('notes.create', { title: 'Plan', body: '0' })
    })
    onTestFinished(() => stage.remove())
    const { place } = stage
    const years = ['2036', '2016', '2026', '1970', '2099', '2026']
    for (const [at, year] of years.entries()) {
      clock.now = `${year}-11-24T08:00:00.000Z`
      const { client, ...trivet } = await openTrivet(place, { now: () => clock.now })
      try {
        const status = await client.call('workspace.status', {})
        expect(status).toMatchObject({ state: 'open', readOnly: null })
        const [row] = await client.call('notes.list', {})
        const note = await client.call('notes.get', { id: row?.id ?? '' })
        expect(note.body).toBe(String(at))
        await client.call('notes.save', { ...note, body: String(at + 1) })
        const versions = await client.call('versions.list', { kind: 'note', id: note.id })
        expect(versions.map(({ revision }) => revision)).toEqual(
          Array.from({ length: at + 1 }, (_, index) => at + 1 - index),
        )
        const { id } = await client.call('notes.create', { title: 'Removed', body: '' })
        await client.call('notes.remove', { id })
        await client.call('trash.restore', { kind: 'note', id })
        await client.call('notes.remove', { id })
      } finally {
        await trivet.close()
      }
    }
    expect(await readdir(join(place.workspace, '.trivet', 'trash', 'notes'))).toHaveLength(years.length)
  },
)

test(
  'of two that open one workspace, the second is told and may read, and nothing is lost',
  { timeout: 120_000 },
  async () => {
    const stage = await prepareStage(() => Promise.resolve())
    onTestFinished(() => stage.remove())
    const { place } = stage
    const titles: string[] = []
    for (let round = 0; round < 10; round += 1) {
      const two = await Promise.all([openTrivet(place), openTrivet(place)])
      const states = await Promise.all(two.map(({ client }) => client.call('workspace.status', {})))
      expect(states.map(({ state }) => state).sort()).toEqual(['open', 'problem'])
      expect(states.find(({ state }) => state === 'problem')).toMatchObject({
        problem: 'locked',
        canOpenReadOnly: true,
      })
      await Promise.all(
        two.map(async ({ client }, index) => {
          for (let count = 0; count < 15; count += 1) {
            const title = `${round}-${index}-${count}`
            await client.call('notes.create', { title, body: '' }).then(
              () => titles.push(title),
              (error: unknown) => expect(error).toMatchObject({ code: 'no-workspace' }),
            )
          }
        }),
      )
      await Promise.all(two.map((trivet) => trivet.close()))
    }
    const nothing = { name: 'nothing', prepare: () => Promise.resolve(), act: () => Promise.resolve() }
    expect(titles).toHaveLength(150)
    await expectSound(
      {
        ...nothing,
        async verify(client) {
          const present = (await client.call('notes.list', {})).map(({ title }) => title)
          expect(present.sort()).toEqual(titles.sort())
        },
      },
      place,
      [],
    )
  },
)
