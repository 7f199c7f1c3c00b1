import type { Handlers } from '#shared/api/contract.ts'
import { accountHandlers } from './handlers/accounts.ts'
import { appHandlers } from './handlers/app.ts'
import { assessmentHandlers } from './handlers/assessments.ts'
import { attachmentHandlers } from './handlers/attachments.ts'
import { backupHandlers } from './handlers/backups.ts'
import { captureHandlers } from './handlers/capture.ts'
import { caseHandlers } from './handlers/cases.ts'
import { doctorHandlers } from './handlers/doctor.ts'
import { exportHandlers } from './handlers/export.ts'
import { importHandlers } from './handlers/import.ts'
import { jobHandlers } from './handlers/jobs.ts'
import { linkHandlers } from './handlers/links.ts'
import { mapHandlers } from './handlers/maps.ts'
import { methodHandlers } from './handlers/methods.ts'
import { noteHandlers } from './handlers/notes.ts'
import { packHandlers } from './handlers/packs.ts'
import { playbookHandlers } from './handlers/playbook.ts'
import { reviewHandlers } from './handlers/reviews.ts'
import { reflectionHandlers } from './handlers/reflections.ts'
import { searchHandlers } from './handlers/search.ts'
import { settingsHandlers } from './handlers/settings.ts'
import { tableImportHandlers } from './handlers/table-import.ts'
import { tagHandlers } from './handlers/tags.ts'
import { todayHandlers } from './handlers/today.ts'
import { trashHandlers } from './handlers/trash.ts'
import { versionHandlers } from './handlers/versions.ts'
import { undoHandlers } from './handlers/undo.ts'
import { worksheetHandlers } from './handlers/worksheets.ts'
import { workspaceHandlers } from './handlers/workspace.ts'
import type { Services } from './services.ts'

/** Every method of the contract with its handler; one left out does not compile. */
export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...settingsHandlers(services),
    ...captureHandlers(services),
    ...workspaceHandlers(services),
    ...todayHandlers(services),
    ...accountHandlers(services),
    ...noteHandlers(services),
    ...undoHandlers(services),
    ...linkHandlers(services),
    ...tagHandlers(services),
    ...reflectionHandlers(services),
    ...trashHandlers(services),
    ...versionHandlers(services),
    ...attachmentHandlers(services),
    ...methodHandlers(services),
    ...worksheetHandlers(services),
    ...caseHandlers(services),
    ...assessmentHandlers(services),
    ...reviewHandlers(services),
    ...playbookHandlers(services),
    ...mapHandlers(services),
    ...exportHandlers(services),
    ...backupHandlers(services),
    ...tableImportHandlers(services),
    ...importHandlers(services),
    ...searchHandlers(services),
    ...doctorHandlers(services),
    ...packHandlers(services),
    ...jobHandlers(services),
  }
}
