import { useCallback, useMemo, useState } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import type { ImportFormat } from '#shared/import/import-bundle.ts'
import type { ImportChoices, ImportPreview, ImportReport, ImportUndo } from '#shared/import/import-views.ts'
import { useClient } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useJob, type JobHandle } from '../../ui/use-job.ts'
import { gatherFiles, type PlacedFile } from './gather-files.ts'

type State =
  | { step: 'choose'; error: unknown; isStopped: boolean }
  | { step: 'preview'; source: string; preview: ImportPreview; error: unknown }
  | { step: 'report'; report: ImportReport; undone: ImportUndo | null; error: unknown }

export interface Importing {
  state: State
  job: JobHandle
  /** Opens the native dialog. */
  choose: (what: 'folder' | 'file') => Promise<void>
  /** Takes files that a window holds. */
  take: (files: Promise<PlacedFile[]>) => Promise<void>
  /** Reads the same source as another format. */
  readAs: (format: ImportFormat) => Promise<void>
  apply: (choices: ImportChoices) => Promise<void>
  undo: () => Promise<void>
  startOver: () => void
}

const beginning: State = { step: 'choose', error: null, isStopped: false }

/** One import from the choice of its source to its report, and the way back. */
export function useImport(): Importing {
  const client = useClient()
  const locale = useLocale()
  const messages = useMessages().imports
  const history = useUndo()
  const job = useJob(client)
  const [state, setState] = useState<State>(beginning)

  const inspect = useCallback(
    async (source: string, format?: ImportFormat) => {
      const preview = await job.run((id) =>
        client.call('import.inspect', { source, locale, job: id, ...(format ? { format } : {}) }),
      )
      setState({ step: 'preview', source, preview, error: null })
    },
    [client, job, locale],
  )

  /** Goes back to the choice where reading fails; an end that the user asked for is no failure. */
  const begin = useCallback(async (work: () => Promise<void>) => {
    setState(beginning)
    try {
      await work()
    } catch (error) {
      const isStopped = error instanceof AppFailure && error.code === 'cancelled'
      setState({ step: 'choose', error: isStopped ? null : error, isStopped })
    }
  }, [])

  const takeBack = useCallback(
    (first: string) => {
      let token = first
      const turn = async () => {
        const answer = await job.run((id) => client.call('import.undo', { token, job: id }))
        token = answer.token ?? token
        return answer
      }
      history.push({
        label: messages.report.step,
        undo: async () => {
          const undone = await turn()
          setState((now) => (now.step === 'report' ? { ...now, undone, error: null } : now))
        },
        redo: async () => {
          await turn()
          setState((now) => (now.step === 'report' ? { ...now, undone: null, error: null } : now))
        },
      })
    },
    [client, history, job, messages],
  )

  return useMemo(
    () => ({
      state,
      job,
      choose: (what) =>
        begin(async () => {
          const source = await client.call('import.choose', { what })
          if (source) await inspect(source.handle)
        }),
      take: (files) =>
        begin(async () => {
          const source = await client.call('import.upload', await gatherFiles(await files))
          await inspect(source.handle)
        }),
      async readAs(format) {
        if (state.step !== 'preview') return
        const { source } = state
        await inspect(source, format).catch((error: unknown) => setState({ ...state, error }))
      },
      async apply(choices) {
        if (state.step !== 'preview') return
        const { plan } = state.preview
        try {
          const report = await job.run((id) => client.call('import.apply', { plan, choices, job: id }))
          if (report.token !== null) takeBack(report.token)
          setState({ step: 'report', report, undone: null, error: null })
        } catch (error) {
          const isStopped = error instanceof AppFailure && error.code === 'cancelled'
          if (isStopped) setState({ step: 'choose', error: null, isStopped })
          else setState({ ...state, error })
        }
      },
      async undo() {
        await history.undo().catch((error: unknown) => {
          setState((now) => (now.step === 'report' ? { ...now, error } : now))
        })
      },
      startOver: () => setState(beginning),
    }),
    [begin, client, history, inspect, job, state, takeBack],
  )
}
