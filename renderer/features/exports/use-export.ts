import { useState } from 'react'
import type { Output } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { ExportOptions, ExportReport, ExportScope, VaultOptions } from '#shared/domain/export.ts'
import { useApiQuery, useClient } from '../../api/hooks.ts'
import { useCommands } from '../../ui/commands.tsx'
import { useLocale } from '../../ui/language.tsx'
import { useJob, type JobHandle } from '../../ui/use-job.ts'
import { downloadFile } from './download-file.ts'

/** Where the files went: a folder that can be shown, or a file in the downloads. */
export type ExportPlace = { kind: 'folder'; handle: string; path: string } | { kind: 'zip'; fileName: string }

type Folder = NonNullable<Output<'export.chooseFolder'>>

export type ExportState =
  | { step: 'ready' }
  | { step: 'running' }
  /** What would happen is on the screen, and nothing has happened yet. */
  | { step: 'planned'; folder: Folder; options: ExportOptions; plan: ExportReport }
  | { step: 'done'; report: ExportReport; place: ExportPlace }
  | { step: 'failed'; error: unknown }

export interface Export {
  state: ExportState
  job: JobHandle
  /** Null until the host has said what it can do. */
  carrier: { canChooseFolder: boolean; canReveal: boolean } | null
  /** Downloads a zip, or asks for a folder and looks what would happen there. Cancelling leaves all as it was. */
  start: () => Promise<void>
  /** Looks at a folder that is known already. */
  planFor: (folder: Folder) => Promise<void>
  /** Does what was planned. */
  write: () => Promise<void>
  reveal: (handle: string) => Promise<void>
  reset: () => void
}

/**
 * Exports into a folder of the user's choice, looking first, or as a zip where there is no folder dialog. A folder is
 * written as it was last, unless the user has chosen otherwise; `optionsFor` decides that.
 */
export function useExport(
  scope: ExportScope,
  optionsFor: (last: VaultOptions | null) => ExportOptions,
): Export {
  const client = useClient()
  const locale = useLocale()
  const commands = useCommands()
  const job = useJob(client)
  const carrier = useApiQuery('app.info', {}).data ?? null
  const [state, setState] = useState<ExportState>({ step: 'ready' })

  /** Does long work and shows what came of it; ended by the user, it goes back to where it was. */
  async function during(work: (id: string) => Promise<ExportState>): Promise<void> {
    const before = state
    setState({ step: 'running' })
    try {
      // What is still being typed belongs in the export as well.
      await commands.run('flush')
      setState(await job.run(work))
    } catch (error) {
      const isEnded = error instanceof AppFailure && error.code === 'cancelled'
      setState(isEnded ? before : { step: 'failed', error })
    }
  }

  function apply(folder: Folder, options: ExportOptions): Promise<void> {
    return during(async (id) => {
      const request = { scope, locale, options, folder: folder.handle, job: id }
      const report = await client.call('export.apply', request)
      return { step: 'done', report, place: { kind: 'folder', handle: folder.handle, path: folder.path } }
    })
  }

  function planFor(folder: Folder): Promise<void> {
    return during(async (id) => {
      const last = await client.call('export.recall', { folder: folder.handle })
      const options = optionsFor(last.options)
      const request = { scope, locale, options, folder: folder.handle, job: id }
      return { step: 'planned', folder, options, plan: await client.call('export.plan', request) }
    })
  }

  return {
    state,
    job,
    carrier,
    planFor,
    async start() {
      if (!carrier) return
      if (!carrier.canChooseFolder) {
        return during(async (id) => {
          const request = { scope, locale, options: optionsFor(null), job: id }
          const { fileName, base64, report } = await client.call('export.archive', request)
          downloadFile(fileName, base64)
          return { step: 'done', report, place: { kind: 'zip', fileName } }
        })
      }
      try {
        const folder = await client.call('export.chooseFolder', {})
        if (folder) await planFor(folder)
      } catch (error) {
        setState({ step: 'failed', error })
      }
    },
    async write() {
      if (state.step === 'planned') await apply(state.folder, state.options)
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
