import { Button, Input, Textarea, TextInput } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { AppFailure } from '#shared/api/errors.ts'
import { parseDeepLink, type DeepLink } from '#shared/link/deep-link.ts'
import { useApiMutation, useClient, useReadOnly } from '../api/hooks.ts'
import { DocumentPane } from '../ui/document-pane.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { TagInput } from '../ui/tag-input.tsx'
import { useUndo } from '../ui/undo.tsx'
import { addressOfLink } from './address-of-link.ts'
import classes from './link-page.module.css'

/** Follows a link from outside. What it asks for is looked at first; nothing is written before the user agrees. */
export function LinkPage() {
  const { to } = useSearch({ from: '/link' })
  const link = parseDeepLink(to ?? '')
  // Another link is another page: what was typed into a form belongs to the one that brought it.
  if (link === null) return <BadLink text={to ?? ''} />
  return link.action === 'new' ? <NewNote key={to} link={link} /> : <Follow key={to} link={link} />
}

/** Shows nothing of its own but what went wrong. */
function Follow({ link }: { link: Exclude<DeepLink, { action: 'new' }> }) {
  const { deepLinks } = useMessages()
  const client = useClient()
  const { history } = useRouter()
  const navigate = useNavigate()
  const [error, setError] = useState<AppFailure | null>(null)
  const [text] = useState(() => JSON.stringify(link))

  useEffect(() => {
    let isWanted = true
    const asked = JSON.parse(text) as typeof link
    if (asked.action === 'search') {
      void navigate({ to: '/search', search: { q: asked.query }, replace: true })
      return
    }
    addressOfLink(client, asked).then(
      (address) => {
        if (isWanted) history.replace(address)
      },
      (failure: unknown) => {
        if (isWanted) setError(failure as AppFailure)
      },
    )
    return () => {
      isWanted = false
    }
  }, [client, history, navigate, text])

  if (error === null) return null
  if (error.code !== 'not-found') {
    return (
      <DocumentPane>
        <ErrorNotice error={error} />
      </DocumentPane>
    )
  }
  return (
    <DocumentPane>
      <PageHeader title={deepLinks.title} />
      <EmptyState
        icon={<IconLinkOff size={32} stroke={1.4} />}
        title={deepLinks.goneTitle}
        text={deepLinks.goneText}
        action={
          <div className={classes.buttons}>
            <Button renderRoot={(props) => <Link to="/search" {...props} />}>{deepLinks.toSearch}</Button>
            <Button renderRoot={(props) => <Link to="/trash" {...props} />}>{deepLinks.toTrash}</Button>
          </div>
        }
      />
    </DocumentPane>
  )
}

const shownOfBadLink = 200

function BadLink({ text }: { text: string }) {
  const { deepLinks } = useMessages()
  return (
    <DocumentPane>
      <PageHeader title={deepLinks.title} />
      <EmptyState
        icon={<IconLinkOff size={32} stroke={1.4} />}
        title={deepLinks.badTitle}
        text={
          <>
            {deepLinks.badText}
            {text !== '' && <code className={classes.link}> {text.slice(0, shownOfBadLink)}</code>}
          </>
        }
        action={
          <Button renderRoot={(props) => <Link to="/search" {...props} />}>{deepLinks.toSearch}</Button>
        }
      />
    </DocumentPane>
  )
}

/** The note that a link would like to add, for the user to change, keep or drop. */
function NewNote({ link }: { link: Extract<DeepLink, { action: 'new' }> }) {
  const { deepLinks } = useMessages()
  const client = useClient()
  const navigate = useNavigate()
  const undo = useUndo()
  const isReadOnly = useReadOnly()
  const create = useApiMutation('notes.create')
  const [title, setTitle] = useState(link.title)
  const [body, setBody] = useState(link.body)
  const [tags, setTags] = useState<readonly string[]>(link.tags)

  async function keep() {
    const note = await create.mutateAsync({ title, body, tags: [...tags], inbox: true })
    undo.push({
      label: deepLinks.undoNew,
      undo: () => client.call('notes.remove', { id: note.id }),
      redo: () => client.call('trash.restore', { kind: 'note', id: note.id }),
    })
    await navigate({ to: '/playbook/notes/$noteId', params: { noteId: note.id }, replace: true })
  }

  return (
    <DocumentPane>
      <PageHeader title={deepLinks.newTitle} meta={deepLinks.newText} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          // The mutation keeps what went wrong, and the notice below shows it.
          keep().catch(() => undefined)
        }}
      >
        <TextInput
          label={deepLinks.noteTitle}
          value={title}
          maxLength={500}
          disabled={isReadOnly}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={deepLinks.noteBody}
          value={body}
          autosize
          minRows={8}
          maxRows={20}
          disabled={isReadOnly}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <div>
          <Input.Label labelElement="div">{deepLinks.noteTags}</Input.Label>
          <TagInput
            label={deepLinks.noteTags}
            value={tags}
            disabled={isReadOnly}
            onChange={(next) => setTags(next)}
          />
        </div>
        {create.error && <ErrorNotice error={create.error} />}
        <div className={classes.buttons}>
          <Button
            type="submit"
            variant="filled"
            loading={create.isPending}
            disabled={isReadOnly || (title.trim() === '' && body.trim() === '')}
          >
            {deepLinks.keep}
          </Button>
          <Button onClick={() => void navigate({ to: '/today', replace: true })}>{deepLinks.discard}</Button>
        </div>
      </form>
    </DocumentPane>
  )
}
