import { randomUUID } from 'node:crypto'
import { AppFailure } from '#shared/api/errors.ts'

/**
 * Folders the user chose, by a handle that means nothing outside this run. Views only ever hold the handle,
 * so that no content of a view can name a path to read or write.
 */
export interface FolderHandles {
  /** Returns the handle of a folder, the same one each time. */
  remember(path: string): string
  /** Returns the folder of a handle, or fails with `folder-not-allowed`. */
  resolve(handle: string): string
}

export function createFolderHandles(): FolderHandles {
  const pathByHandle = new Map<string, string>()
  const handleByPath = new Map<string, string>()
  return {
    remember(path) {
      const known = handleByPath.get(path)
      if (known !== undefined) return known
      const handle = randomUUID()
      pathByHandle.set(handle, path)
      handleByPath.set(path, handle)
      return handle
    },
    resolve(handle) {
      const path = pathByHandle.get(handle)
      if (path === undefined) throw new AppFailure('folder-not-allowed', 'The folder handle is not known.')
      return path
    },
  }
}
