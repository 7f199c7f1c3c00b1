/** A Trivet of its own that is killed in the middle of a rename. It says what it has done the moment it is done. */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openWorkspaceStore } from '#electron/storage/workspace-store.ts'
import { openLinkDesk } from './link-desk.ts'

const [folder = '', historyDir = ''] = process.argv.slice(2)

const { store, links } = await openLinkDesk(
  await openWorkspaceStore({
    ...{ folder, historyDir, carrier: 'cli', newId: randomUUID, readOnly: false },
    now: () => new Date().toISOString(),
  }),
)
const target = await store.notes.get('target')
writeSync(1, 'ready\n')
await new Promise<void>((resolve) => process.stdin.once('data', () => resolve()))
await store.notes.save({ ...target, title: '2027 年合同' })
writeSync(1, 'saved\n')
await links.settle()
writeSync(1, 'settled\n')
process.exit(0)
