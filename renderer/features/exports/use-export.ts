import { useState } from 'react'
import type { ExportReport, ExportScope } from '#shared/domain/export.ts'
import { useApiQuery, useClient } from '../../api/hooks.ts'
import { useCommands } from '../../ui/commands.tsx'
import { useLocale } from '../../ui/language.tsx'
import { downloadFile } from './download-file.ts'

/** Where the files went: a folder that can be shown, or a file in the downloads. */
export type ExportPlace = { kind: 'folder'; handle: string; path: string } | { kind: 'zip'; fileName: string }

export type ExportState =
  | { step: 'ready' }
  | { step: 'running' }
  | { step: 'done'; report: ExportReport; place: ExportPlace }
  | { step: 'failed'; error: unknown }

export interface Export {
  state: ExportState
  /** Null until the host has said what it can do. */
  carrier: { canChooseFolder: boolean; canReveal: boolean } | null
  /** Asks where to where that can be asked, and exports. Cancelling the question leaves all as it was. */
  start: () => Promise<void>
  reveal: (handle: string) => Promise<void>
  reset: () => void
}

/** Exports to a folder of the user's choice, or as a zip where there is no folder dialog. */
export function useExport(scope: ExportScope): Export {
  const client = useClient()
  const locale = useLocale()
  const commands = useCommands()
  const carrier = useApiQuery('app.info', {}).data ?? null
  const [state, setState] = useState<ExportState>({ step: 'ready' })

  async function run(): Promise<ExportState | null> {
    if (!carrier) return null
    if (!carrier.canChooseFolder) {
      setState({ step: 'running' })
      await commands.run('flush')
      const { fileName, base64, report } = await client.call('export.archive', { scope, locale })
      downloadFile(fileName, base64)
      return { step: 'done', report, place: { kind: 'zip', fileName } }
    }
    const folder = await client.call('export.chooseFolder', {})
    if (!folder) return null
    setState({ step: 'running' })
    // What is still being typed belongs in the export as well.
    await commands.run('flush')
    const report = await client.call('export.toFolder', { scope, folder: folder.handle, locale })
    return { step: 'done', report, place: { kind: 'folder', handle: folder.handle, path: folder.path } }
  }

  return {
    state,
    carrier,
    async start() {
      try {
        const next = await run()
        if (next) setState(next)
      } catch (error) {
        setState({ step: 'failed', error })
      }
    },
    async reveal(handle) {
      try {
        await client.call('export.reveal', { folder: handle })
      } catch (error) {
        setState({ step: 'failed', error })
      }
    },
    reset: () => setState({ step: 'ready' }),
  }
}
