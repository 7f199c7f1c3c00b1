import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ContentUpdates as Updates } from '#shared/content/content-changes.ts'
import { builtInKindSchema } from '#shared/content/content-record.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { useApiMutation } from '../../api/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { ContentChangeItem } from './content-change-item.tsx'
import classes from './content-updates.module.css'

interface ContentUpdatesProps {
  updates: Updates
  methods: readonly MethodSummary[]
}

/** What an update of the app changed, item by item, until the user has seen it. */
export function ContentUpdates({ updates, methods }: ContentUpdatesProps) {
  const { since, version, changes } = updates
  const messages = useMessages()
  const texts = messages.contentUpdates
  const locale = useLocale()
  const undo = useUndo()
  const setSeen = useApiMutation('content.setSeen')
  const names = new Map(methods.map(({ id, name }) => [id, name[locale]]))
  const count = (wanted: string) => changes.filter(({ change }) => change === wanted).length

  async function takeAsSeen() {
    await setSeen.mutateAsync({ seen: true })
    undo.push({
      label: texts.seenUndo,
      undo: () => setSeen.mutateAsync({ seen: false }),
      redo: () => setSeen.mutateAsync({ seen: true }),
    })
  }

  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/settings" className={classes.back}>
            {messages.settings.title}
          </Link>
        }
        title={texts.title}
        meta={
          <>
            <span>
              {since === null || since === version
                ? texts.sameVersion(version)
                : texts.versions(since, version)}
            </span>
            {changes.length > 0 && (
              <span>{texts.counts(count('added'), count('changed'), count('removed'))}</span>
            )}
          </>
        }
        actions={
          changes.length > 0 && (
            <Button
              variant="filled"
              loading={setSeen.isPending}
              leftSection={<IconCheck size={16} aria-hidden />}
              // What went wrong is shown below; there is nothing more to do here.
              onClick={() => void takeAsSeen().catch(() => undefined)}
            >
              {texts.seen}
            </Button>
          )
        }
      />
      {setSeen.error && <ErrorNotice error={setSeen.error} />}
      {changes.length === 0 && <EmptyState title={texts.nothingTitle} text={texts.nothingText} />}
      {builtInKindSchema.options.map((kind) => {
        const found = changes.filter((change) => change.kind === kind)
        if (found.length === 0) return null
        return (
          <section key={kind} className={classes.kind} aria-label={texts.kind[kind]}>
            <h2 className={classes.title}>
              {texts.kind[kind]}
              <span className={classes.count}>{found.length}</span>
            </h2>
            <ul className={classes.items}>
              {found.map((change) => (
                <ContentChangeItem key={change.id} change={change} methods={names} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
