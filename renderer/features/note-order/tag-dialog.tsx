import { Autocomplete, Button, Modal } from '@mantine/core'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import { isComposing } from '#renderer/ui/composition.ts'
import { ErrorNotice } from '#renderer/ui/error-notice.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import type { NoteSummary } from '#shared/domain/note.ts'
import { planTagChange, type TagChange } from '#shared/note-order/tag-changes.ts'
import { spellTags, tidyTag } from '#shared/note-order/tag-path.ts'
import { flattenTags, tagsInUse, type TagNode } from '#shared/note-order/tag-tree.ts'
import classes from './tag-manager.module.css'
import { useTagChange } from './use-tag-change.ts'

/** What is about to be done to a tag and all below it. */
export interface TagTask {
  kind: 'rename' | 'remove'
  tag: TagNode
}

interface TagDialogProps {
  notes: readonly NoteSummary[]
  task: TagTask | null
  onClose: () => void
}

/** Says what a change of a tag will do before it is done. */
export function TagDialog({ notes, task, onClose }: TagDialogProps) {
  const texts = useMessages().noteOrder.tags
  const title = task && (task.kind === 'rename' ? texts.renameTitle : texts.removeTitle)(task.tag.path)
  return (
    <Modal opened={task !== null} onClose={onClose} title={title} closeOnEscape={false}>
      {task && <TagForm key={`${task.kind} ${task.tag.key}`} notes={notes} task={task} onClose={onClose} />}
    </Modal>
  )
}

function TagForm({ notes, task, onClose }: TagDialogProps & { task: TagTask }) {
  const messages = useMessages()
  const texts = messages.noteOrder.tags
  const { kind, tag } = task
  const change = useTagChange()
  const [typed, setTyped] = useState(tag.path)
  const [error, setError] = useState<AppFailure | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const known = useMemo(() => tagsInUse(notes), [notes])
  const wanted = wantedChange(task, typed, known)
  const plan = planTagChange(notes, wanted)
  const below = flattenTags(tag.children).length

  async function run() {
    if (isBusy || plan.notes.length === 0) return
    setIsBusy(true)
    try {
      const label = wanted.to === null ? texts.removed(tag.path) : texts.renamed(tag.path, wanted.to)
      await change(wanted, label)
      onClose()
    } catch (failure) {
      setError(failure instanceof AppFailure ? failure : new AppFailure('internal', ''))
      setIsBusy(false)
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    // A name chosen from the list is an Enter of the list's own.
    if (isComposing(event) || event.defaultPrevented) return
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' || kind === 'remove') return
    event.preventDefault()
    void run()
  }

  return (
    <div className={classes.dialog} onKeyDown={onKeyDown}>
      {kind === 'rename' && (
        <Autocomplete
          data-autofocus
          label={texts.newName}
          description={texts.newNameHint}
          value={typed}
          maxLength={500}
          limit={6}
          data={known.filter((other) => other !== tag.path)}
          onChange={setTyped}
        />
      )}
      <div className={classes.facts} role="status">
        {kind === 'remove' && <p>{texts.removeText(plan.notes.length)}</p>}
        {kind === 'rename' && (
          <p>
            <strong>
              {plan.notes.length === 0 ? texts.willChangeNone : texts.willChange(plan.notes.length)}
            </strong>
          </p>
        )}
        {kind === 'rename' && plan.notes.length > 0 && below > 0 && <p>{texts.below(below)}</p>}
        {plan.isMerge && wanted.to !== null && <p>{texts.willMerge(wanted.to)}</p>}
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void run()} />}
      <div className={classes.buttons}>
        <Button onClick={onClose}>{messages.common.cancel}</Button>
        <Button
          variant="filled"
          disabled={plan.notes.length === 0}
          loading={isBusy}
          onClick={() => void run()}
        >
          {kind === 'rename' ? messages.common.rename : texts.removeConfirm}
        </Button>
      </div>
    </div>
  )
}

/** What was asked for; a name that is in use takes its first spelling, unless only the letters are to change. */
function wantedChange({ kind, tag }: TagTask, typed: string, known: readonly string[]): TagChange {
  if (kind === 'remove') return { from: tag.path, to: null }
  const others = known.filter((other) => other !== tag.path)
  const isOwnName = tidyTag(typed).toLowerCase() === tag.path.toLowerCase()
  const [to = ''] = isOwnName ? [tidyTag(typed)] : spellTags([typed], others)
  return { from: tag.path, to }
}
