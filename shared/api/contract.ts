import { z } from 'zod'
import { contentUpdatesSchema } from '../content/content-changes.ts'
import {
  attachmentByteLimit,
  attachmentContentSchema,
  attachmentFileSchema,
  attachmentSchema,
} from '../domain/attachment.ts'
import { accountSchema, accountSummarySchema, channelSchema, tierSchema } from '../domain/account.ts'
import { assessmentSchema, assessmentSummarySchema } from '../domain/assessment.ts'
import { caseSchema, caseSummarySchema } from '../domain/case.ts'
import { playbookContentSchema } from '../domain/content.ts'
import { daySchema, documentIdSchema, documentKinds } from '../domain/document.ts'
import { localeSchema } from '../domain/locale.ts'
import { mapContentSchema, mapSchema, mapSummarySchema } from '../domain/map-document.ts'
import {
  methodIdSchema,
  methodSchema,
  methodSummarySchema,
  methodUseSchema,
  ownMethodSchema,
} from '../domain/method.ts'
import { newNoteSchema, noteSchema, noteSummarySchema, reflectionSchema } from '../domain/note.ts'
import { noteUndoSchema } from '../domain/note-undo.ts'
import { playbookSchema } from '../domain/playbook.ts'
import { portfolioRowSchema } from '../domain/portfolio.ts'
import { pressureIdSchema } from '../domain/pressure.ts'
import { reviewKindSchema, reviewSchema, reviewSummarySchema } from '../domain/review.ts'
import { searchAnswerSchema, searchKindSchema, searchScopeSchema } from '../domain/search.ts'
import { settingsSchema } from '../domain/settings.ts'
import { todaySchema } from '../domain/today.ts'
import { trashedItemSchema, trashPlaceSchema } from '../domain/trash.ts'
import { documentTextSchema, versionSchema } from '../domain/version.ts'
import { worksheetSchema, worksheetSummarySchema } from '../domain/worksheet.ts'
import { workspaceStatusSchema } from '../domain/workspace.ts'
import { formerNameSchema, linkableSchema } from '../link/link-name.ts'
import { brokenLinkSchema, linksOfSchema, mentionSchema } from '../link/link-views.ts'
import { mapDraftSchema } from '../map/map-draft.ts'
import { mapMaterialSchema } from '../map/map-material.ts'
import { backupContract } from './contract/backup.ts'
import { doctorContract } from './contract/doctor.ts'
import { exportContract } from './contract/export.ts'
import { importContract } from './contract/import.ts'
import { byId, folderChoiceSchema, folderHandleSchema, nothing } from './contract/inputs.ts'
import { jobContract } from './contract/job.ts'
import { tableImportContract } from './contract/table-import.ts'
import { packContract } from './contract/pack.ts'

const byMethodId = z.strictObject({ id: methodIdSchema })

/** `isOn`: the user wants it. `isClaimed`: the system has given it, which another program may prevent. */
const captureShortcutSchema = z.object({
  accelerator: z.string(),
  isOn: z.boolean(),
  isClaimed: z.boolean(),
})

/** How many notes one change changed, and what takes it back; null when it changed none. */
const batchResultSchema = z.object({ changed: z.number().int(), token: z.string().nullable() })

const appInfoSchema = z.object({
  version: z.string(),
  carrier: z.enum(['electron', 'browser', 'cli']),
  runtime: z.string(),
  platform: z.string(),
  systemLocale: z.string(),
  /** What this carrier can do beyond the contract's data: native folder dialog, showing a file in its folder. */
  canChooseFolder: z.boolean(),
  canReveal: z.boolean(),
  canPrintToPdf: z.boolean(),
})

/** Every method once: its input and output. Client, handlers and validation derive from it. */
export const contract = {
  'app.info': { input: nothing, output: appInfoSchema },
  'app.openExternal': { input: z.strictObject({ url: z.string().max(2081) }), output: nothing },

  /** Asks where to and writes what the window shows as a PDF; `null` when the user cancels. */
  'app.savePdf': {
    input: z.strictObject({ name: z.string().max(500) }),
    output: z.object({ fileName: z.string() }).nullable(),
  },

  'settings.get': { input: nothing, output: settingsSchema },
  'settings.save': {
    input: z.strictObject({
      locale: settingsSchema.shape.locale.optional(),
      theme: settingsSchema.shape.theme.optional(),
    }),
    output: settingsSchema,
  },

  /** The key of the whole computer for quick capture; null where the carrier can't claim one. */
  'capture.shortcut': { input: nothing, output: captureShortcutSchema.nullable() },
  'capture.setShortcut': {
    input: z.strictObject({ isOn: z.boolean() }),
    output: captureShortcutSchema.nullable(),
  },

  'workspace.status': { input: nothing, output: workspaceStatusSchema },
  /** Opens the native dialog; `null` when the user cancels. */
  'workspace.chooseFolder': { input: nothing, output: folderChoiceSchema.nullable() },
  /**
   * Folders to offer without a dialog: a default place for a new workspace, the recent ones, and the folder that
   * did not open, if there is one.
   */
  'workspace.suggestions': {
    input: nothing,
    output: z.object({
      fresh: folderChoiceSchema,
      recent: z.array(folderChoiceSchema),
      problem: folderChoiceSchema.nullable(),
    }),
  },
  'workspace.create': {
    input: z.strictObject({ folder: folderHandleSchema, sample: z.boolean(), locale: localeSchema }),
    output: workspaceStatusSchema,
  },
  'workspace.open': {
    input: z.strictObject({ folder: folderHandleSchema, readOnly: z.boolean() }),
    output: workspaceStatusSchema,
  },
  /** Tries the present folder again after a problem. */
  'workspace.retry': { input: z.strictObject({ readOnly: z.boolean() }), output: workspaceStatusSchema },
  'workspace.close': { input: nothing, output: workspaceStatusSchema },
  'workspace.reveal': { input: nothing, output: nothing },
  /** Adds the fictional sample account and its notes to the open workspace. */
  'workspace.addSample': { input: z.strictObject({ locale: localeSchema }), output: nothing },

  /** What waits for the user on a day: the user's own calendar day, where the caller does not name it. */
  'today.get': { input: z.strictObject({ day: daySchema.optional() }), output: todaySchema },

  'accounts.list': { input: nothing, output: z.array(accountSummarySchema) },
  /** Every account with its computed figures. */
  'accounts.portfolio': { input: nothing, output: z.array(portfolioRowSchema) },
  'accounts.get': { input: byId, output: accountSchema },
  'accounts.create': {
    input: z.strictObject({
      name: z.string().trim().min(1).max(500),
      tier: tierSchema.nullable(),
      channel: channelSchema.nullable(),
    }),
    output: accountSchema,
  },
  /** Saves the whole plan. Fails with `conflict` when `revision` is not the one on disk. */
  'accounts.save': { input: accountSchema, output: accountSchema },
  'accounts.remove': { input: byId, output: nothing },

  /** The rows of all notes, or of the named ones that are there; the one changed last first. */
  'notes.list': {
    input: z.strictObject({ ids: z.array(documentIdSchema).max(1000).optional() }),
    output: z.array(noteSummarySchema),
  },
  'notes.get': { input: byId, output: noteSchema },
  'notes.create': { input: newNoteSchema, output: noteSchema },
  'notes.save': { input: noteSchema, output: noteSchema },
  'notes.remove': { input: byId, output: nothing },

  /** What undo can do to a note's text; it fits the text of the same fingerprint only, and null is no error. */
  'undo.load': { input: byId, output: noteUndoSchema.nullable() },
  'undo.save': { input: byId.extend({ undo: noteUndoSchema }), output: nothing },

  /** Everything that was removed, the latest first. */
  'trash.list': { input: nothing, output: z.array(trashedItemSchema) },
  'trash.read': {
    input: trashPlaceSchema.extend({ locale: localeSchema }),
    output: documentTextSchema,
  },
  /**
   * Takes a removed document back to its place, the one removed last where no place in the trash is named. Fails
   * with `conflict` where another has taken it; `asNew` takes it back as a new document.
   */
  'trash.restore': {
    input: trashPlaceSchema.partial({ place: true }).extend({ asNew: z.boolean().default(false) }),
    output: z.object({ id: documentIdSchema }),
  },
  /** Deletes removed documents for good, with their versions. */
  'trash.erase': {
    input: z.strictObject({ items: z.array(trashPlaceSchema).max(100_000) }),
    output: nothing,
  },

  /** The versions of a document, in its place or in the trash, the latest first. */
  'versions.list': {
    input: z.strictObject({ kind: z.enum(documentKinds), id: documentIdSchema }),
    output: z.array(versionSchema),
  },
  /** What a version says, or the present text where `sequence` is null. */
  'versions.read': {
    input: z.strictObject({
      kind: z.enum(documentKinds),
      id: documentIdSchema,
      sequence: z.number().int().positive().nullable(),
      locale: localeSchema,
    }),
    output: documentTextSchema,
  },
  /** Saves what a version says as the present text. `replaced` is the version that keeps what stood there. */
  'versions.restore': {
    input: z.strictObject({
      kind: z.enum(documentKinds),
      id: documentIdSchema,
      sequence: z.number().int().positive(),
    }),
    output: z.object({ replaced: z.number().int().positive().nullable() }),
  },
  /** Keeps a version for good, or lets it grow old again. */
  'versions.setKept': {
    input: z.strictObject({
      kind: z.enum(documentKinds),
      id: documentIdSchema,
      sequence: z.number().int().positive(),
      kept: z.boolean(),
    }),
    output: nothing,
  },

  /** Keeps a picture. `name` and `type` are what the sender calls it; the bytes alone decide what it is. */
  'attachments.add': {
    input: z.strictObject({
      name: z.string().max(500),
      type: z.string().max(200),
      base64: z.string().max(Math.ceil(attachmentByteLimit / 3) * 4),
    }),
    output: z.object({
      file: attachmentFileSchema,
      bytes: z.number().int(),
      width: z.number().int(),
      height: z.number().int(),
    }),
  },
  'attachments.get': {
    input: z.strictObject({ file: attachmentFileSchema }),
    output: attachmentContentSchema,
  },
  'attachments.list': { input: nothing, output: z.array(attachmentSchema) },
  /** Moves those that no document uses to the trash, and answers with them. */
  'attachments.remove': {
    input: z.strictObject({ files: z.array(attachmentFileSchema).max(100_000) }),
    output: z.object({ files: z.array(attachmentFileSchema) }),
  },
  'attachments.restore': {
    input: z.strictObject({ files: z.array(attachmentFileSchema).max(100_000) }),
    output: nothing,
  },

  /** Renames a tag with all below it in every note, merges it into another, or takes it off (`to: null`). */
  'tags.change': {
    input: z.strictObject({ from: z.string().min(1).max(500), to: z.string().min(1).max(500).nullable() }),
    output: batchResultSchema,
  },
  /** Takes such a change back; the token in the answer makes it again. `left`: notes changed since, left alone. */
  'tags.undo': {
    input: z.strictObject({ token: z.string().max(100) }),
    output: batchResultSchema.extend({ left: z.number().int() }),
  },

  /** What a note, an account, a case, a method or a pressure links to, and what links to it. */
  'links.of': { input: linkableSchema, output: linksOfSchema },
  /** Where notes name it without linking to it; 200 places at most, the note changed last first. */
  'links.mentions': { input: linkableSchema, output: z.array(mentionSchema) },
  /** Every link that leads nowhere, by the name that it carries. */
  'links.broken': { input: nothing, output: z.array(brokenLinkSchema) },
  /** Names that links still carry for a moment after a rename, and where they lead. */
  'links.formerNames': { input: nothing, output: z.array(formerNameSchema) },
  /** Makes a link of a mention. Fails with `conflict` where the note says something else there by now. */
  'links.linkMention': {
    input: z.strictObject({
      note: documentIdSchema,
      at: z.number().int().nonnegative(),
      words: z.string().min(1).max(500),
      target: linkableSchema,
    }),
    output: batchResultSchema,
  },
  /** Lets every broken link that carries a name lead to something else. */
  'links.retarget': {
    input: z.strictObject({ name: z.string().min(1).max(500), target: linkableSchema }),
    output: batchResultSchema,
  },
  /** Takes back a rename with all its links, or one of the changes above; the new token makes it again. */
  'links.undo': {
    input: z.strictObject({ token: z.string().max(100) }),
    output: batchResultSchema.extend({ left: z.number().int() }),
  },

  /** The look back on a day, or on the week it lies in: opened, or made where there is none yet. */
  'reflections.open': {
    input: z.strictObject({ kind: reflectionSchema.shape.kind, day: daySchema, locale: localeSchema }),
    output: z.object({
      note: noteSchema,
      isNew: z.boolean(),
      /** Where in a new note's text writing begins; null where its template does not say. */
      caret: z.number().int().nullable(),
    }),
  },

  'methods.list': { input: nothing, output: z.array(methodSummarySchema) },
  'methods.get': { input: byMethodId, output: methodSchema },
  /** Links a method to a pressure in the library, or unlinks it. */
  'methods.setPressure': {
    input: z.strictObject({ id: methodIdSchema, pressure: pressureIdSchema, linked: z.boolean() }),
    output: methodSummarySchema,
  },
  'methods.saveSettings': {
    input: z.strictObject({
      id: methodIdSchema,
      hidden: z.boolean().optional(),
      known: z.boolean().optional(),
    }),
    output: methodSummarySchema,
  },
  /** Adds one use to the log of a method; it gets an id of its own. */
  'methods.logUse': {
    input: z.strictObject({
      id: methodIdSchema,
      ...methodUseSchema.pick({ on: true, account: true, case: true, outcome: true, note: true }).shape,
    }),
    output: methodSchema,
  },
  'methods.removeUse': {
    input: z.strictObject({ id: methodIdSchema, use: documentIdSchema }),
    output: methodSchema,
  },
  /** Adds a method of the user's own to the library. */
  'methods.createOwn': { input: ownMethodSchema, output: methodSchema },
  /** Changes a method of the user's own; built-in ones are refused, and so is a revision that is not the present one. */
  'methods.saveOwn': {
    input: z.strictObject({
      id: methodIdSchema,
      revision: z.number().int().nonnegative(),
      own: ownMethodSchema,
    }),
    output: methodSchema,
  },
  /** Moves a method of the user's own to the trash, with its log; built-in ones can only be hidden. */
  'methods.removeOwn': { input: byMethodId, output: nothing },

  /** Worksheets of a method, an account, a case or a note; of all when nothing is named. */
  'worksheets.list': {
    input: z.strictObject({
      method: methodIdSchema.optional(),
      account: documentIdSchema.optional(),
      case: documentIdSchema.optional(),
      note: documentIdSchema.optional(),
    }),
    output: z.array(worksheetSummarySchema),
  },
  'worksheets.get': { input: byId, output: worksheetSchema },
  /** Starts an empty worksheet with every blank of the method. */
  'worksheets.create': {
    input: z.strictObject({
      method: methodIdSchema,
      account: documentIdSchema.nullable().optional(),
      case: documentIdSchema.nullable().optional(),
      note: documentIdSchema.nullable().optional(),
      title: z.string().max(500).optional(),
    }),
    output: worksheetSchema,
  },
  'worksheets.save': { input: worksheetSchema, output: worksheetSchema },
  'worksheets.remove': { input: byId, output: nothing },

  'cases.list': { input: nothing, output: z.array(caseSummarySchema) },
  'cases.get': { input: byId, output: caseSchema },
  /** Opens a case. A starter case lends it the problem, the idea and the tools, and a title where none is given. */
  'cases.create': {
    input: z.strictObject({
      title: z.string().max(500),
      pressures: z.array(pressureIdSchema).optional(),
      account: documentIdSchema.nullable().optional(),
      demand: z.string().optional(),
      starter: z.string().max(64).optional(),
      locale: localeSchema,
    }),
    output: caseSchema,
  },
  'cases.save': { input: caseSchema, output: caseSchema },
  'cases.remove': { input: byId, output: nothing },

  /** Assessments in the order of their days. */
  'assessments.list': { input: nothing, output: z.array(assessmentSummarySchema) },
  'assessments.get': { input: byId, output: assessmentSchema },
  'assessments.create': { input: z.strictObject({ takenOn: daySchema }), output: assessmentSchema },
  'assessments.save': { input: assessmentSchema, output: assessmentSchema },
  'assessments.remove': { input: byId, output: nothing },

  /** Reviews of an account, or of all when none is named; the latest day first. */
  'reviews.list': {
    input: z.strictObject({ account: documentIdSchema.optional() }),
    output: z.array(reviewSummarySchema),
  },
  'reviews.get': { input: byId, output: reviewSchema },
  /** Freezes the plan of an account as it is on disk. */
  'reviews.create': {
    input: z.strictObject({ account: documentIdSchema, on: daySchema, kind: reviewKindSchema }),
    output: reviewSchema,
  },
  /** Saves what is said about a review. The frozen plan is never changed, whatever the input holds. */
  'reviews.save': { input: reviewSchema, output: reviewSchema },
  'reviews.remove': { input: byId, output: nothing },

  /**
   * Finds things by what they say; see `shared/search/query.ts` for what a query can be. A query of the same `asker`
   * with a higher `turn` ends an older one: calls may arrive in another order than they were made in. `recent` names (`searchKeyOf`) what was open last: among equals it comes first.
   */
  'search.query': {
    input: z.strictObject({
      text: z.string().max(1000),
      locale: localeSchema,
      scope: searchScopeSchema,
      kind: searchKindSchema.nullable().default(null),
      limit: z.number().int().min(1).max(500).default(50),
      asker: z.string().max(100),
      turn: z.number().int().nonnegative(),
      recent: z.array(z.string().max(200)).max(100).default([]),
    }),
    output: searchAnswerSchema,
  },

  /** Free maps. The others are built by the window from what the lists say and from `maps.material`. */
  'maps.list': { input: nothing, output: z.array(mapSummarySchema) },
  'maps.get': { input: byId, output: mapSchema },
  /** Begins with one topic called like the map, or with `content`: an import, a copy, what an undo takes back. */
  'maps.create': {
    input: z.strictObject({ title: z.string().max(500), content: mapContentSchema.optional() }),
    output: mapSchema,
  },
  'maps.save': { input: mapSchema, output: mapSchema },
  'maps.remove': { input: byId, output: nothing },
  /** Reads a map of another program. The name's ending says which where the text does not; nothing is kept. */
  'maps.import': {
    input: z.strictObject({ name: z.string().max(500), text: z.string().max(4_000_000) }),
    output: mapDraftSchema,
  },
  /** What maps show that no list says: cases in full and every logged use. */
  'maps.material': { input: nothing, output: mapMaterialSchema },

  /** What the user wrote into the playbook; an empty one of revision 0 before the first save. */
  'playbook.get': { input: nothing, output: playbookSchema },
  'playbook.save': { input: playbookSchema, output: playbookSchema },
  /** The built-in content of the playbook, both languages. It never changes while the app runs. */
  'content.playbook': { input: nothing, output: playbookContentSchema },
  /** What the built-in content says that the user has not seen yet, as after an update of the app. */
  'content.updates': { input: nothing, output: contentUpdatesSchema },
  /** Takes all of it as seen; `seen: false` takes that back for as long as the app runs. */
  'content.setSeen': { input: z.strictObject({ seen: z.boolean() }), output: contentUpdatesSchema },

  ...exportContract,
  ...backupContract,
  ...tableImportContract,
  ...importContract,
  ...doctorContract,
  ...packContract,
  ...jobContract,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Contract = typeof contract
export type MethodName = keyof Contract
/** What a caller passes. */
export type Input<M extends MethodName> = z.input<Contract[M]['input']>
/** What a handler receives after parsing. */
export type ParsedInput<M extends MethodName> = z.output<Contract[M]['input']>
export type Output<M extends MethodName> = z.output<Contract[M]['output']>
/** One handler a method: leaving one out does not compile. */
export type Handlers = { [M in MethodName]: (input: ParsedInput<M>) => Promise<Output<M>> }

/** Tells whether a string from outside names a method; own keys only, so `__proto__` never passes. */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}
