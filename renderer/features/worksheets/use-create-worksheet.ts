import type { Method } from '#shared/domain/method.ts'
import { formatDay } from '#shared/i18n/format.ts'
import dayjs from 'dayjs'
import { useApiMutation, useClient } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'

/** Starts an empty sheet of a method, named after the account, the note or the day, with the way back. */
export function useCreateWorksheet() {
  const texts = useMessages().worksheets
  const locale = useLocale()
  const client = useClient()
  const undo = useUndo()
  const create = useApiMutation('worksheets.create')

  /** Gives the id of the new sheet; null when it failed, which `error` explains. */
  async function run(
    method: Pick<Method, 'id' | 'name'>,
    account: { id: string; name: string } | null,
    note: { id: string; title: string } | null = null,
  ): Promise<string | null> {
    const subject = account?.name || note?.title || formatDay(locale, dayjs().format('YYYY-MM-DD'))
    const title = texts.defaultTitle(method.name[locale], subject)
    try {
      const { id } = await create.mutateAsync({
        ...{ method: method.id, title },
        account: account?.id ?? null,
        note: note?.id ?? null,
      })
      undo.push({
        label: texts.undoCreate(title),
        undo: () => client.call('worksheets.remove', { id }),
        redo: () => client.call('trash.restore', { kind: 'worksheet', id }),
      })
      return id
    } catch {
      return null
    }
  }
  return { run, isPending: create.isPending, error: create.error }
}
