import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import { describeAccounts } from './areas/accounts.ts'
import { describeAttachments } from './areas/attachments.ts'
import { describeBackups } from './areas/backups.ts'
import { describeBadInput } from './areas/bad-input.ts'
import { describeCases } from './areas/cases.ts'
import { describeDoctor } from './areas/doctor.ts'
import { describeExports } from './areas/exports.ts'
import { describeImports } from './areas/imports.ts'
import { describeJobs } from './areas/jobs.ts'
import { describeLinks } from './areas/links.ts'
import { describeMaps } from './areas/maps.ts'
import { describeMethods } from './areas/methods.ts'
import { describeNoteOrder } from './areas/note-order.ts'
import { describeNotes } from './areas/notes.ts'
import { describePacks } from './areas/packs.ts'
import { describePlaybook } from './areas/playbook.ts'
import { describeReviews } from './areas/reviews.ts'
import { describeSearch } from './areas/search.ts'
import { describeSystem } from './areas/system.ts'
import { describeTableImport } from './areas/table-import.ts'
import { describeTrash } from './areas/trash.ts'
import { describeUndo } from './areas/undo.ts'
import { describeVersions } from './areas/versions.ts'
import { describeWorksheets } from './areas/worksheets.ts'
import { describeWorkspace } from './areas/workspace.ts'
import { createProbe, type Carrier, type Probe } from './probe.ts'

/**
 * Runs the whole contract over one carrier, against real folders. The areas share one started carrier, because
 * starting one may mean starting a whole program; each area opens workspaces of its own.
 */
export function describeContract(name: string, start: () => Promise<Carrier>): void {
  describe(`the contract ${name}`, () => {
    let probe: Probe
    beforeAll(async () => {
      probe = await createProbe(await start())
    }, 60_000)
    // Starting may have failed; then there is nothing to stop.
    afterAll(() => (probe as Probe | undefined)?.stop())

    describeSystem(() => probe)
    describeWorkspace(() => probe)
    describeAccounts(() => probe)
    describeNotes(() => probe)
    describeMaps(() => probe)
    describeNoteOrder(() => probe)
    describeLinks(() => probe)
    describeUndo(() => probe)
    describeAttachments(() => probe)
    describeMethods(() => probe)
    describeWorksheets(() => probe)
    describeCases(() => probe)
    describePacks(() => probe)
    describePlaybook(() => probe)
    describeReviews(() => probe)
    describeSearch(() => probe)
    describeExports(() => probe)
    describeBackups(() => probe)
    describeTableImport(() => probe)
    describeImports(() => probe)
    describeDoctor(() => probe)
    describeJobs(() => probe)
    describeVersions(() => probe)
    describeTrash(() => probe)
    describeBadInput(() => probe)

    it('was exercised with every method', () => {
      expect(Object.keys(contract).filter((method) => !probe.exercised.has(method))).toEqual([])
    })
  })
}
