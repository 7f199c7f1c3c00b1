/** A Trivet of its own that is killed in the middle of an import. It says what it has done the moment it is done. */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { changeDocuments } from '#electron/services/import-changes.ts'
import { openWorkspaceStore } from '#electron/storage/workspace-store.ts'
import { crashChanges, crashPicture } from './import-crash-changes.ts'

const [folder = '', historyDir = ''] = process.argv.slice(2)

const store = await openWorkspaceStore({
  ...{ folder, historyDir, carrier: 'cli', newId: randomUUID, readOnly: false },
  now: () => new Date().toISOString(),
})
const changes = crashChanges(await store.notes.list())
writeSync(1, 'ready\n')
await new Promise<void>((resolve) => process.stdin.once('data', () => resolve()))
await changeDocuments(
  store,
  'the-import',
  { attachments: [crashPicture], changes },
  {
    job: {
      checkpoint: () => undefined,
      report: (_phase, done) => done === 1 && void writeSync(1, 'begun\n'),
    },
    log: () => undefined,
  },
)
writeSync(1, 'done\n')
process.exit(0)
