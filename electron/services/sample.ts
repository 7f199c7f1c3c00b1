import { join } from 'node:path'
import { emptyCase } from '#shared/domain/case.ts'
import type { Locale } from '#shared/domain/locale.ts'
import {
  sampleAccountFileSchema,
  sampleCaseFileSchema,
  sampleContentSchema,
  sampleNoteFileSchema,
  type SampleContent,
} from '#shared/domain/sample.ts'
import { emptyNote } from '#shared/domain/note.ts'
import { readContentFile } from './content-file.ts'
import type { WorkspaceService } from './workspace.ts'

export interface SampleService {
  /** Reads the sample of a language; what it cannot read it should not start to write. */
  read(locale: Locale): Promise<SampleContent>
  /** Adds the sample to the open workspace. What is there already stays the only one of its kind. */
  add(content: SampleContent): Promise<void>
}

export function createSampleService({
  resourcesDir,
  workspace,
}: {
  resourcesDir: string
  workspace: WorkspaceService
}): SampleService {
  return {
    async read(locale) {
      const folder = join(resourcesDir, 'content', locale, 'sample')
      const [{ accounts }, { notes }, { cases }] = await Promise.all([
        readContentFile(join(folder, 'account.json'), sampleAccountFileSchema),
        readContentFile(join(folder, 'notes.json'), sampleNoteFileSchema),
        readContentFile(join(folder, 'cases.json'), sampleCaseFileSchema),
      ])
      return sampleContentSchema.parse({ accounts, notes, cases })
    },
    async add({ accounts, notes, cases }) {
      const store = await workspace.store()
      const [presentAccounts, presentNotes, presentCases] = await Promise.all([
        store.accounts.list(),
        store.notes.list(),
        store.cases.list(),
      ])
      const idByKey = new Map<string, string>()
      for (const { key, ...fields } of accounts) {
        const present = presentAccounts.find((account) => account.sample && account.name === fields.name)
        idByKey.set(key, (present ?? (await store.accounts.create(fields))).id)
      }
      for (const { accountKeys, ...fields } of notes) {
        if (presentNotes.some((note) => note.sample && note.title === fields.title)) continue
        const ids = accountKeys.flatMap((key) => idByKey.get(key) ?? [])
        await store.notes.create({ ...emptyNote, ...fields, accounts: ids })
      }
      // The logs of methods stay the user's own: what a sample case used is noted in none.
      for (const { accountKey, ...fields } of cases) {
        if (presentCases.some((story) => story.sample && story.title === fields.title)) continue
        await store.cases.create({ ...emptyCase(), ...fields, account: idByKey.get(accountKey) ?? null })
      }
    },
  }
}
