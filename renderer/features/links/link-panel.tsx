import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useApiQuery } from '#renderer/api/hooks.ts'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import type { LinkBook } from '#renderer/ui/link-book.ts'
import type { Linkable } from '#shared/link/link-name.ts'
import type { Backlink, LinkContext, NamedLinkable, OutgoingLink } from '#shared/link/link-views.ts'
import classes from './link-panel.module.css'
import { LinkMentions } from './link-mentions.tsx'
import { useOpenLinkable } from './use-open-linkable.ts'

interface LinkPanelProps {
  target: Linkable
  book: LinkBook
  readOnly: boolean
}

/** What a note, or what notes are about, links to, what links here, and what only mentions it. */
export function LinkPanel({ target, book, readOnly }: LinkPanelProps) {
  const { links: texts, common } = useMessages()
  const { data, error, refetch } = useApiQuery('links.of', target)
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!data) return null
  return (
    <div className={classes.links}>
      {target.kind === 'note' && (
        <Group title={texts.outgoing} count={data.outgoing.length} empty={texts.noOutgoing}>
          {data.outgoing.map((link) => (
            <Outgoing key={link.name} link={link} book={book} readOnly={readOnly} />
          ))}
        </Group>
      )}
      <Group title={texts.backlinks} count={data.backlinks.length} empty={texts.noBacklinks}>
        {data.backlinks.map((backlink) => (
          <BacklinkItem key={backlink.note.id} backlink={backlink} untitled={common.untitled} />
        ))}
      </Group>
      {data.references.length > 0 && (
        <Group title={texts.references} count={data.references.length}>
          {data.references.map((reference) => (
            <li key={`${reference.kind}/${reference.id}`} className={classes.item}>
              <Thing thing={reference} book={book} />
            </li>
          ))}
        </Group>
      )}
      <LinkMentions key={`${target.kind}/${target.id}`} target={target} readOnly={readOnly} />
      <Anchor component={Link} to="/playbook/links" className={classes.all}>
        {texts.allBroken}
      </Anchor>
    </div>
  )
}

interface GroupProps {
  title: string
  count: number
  empty?: string
  children: ReactNode
}

/** One list under its heading; empty, it says what it is for. */
export function Group({ title, count, empty, children }: GroupProps) {
  return (
    <section className={classes.group}>
      <h3 className={classes.heading}>
        {title}
        {count > 0 && <span className={classes.count}>{count}</span>}
      </h3>
      {count === 0 ? <p className={classes.none}>{empty}</p> : <ul className={classes.list}>{children}</ul>}
    </section>
  )
}

interface OutgoingProps {
  link: OutgoingLink
  book: LinkBook
  readOnly: boolean
}

function Outgoing({ link, book, readOnly }: OutgoingProps) {
  const texts = useMessages().links
  const create = readOnly ? null : book.create
  if (link.target) {
    return (
      <li className={classes.item}>
        <Thing thing={link.target} book={book} />
      </li>
    )
  }
  return (
    <li className={classes.item}>
      <span className={classes.thing}>
        <span className={classes.broken}>{link.name}</span>
        {create ? (
          <button
            type="button"
            className={classes.action}
            aria-label={texts.brokenPage.createNamed(link.name)}
            onClick={() => create(link.name, true)}
          >
            {texts.brokenPage.create}
          </button>
        ) : (
          <span className={classes.kind}>{texts.broken}</span>
        )}
      </span>
    </li>
  )
}

/** A thing by the name that it has in the language of the window. */
function Thing({ thing, book }: { thing: NamedLinkable; book: LinkBook }) {
  const { links: texts, common } = useMessages()
  const open = useOpenLinkable()
  return (
    <button type="button" className={classes.thing} onClick={() => open(thing)}>
      <span className={classes.name}>{book.find(thing)?.name || thing.name || common.untitled}</span>
      <span className={classes.kind}>{texts.kinds[thing.kind]}</span>
    </button>
  )
}

function BacklinkItem({ backlink, untitled }: { backlink: Backlink; untitled: string }) {
  const open = useOpenLinkable()
  const { id, title } = backlink.note
  return (
    <li className={classes.item}>
      <button type="button" className={classes.thing} onClick={() => open({ kind: 'note', id })}>
        <span className={classes.name}>{title || untitled}</span>
      </button>
      {backlink.contexts.map((context, at) => (
        <Sentence key={at} context={context} />
      ))}
    </li>
  )
}

/** The sentence around a link, with the link's own words marked. */
export function Sentence({ context }: { context: LinkContext }) {
  return (
    <p className={classes.sentence}>
      {context.before}
      <mark className={classes.mark}>{context.words}</mark>
      {context.after}
    </p>
  )
}
