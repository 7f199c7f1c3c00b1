import { watch, type FSWatcher } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'

const settleDelay = 120
const returnDelay = 1000

/** Names that may have changed since the last call; `all` when the system could not say which. */
export type ChangedNames = ReadonlySet<string> | 'all'

export interface FolderWatch {
  close(): void
}

/**
 * Watches one folder, not what lies below it: watching a tree is not available on Linux in every runtime
 * that Trivet has to run on. Changes are gathered for a moment; a folder that goes away and comes back is
 * taken up again.
 */
export function watchFolder(folder: string, onChange: (names: ChangedNames) => void): FolderWatch {
  let watcher: FSWatcher | null = null
  let gathered: Set<string> | 'all' = new Set()
  let settling: NodeJS.Timeout | null = null
  let returning: NodeJS.Timeout | null = null
  let closed = false

  function gather(name: string | null): void {
    if (name === null) gathered = 'all'
    else if (gathered !== 'all') gathered.add(name)
    settling ??= setTimeout(report, settleDelay)
  }

  function report(): void {
    const names = gathered
    settling = null
    gathered = new Set()
    onChange(names)
  }

  function lose(): void {
    watcher?.close()
    watcher = null
    if (closed || returning) return
    returning = setTimeout(() => {
      returning = null
      if (start()) gather(null)
    }, returnDelay)
    returning.unref()
  }

  function start(): boolean {
    try {
      watcher = watch(folder, { persistent: false }, (_event, name) => {
        gather(name)
        // A folder that is removed reports its own name.
        if (name === null || name === basename(folder)) void checkFolder()
      })
      watcher.on('error', lose)
      return true
    } catch {
      lose()
      return false
    }
  }

  async function checkFolder(): Promise<void> {
    try {
      await stat(folder)
    } catch {
      lose()
    }
  }

  start()
  return {
    close() {
      closed = true
      watcher?.close()
      if (settling) clearTimeout(settling)
      if (returning) clearTimeout(returning)
    },
  }
}
