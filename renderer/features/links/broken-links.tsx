import { Button } from '@mantine/core'
import { IconLink, IconPlus } from '@tabler/icons-react'
import { useApiQuery, useClient } from '#renderer/api/hooks.ts'
import { DocumentPane } from '#renderer/ui/document-pane.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import type { LinkBook, LinkThing } from '#renderer/ui/link-book.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import type { BrokenLink } from '#shared/link/link-views.ts'
import classes from './broken-links.module.css'
import { Sentence } from './link-panel.tsx'
import { TargetPicker } from './target-picker.tsx'
import { useLinkChange } from './use-link-change.ts'
import { useOpenLinkable } from './use-open-linkable.ts'

interface BrokenLinksProps {
  book: LinkBook
  readOnly: boolean
}

/** Every name that links carry and nothing is called by, with the notes it stands in and what can be done. */
export function BrokenLinks({ book, readOnly }: BrokenLinksProps) {
  const texts = useMessages().links.brokenPage
  const { data, error, refetch } = useApiQuery('links.broken', {})
  if (data?.length === 0) {
    return (
      <DocumentPane>
        <PageHeader title={texts.title} />
        <EmptyState icon={<IconLink size={32} stroke={1.4} />} title={texts.none} text={texts.noneText} />
      </DocumentPane>
    )
  }
  return (
    <DocumentPane>
      <PageHeader title={texts.title} meta={texts.text} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <ul className={classes.names} aria-label={texts.title}>
        {data?.map((broken) => (
          <BrokenName key={broken.name} broken={broken} book={book} readOnly={readOnly} />
        ))}
      </ul>
    </DocumentPane>
  )
}

interface BrokenNameProps extends BrokenLinksProps {
  broken: BrokenLink
}

function BrokenName({ broken: { name, uses }, book, readOnly }: BrokenNameProps) {
  const { links, common } = useMessages()
  const texts = links.brokenPage
  const client = useClient()
  const change = useLinkChange()
  const open = useOpenLinkable()
  const { create } = book

  function retarget({ kind, id, name: to }: LinkThing) {
    void change(
      () => client.call('links.retarget', { name, target: { kind, id } }),
      texts.retargeted(name, to),
    )
  }

  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <h2 className={classes.name}>{name}</h2>
        <span className={classes.count}>{texts.uses(uses.length)}</span>
        {!readOnly && (
          <span className={classes.actions}>
            {create && (
              <Button
                size="compact-sm"
                variant="light"
                leftSection={<IconPlus size={14} aria-hidden />}
                aria-label={texts.createNamed(name)}
                onClick={() => create(name, false)}
              >
                {texts.create}
              </Button>
            )}
            <TargetPicker name={name} things={() => book.things()} onPick={retarget} />
          </span>
        )}
      </div>
      <ul className={classes.uses}>
        {uses.map(({ note, contexts }) => (
          <li key={note.id} className={classes.use}>
            <button
              type="button"
              className={classes.note}
              onClick={() => open({ kind: 'note', id: note.id })}
            >
              {note.title || common.untitled}
            </button>
            {contexts.map((context, at) => (
              <Sentence key={at} context={context} />
            ))}
          </li>
        ))}
      </ul>
    </li>
  )
}
