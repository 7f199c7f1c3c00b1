import { useEffect, useState } from 'react'
import { useClient } from '#renderer/api/hooks.ts'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import type { Linkable } from '#shared/link/link-name.ts'
import type { Mention } from '#shared/link/link-views.ts'
import { Group, Sentence } from './link-panel.tsx'
import classes from './link-panel.module.css'
import { useLinkChange } from './use-link-change.ts'
import { useOpenLinkable } from './use-open-linkable.ts'

const mostMentions = 200

interface LinkMentionsProps {
  target: Linkable
  readOnly: boolean
}

/**
 * Where notes name something without linking to it. Looked for when the panel opens and after each new link, not at
 * every word that is written: it reads the whole library.
 */
export function LinkMentions({ target, readOnly }: LinkMentionsProps) {
  const client = useClient()
  const open = useOpenLinkable()
  const change = useLinkChange()
  const { links: texts, common } = useMessages()
  const [found, setFound] = useState<readonly Mention[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [round, setRound] = useState(0)
  const { kind, id } = target

  useEffect(() => {
    let isWanted = true
    client.call('links.mentions', { kind, id }).then(
      (mentions) => {
        if (isWanted) setFound(mentions)
      },
      (error: unknown) => {
        if (isWanted) setFailure(error)
      },
    )
    return () => {
      isWanted = false
    }
  }, [client, kind, id, round])

  function lookAgain() {
    setFailure(null)
    setRound((present) => present + 1)
  }

  async function link({ note, at, context }: Mention) {
    const input = { note: note.id, at, words: context.words, target: { kind, id } }
    await change(() => client.call('links.linkMention', input), texts.linked(context.words))
    lookAgain()
  }

  if (failure) return <ErrorNotice error={failure} onRetry={lookAgain} />
  return (
    <Group
      title={texts.mentions}
      count={found?.length ?? 0}
      empty={found ? texts.noMentions : texts.findingMentions}
    >
      {found?.map((mention) => (
        <li key={`${mention.note.id}/${mention.at}`} className={classes.item}>
          <span className={classes.thing}>
            <button
              type="button"
              className={classes.thing}
              onClick={() => open({ kind: 'note', id: mention.note.id })}
            >
              <span className={classes.name}>{mention.note.title || common.untitled}</span>
            </button>
            {!readOnly && (
              <button
                type="button"
                className={classes.action}
                aria-label={texts.linkMention(mention.note.title || common.untitled)}
                onClick={() => void link(mention)}
              >
                {texts.linkIt}
              </button>
            )}
          </span>
          <Sentence context={mention.context} />
        </li>
      ))}
      {found?.length === mostMentions && <li className={classes.none}>{texts.mostMentions}</li>}
    </Group>
  )
}
