import type { Output } from '#shared/api/contract.ts'

/** A folder that the host has offered or the user has chosen; the view only ever holds its handle. */
export type FolderChoice = Output<'workspace.suggestions'>['fresh']
