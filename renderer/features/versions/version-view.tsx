import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowBackUp, IconCopy, IconPinned, IconPinnedOff } from '@tabler/icons-react'
import { notifications } from '@mantine/notifications'
import { useLocalStorage } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import type { DocumentKind } from '#shared/domain/document.ts'
import type { DocumentText, Version } from '#shared/domain/version.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { useApiQuery } from '#renderer/api/hooks.ts'
import { copyText } from '#renderer/ui/copy-text.ts'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { noteDifferences } from './note-differences.ts'
import type { DifferenceView } from './text-difference.tsx'
import type { VersionActions } from './use-version-actions.ts'
import classes from './versions.module.css'

const TextDifference = lazy(async () => ({
  default: (await import('./text-difference.tsx')).TextDifference,
}))

interface VersionViewProps {
  kind: DocumentKind
  id: string
  version: Version
  readOnly: boolean
  actions: VersionActions
}

/** One version against the present: what has changed since, and the way back. */
export function VersionView({ kind, id, version, readOnly, actions }: VersionViewProps) {
  const texts = useMessages().versions
  const locale = useLocale()
  const [view, setView] = useLocalStorage<DifferenceView>({
    key: 'trivet.versions.view',
    defaultValue: 'side-by-side',
  })
  const old = useApiQuery('versions.read', { kind, id, sequence: version.sequence, locale })
  const now = useApiQuery('versions.read', { kind, id, sequence: null, locale })
  const error = old.error ?? now.error
  const lines = useOtherDifferences(old.data, now.data)
  const moment = version.savedAt === null ? texts.noMoment : formatInstant(locale, version.savedAt)

  async function copy() {
    const isCopied = await copyText(old.data?.text ?? '')
    notifications.show({ message: isCopied ? texts.copied : texts.notCopied })
  }

  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={texts.view}
          value={view}
          onChange={(value) => setView(value === 'inline' ? 'inline' : 'side-by-side')}
          data={[
            { value: 'side-by-side', label: texts.sideBySide },
            { value: 'inline', label: texts.inline },
          ]}
        />
        <div className={classes.buttons}>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconCopy size={15} aria-hidden />}
            disabled={!old.data}
            onClick={() => void copy()}
          >
            {texts.copy}
          </Button>
          {!readOnly && (
            <>
              <Button
                size="xs"
                variant="subtle"
                leftSection={
                  version.kept ? (
                    <IconPinnedOff size={15} aria-hidden />
                  ) : (
                    <IconPinned size={15} aria-hidden />
                  )
                }
                onClick={() => void actions.setKept(version, !version.kept)}
              >
                {version.kept ? texts.letGo : texts.keep}
              </Button>
              <Button
                size="xs"
                variant="filled"
                title={texts.restoreHint}
                leftSection={<IconArrowBackUp size={15} aria-hidden />}
                loading={actions.isBusy}
                onClick={() => void actions.restore(version)}
              >
                {texts.restore}
              </Button>
            </>
          )}
        </div>
      </div>
      {error && <ErrorNotice error={error} />}
      {old.data && now.data && (
        <div className={classes.compared}>
          <Differences lines={lines} />
          {old.data.text === now.data.text ? (
            <p className={classes.remark}>{lines.length === 0 ? texts.sameAll : texts.same}</p>
          ) : (
            <Suspense>
              <TextDifference
                before={old.data.text}
                after={now.data.text}
                view={view}
                labels={{ before: texts.before(moment), after: texts.present }}
              />
            </Suspense>
          )}
        </div>
      )}
    </div>
  )
}

/** What has changed besides the text, in words. */
function useOtherDifferences(before: DocumentText | undefined, now: DocumentText | undefined): string[] {
  const messages = useMessages()
  const locale = useLocale()
  const accounts = useApiQuery('accounts.list', {}).data
  const methods = useApiQuery('methods.list', {}).data
  if (!before || !now) return []
  if (before.note && now.note) {
    const names = {
      account: (id: string) => accounts?.find((account) => account.id === id)?.name ?? id,
      method: (id: string) => methods?.find((method) => method.id === id)?.name[locale] ?? id,
    }
    return noteDifferences(before.note, now.note, names, messages)
  }
  const { changed, fields, emptyValue } = messages.versions
  if (before.name === now.name) return []
  return [changed(fields.name, before.name || emptyValue, now.name || emptyValue)]
}

function Differences({ lines }: { lines: readonly string[] }) {
  const texts = useMessages().versions
  if (lines.length === 0) return null
  return (
    <section className={classes.others} aria-label={texts.differences}>
      <h3 className={classes.day}>{texts.differences}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
