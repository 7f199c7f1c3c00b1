import { ActionIcon, Button, Modal, Tooltip } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { AppFailure, type ErrorCode } from '#shared/api/errors.ts'
import type { MapContent } from '#shared/domain/map-document.ts'
import { levelOf } from '#shared/map/edits/topic-tree.ts'
import type { MapDraft } from '#shared/map/map-draft.ts'
import { useClient } from '../../../api/hooks.ts'
import { useMessages } from '../../../ui/language.tsx'
import classes from './import-map.module.css'

const accepted = '.md,.markdown,.txt,.opml,.mm,.canvas,.mmd,.mermaid'
/** As many lines as show what a file holds. */
const previewed = 14

type Outcome = MapDraft | { outcome: 'failed'; code: ErrorCode }

/** Reads a map of another program, shows what came of it, and makes a map of it when the user agrees. */
export function ImportMap({ onRead }: { onRead: (content: MapContent) => void }) {
  const { maps } = useMessages()
  const client = useClient()
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  async function read(file: File) {
    try {
      setOutcome(await client.call('maps.import', { name: file.name, text: await file.text() }))
    } catch (error) {
      setOutcome({ outcome: 'failed', code: error instanceof AppFailure ? error.code : 'internal' })
    }
  }

  return (
    <>
      <Tooltip label={maps.importMap}>
        <ActionIcon aria-label={maps.importMap} onClick={() => field.current?.click()}>
          <IconFileImport size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <input
        ref={field}
        type="file"
        accept={accepted}
        hidden
        aria-label={maps.importFile}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file can be chosen again.
          event.currentTarget.value = ''
          if (file) void read(file)
        }}
      />
      <Modal opened={outcome !== null} onClose={() => setOutcome(null)} title={maps.importMap} size="lg">
        {outcome && (
          <Preview
            outcome={outcome}
            onTake={(content) => {
              setOutcome(null)
              onRead(content)
            }}
          />
        )}
      </Modal>
    </>
  )
}

function Preview({ outcome, onTake }: { outcome: Outcome; onTake: (content: MapContent) => void }) {
  const { maps, errors } = useMessages()
  if (outcome.outcome === 'failed') return <p role="alert">{errors[outcome.code]}</p>
  if (outcome.outcome === 'refused') return <p role="alert">{maps.refusal[outcome.refusal]}</p>
  const { content, losses } = outcome
  const rest = content.topics.length - previewed
  return (
    <div className={classes.preview}>
      <p className={classes.title}>
        {content.title} <span className={classes.count}>{maps.topicsCount(content.topics.length)}</span>
      </p>
      <ul className={classes.lines}>
        {content.topics.slice(0, previewed).map((topic) => (
          <li key={topic.id} style={{ paddingInlineStart: levelOf(content, topic.id) * 18 }}>
            {topic.label}
          </li>
        ))}
        {rest > 0 && <li className={classes.count}>{maps.andMore(rest)}</li>}
      </ul>
      {losses.length > 0 && (
        <ul className={classes.losses}>
          {losses.map((loss) => (
            <li key={loss}>{maps.loss[loss]}</li>
          ))}
        </ul>
      )}
      <Button variant="filled" onClick={() => onTake(content)}>
        {maps.takeMap}
      </Button>
    </div>
  )
}
