/**
 * A Trivet of its own for the tests that need a second process or one that is killed. It says what it has
 * done, line by line, the moment it is done.
 */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { WorkspaceFailure, type WorkspaceStore } from '#electron/storage/ports.ts'
import { openWorkspaceStore } from '#electron/storage/workspace-store.ts'
import { noteFields } from './note-fields.ts'

const [command = '', folder = '', historyDir = ''] = process.argv.slice(2)

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

function open(readOnly: boolean): Promise<WorkspaceStore> {
  return openWorkspaceStore({
    folder,
    historyDir,
    carrier: 'cli',
    now: () => new Date().toISOString(),
    newId: randomUUID,
    readOnly,
  })
}

function toldToGo(): Promise<void> {
  return new Promise((resolve) => process.stdin.once('data', () => resolve()))
}

/** Opens and says how that went. */
async function tryOpening(readOnly: boolean): Promise<void> {
  try {
    const store = await open(readOnly)
    const notes = await store.notes.list()
    const titles = notes.map((note) => note.title)
    const saving = await store.notes.create(noteFields('new')).then(
      () => 'saved',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : 'unknown'),
    )
    say(JSON.stringify({ readOnly: store.readOnly, titles, saving }))
    await store.close()
  } catch (error) {
    if (!(error instanceof WorkspaceFailure)) throw error
    const { problem, canOpenReadOnly, holder } = error
    say(JSON.stringify({ problem, canOpenReadOnly, holder: holder?.carrier ?? null }))
  }
}

/** Every kind of change once, on the notes `saved` and `removed`, when told to. */
async function changeAll(): Promise<void> {
  const store = await open(false)
  const saved = await store.notes.get('saved')
  say('ready')
  await toldToGo()
  await store.notes.save({ ...saved, body: 'new' })
  say('saved')
  await store.notes.create(noteFields('created'), 'created')
  say('created')
  await store.notes.remove('removed')
  say('removed')
  await store.notes.restore('removed')
  say('restored')
  process.exit(0)
}

/** A hundred saves, half of them new notes; says each title that is on disk. */
async function saveHundred(): Promise<void> {
  const store = await open(false)
  say('ready')
  await toldToGo()
  for (let count = 0; count < 50; count += 1) {
    const note = await store.notes.create(noteFields(`${process.pid}-${count}`))
    await store.notes.save({ ...note, body: 'saved twice' })
    say(note.title)
  }
  await store.close()
  process.exit(0)
}

/** Holds the lock until it is killed. */
async function hold(): Promise<void> {
  await open(false)
  say('ready')
  setInterval(() => undefined, 1000)
}

const commands: Record<string, () => Promise<void>> = {
  open: () => tryOpening(false),
  'open-read-only': () => tryOpening(true),
  'change-all': changeAll,
  'save-hundred': saveHundred,
  hold,
}
await commands[command]?.()
