import type { AccountService } from '../services/accounts.ts'
import type { AssessmentService } from '../services/assessments.ts'
import type { AttachmentService } from '../services/attachments.ts'
import type { BackupService } from '../services/backups.ts'
import type { CaptureService } from '../services/capture.ts'
import type { CaseService } from '../services/cases.ts'
import type { ContentLibrary } from '../services/content-library.ts'
import type { ContentUpdateService } from '../services/content-updates.ts'
import type { DoctorService } from '../services/doctor.ts'
import type { ExportService } from '../services/export-service.ts'
import type { ImportService } from '../services/import-service.ts'
import type { JobService } from '../services/jobs.ts'
import type { LinkService } from '../services/links.ts'
import type { MapService } from '../services/maps.ts'
import type { MethodService } from '../services/methods.ts'
import type { NoteUndoService } from '../services/note-undo.ts'
import type { NoteService } from '../services/notes.ts'
import type { PackTemplateService } from '../services/pack-templates.ts'
import type { PlaybookService } from '../services/playbook.ts'
import type { ReflectionService } from '../services/reflections.ts'
import type { ReviewService } from '../services/reviews.ts'
import type { SampleService } from '../services/sample.ts'
import type { SearchService } from '../services/search.ts'
import type { SettingsService } from '../services/settings.ts'
import type { SystemService } from '../services/system.ts'
import type { TableImportService } from '../services/table-import.ts'
import type { TagService } from '../services/tags.ts'
import type { TodayService } from '../services/today.ts'
import type { TrashService } from '../services/trash.ts'
import type { VersionService } from '../services/versions.ts'
import type { WorksheetService } from '../services/worksheets.ts'
import type { WorkspaceService } from '../services/workspace.ts'

/** What handlers may call. */
export interface Services {
  system: SystemService
  settings: SettingsService
  capture: CaptureService
  workspace: WorkspaceService
  sample: SampleService
  today: TodayService
  accounts: AccountService
  notes: NoteService
  noteUndo: NoteUndoService
  links: LinkService
  tags: TagService
  reflections: ReflectionService
  trash: TrashService
  versions: VersionService
  attachments: AttachmentService
  methods: MethodService
  worksheets: WorksheetService
  cases: CaseService
  assessments: AssessmentService
  reviews: ReviewService
  playbook: PlaybookService
  maps: MapService
  content: ContentLibrary
  contentUpdates: ContentUpdateService
  exports: ExportService
  backups: BackupService
  tableImport: TableImportService
  imports: ImportService
  doctor: DoctorService
  jobs: JobService
  packTemplates: PackTemplateService
  search: SearchService
}
