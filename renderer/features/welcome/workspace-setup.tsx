import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { useApiMutation, useApiQuery } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import type { FolderChoice } from './folder-choice.ts'
import { FolderPath } from './folder-path.tsx'
import classes from './workspace-setup.module.css'

/** Asks where the workspace lives and what it starts with, then creates it. */
export function WorkspaceSetup() {
  const messages = useMessages().workspace.welcome
  const locale = useLocale()
  const info = useApiQuery('app.info', {}).data
  const suggestions = useApiQuery('workspace.suggestions', {})
  const choose = useApiMutation('workspace.chooseFolder')
  const create = useApiMutation('workspace.create')
  const open = useApiMutation('workspace.open')
  const [chosen, setChosen] = useState<FolderChoice | null>(null)
  const [useChosen, setUseChosen] = useState(false)
  const [start, setStart] = useState('sample')

  const fresh = suggestions.data?.fresh
  const folder = useChosen && chosen ? chosen : fresh
  const isWorkspace = folder?.contents === 'workspace'
  const error = choose.error ?? create.error ?? open.error ?? suggestions.error

  async function chooseFolder() {
    const choice = await choose.mutateAsync({}).catch(() => null)
    if (!choice) return
    setChosen(choice)
    setUseChosen(true)
  }

  function begin() {
    if (!folder) return
    if (isWorkspace) open.mutate({ folder: folder.handle, readOnly: false })
    else create.mutate({ folder: folder.handle, sample: start === 'sample', locale })
  }

  return (
    <form
      className={classes.setup}
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <section>
        <h2 className={classes.question}>{messages.where}</h2>
        <p className={classes.hint}>{messages.whereText}</p>
        <Radio.Group
          aria-label={messages.where}
          value={useChosen ? 'chosen' : 'fresh'}
          onChange={(value) => setUseChosen(value === 'chosen')}
        >
          <div className={classes.options}>
            {fresh && (
              <Radio value="fresh" label={<FolderPath title={messages.freshFolder} folder={fresh} />} />
            )}
            {chosen && (
              <Radio value="chosen" label={<FolderPath title={messages.chosenFolder} folder={chosen} />} />
            )}
          </div>
        </Radio.Group>
        {folder?.contents === 'other-files' && <p className={classes.note}>{messages.otherFilesText}</p>}
        {info?.canChooseFolder && (
          <Button size="xs" loading={choose.isPending} onClick={() => void chooseFolder()}>
            {messages.chooseOther}
          </Button>
        )}
        {info && !info.canChooseFolder && (
          <p className={classes.note}>
            {messages.commandLine}
            <code className={classes.command}>npm start -- --workspace DIR</code>
          </p>
        )}
      </section>
      {!isWorkspace && (
        <section>
          <h2 className={classes.question}>{messages.startWith}</h2>
          <Radio.Group aria-label={messages.startWith} value={start} onChange={setStart}>
            <div className={classes.options}>
              <Radio value="sample" label={messages.sample} description={messages.sampleText} />
              <Radio value="empty" label={messages.empty} description={messages.emptyText} />
            </div>
          </Radio.Group>
        </section>
      )}
      {error && <ErrorNotice error={error} />}
      <Button
        type="submit"
        variant="filled"
        size="md"
        className={classes.submit}
        disabled={!folder}
        loading={create.isPending || open.isPending}
      >
        {isWorkspace ? messages.openExisting : messages.create}
      </Button>
    </form>
  )
}
