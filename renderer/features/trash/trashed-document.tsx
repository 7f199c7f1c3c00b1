import { Button, NativeSelect } from '@mantine/core'
import { IconArrowBackUp, IconTrashX } from '@tabler/icons-react'
import { useState } from 'react'
import type { TrashedItem } from '#shared/domain/trash.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { useApiQuery } from '#renderer/api/hooks.ts'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PreviewFrame } from '#renderer/ui/preview-frame.tsx'
import { nameOfTrashed } from './trash-names.ts'
import classes from './trash.module.css'

interface TrashedDocumentProps {
  item: TrashedItem
  readOnly: boolean
  isBusy: boolean
  onRestore: () => void
  onErase: () => void
}

/** Kinds of which there can be only one with the same id. */
const kindsWithoutCopies: readonly TrashedItem['kind'][] = ['method', 'playbook']

/** One removed document, to look at before it goes back or goes for good; its versions are there as well. */
export function TrashedDocument({ item, readOnly, isBusy, onRestore, onErase }: TrashedDocumentProps) {
  const messages = useMessages()
  const locale = useLocale()
  const texts = messages.trash
  const { kind, removedAt, savedAt, state, isPlaceTaken } = item
  const isStuck = isPlaceTaken && kindsWithoutCopies.includes(kind)
  const facts = [
    texts.kinds[kind],
    removedAt === null ? texts.removedUnknown : texts.removed(formatInstant(locale, removedAt)),
    ...(savedAt === null ? [] : [texts.saved(formatInstant(locale, savedAt))]),
  ]

  return (
    <article className={classes.document}>
      <div className={classes.head}>
        <PageHeader
          title={nameOfTrashed(item, locale, messages)}
          meta={<span>{facts.join(messages.common.clauseSeparator)}</span>}
          actions={
            !readOnly && (
              <>
                <Button
                  variant="filled"
                  leftSection={<IconArrowBackUp size={16} aria-hidden />}
                  disabled={state === 'damaged' || isStuck}
                  loading={isBusy}
                  onClick={onRestore}
                >
                  {isPlaceTaken && !isStuck ? texts.restoreAsNew : texts.restore}
                </Button>
                <Button
                  color="red"
                  variant="subtle"
                  leftSection={<IconTrashX size={16} aria-hidden />}
                  onClick={onErase}
                >
                  {texts.erase}
                </Button>
              </>
            )
          }
        />
        {isPlaceTaken && (
          <p className={classes.remark}>{isStuck ? texts.placeTakenForGood : texts.placeTaken}</p>
        )}
        {state !== 'readable' && <p className={classes.remark}>{texts[state]}</p>}
      </div>
      {state === 'readable' && <TrashedText item={item} />}
    </article>
  )
}

function TrashedText({ item: { kind, id, place } }: { item: TrashedItem }) {
  const texts = useMessages().trash
  const locale = useLocale()
  const [chosen, setChosen] = useState<number | null>(null)
  const versions = useApiQuery('versions.list', { kind, id }).data ?? []
  const readable = versions.filter(({ state }) => state === 'readable')
  const removed = useApiQuery('trash.read', { kind, id, place, locale }, { enabled: chosen === null })
  const version = useApiQuery(
    'versions.read',
    { kind, id, sequence: chosen, locale },
    { enabled: chosen !== null },
  )
  const shown = chosen === null ? removed : version

  return (
    <>
      {readable.length > 0 && (
        <div className={classes.choice}>
          <NativeSelect
            label={texts.shown}
            classNames={{ root: classes.select ?? '', label: classes.selectLabel ?? '' }}
            value={String(chosen ?? '')}
            onChange={({ currentTarget: { value } }) => setChosen(value === '' ? null : Number(value))}
            data={[
              { value: '', label: texts.asRemoved },
              ...readable.map(({ sequence, savedAt }) => ({
                value: String(sequence),
                label: savedAt === null ? String(sequence) : formatInstant(locale, savedAt),
              })),
            ]}
          />
        </div>
      )}
      {shown.error && <ErrorNotice error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.data?.text.trim() === '' && <p className={classes.remark}>{texts.noText}</p>}
      {shown.data && shown.data.text.trim() !== '' && (
        <div className={classes.text}>
          <PreviewFrame
            documentId={`trash/${kind}/${id}/${place}/${chosen ?? ''}`}
            markdown={shown.data.text}
            // Links lead away from what is being looked at; they work again once it is back.
            onLink={() => undefined}
          />
        </div>
      )}
    </>
  )
}
