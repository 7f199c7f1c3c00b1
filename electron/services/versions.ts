import type { ParsedInput } from '#shared/api/contract.ts'
import type { DocumentText, Version } from '#shared/domain/version.ts'
import { readDocumentText, type DocumentTextDependencies } from './document-texts.ts'
import { storesByKind } from './stores-by-kind.ts'
import type { WorkspaceService } from './workspace.ts'

/** The versions of documents of every kind, in their place or in the trash. */
export interface VersionService {
  list(input: ParsedInput<'versions.list'>): Promise<Version[]>
  /** What a version says, or the present text where no version is named. */
  read(input: ParsedInput<'versions.read'>): Promise<DocumentText>
  /** Saves what a version says as the present text; answers with the version that keeps what it replaced. */
  restore(input: ParsedInput<'versions.restore'>): Promise<number | null>
  setKept(input: ParsedInput<'versions.setKept'>): Promise<void>
}

export function createVersionService({
  workspace,
  ...texts
}: { workspace: WorkspaceService } & DocumentTextDependencies): VersionService {
  const stores = async () => storesByKind(await workspace.store())

  return {
    list: async ({ kind, id }) => (await stores())[kind].versions(id),
    async read({ kind, id, sequence, locale }) {
      const store = await workspace.store()
      return readDocumentText(
        store,
        kind,
        locale,
        (documents) => (sequence === null ? documents.get(id) : documents.version(id, sequence)),
        texts,
      )
    },
    async restore({ kind, id, sequence }) {
      const { replaced } = await (await stores())[kind].restoreVersion(id, sequence)
      return replaced
    },
    setKept: async ({ kind, id, sequence, kept }) =>
      (await stores())[kind].setVersionKept(id, sequence, kept),
  }
}
