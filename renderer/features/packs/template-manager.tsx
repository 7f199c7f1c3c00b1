import { ActionIcon, Button, FileButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconDownload, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import { base64Of } from '#shared/pack/base64.ts'
import type { PackDocument } from '#shared/pack/pack-document.ts'
import { templateLimits } from '#shared/pack/template/template-limits.ts'
import { placeholdersOf, type PlaceholderGroup } from '#shared/pack/template/template-values.ts'
import { useApiQuery, useClient } from '../../api/hooks.ts'
import { copyText } from '../../ui/copy-text.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './pack-dialog.module.css'
import { packWriters } from './pack-writers.ts'
import { fileNameOf, saveBytes } from './save-bytes.ts'

interface TemplateManagerProps {
  /** The pack whose placeholders are shown. */
  document: PackDocument
  onBack: () => void
}

/** The user's templates, and what can stand in them. */
export function TemplateManager({ document, onBack }: TemplateManagerProps) {
  const { packs } = useMessages()
  const texts = packs.template
  const locale = useLocale()
  const client = useClient()
  const list = useApiQuery('packs.templates', {})
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    setError(null)
    setBusy(true)
    try {
      await work()
      await list.refetch()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  async function add(file: File): Promise<void> {
    if (file.size > templateLimits.bytes) throw new AppFailure('too-large', 'The template is too large.')
    const bytes = new Uint8Array(await file.arrayBuffer())
    await client.call('packs.addTemplate', { name: file.name.slice(0, 200), base64: base64Of(bytes) })
  }

  async function downloadSample(): Promise<void> {
    const { createSampleTemplate } = await import('#shared/pack/template/create-sample-template.ts')
    const bytes = await createSampleTemplate(locale)
    saveBytes(bytes, fileNameOf([texts.sampleName], 'pptx'), packWriters.pptx?.mediaType ?? '')
  }

  return (
    <div className={classes.dialog}>
      <p className={classes.hint}>{texts.hint}</p>
      {list.data?.length === 0 ? (
        <p className={classes.hint}>{texts.empty}</p>
      ) : (
        <ul className={classes.templates} aria-label={packs.dialog.template}>
          {list.data?.map(({ id, name, kind }) => (
            <li key={id}>
              <span className={classes.grow}>{`${name}.${kind}`}</span>
              <ActionIcon
                aria-label={texts.remove(name)}
                disabled={isBusy}
                onClick={() => void attempt(() => client.call('packs.removeTemplate', { id }))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {(error ?? list.error) !== null && <ErrorNotice error={error ?? list.error} />}
      <div className={classes.template}>
        <FileButton
          accept=".pptx,.docx"
          onChange={(file) => {
            if (file) void attempt(() => add(file))
          }}
        >
          {(props) => (
            <Button {...props} loading={isBusy} leftSection={<IconPlus size={16} aria-hidden />}>
              {texts.add}
            </Button>
          )}
        </FileButton>
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => void attempt(downloadSample)}
        >
          {texts.sample}
        </Button>
      </div>
      <div>
        <p className={classes.label}>{texts.placeholders}</p>
        <p className={classes.hint}>{texts.placeholdersHint}</p>
      </div>
      <div className={classes.groups} tabIndex={0} role="group" aria-label={texts.placeholders}>
        {placeholdersOf(document).map((group) => (
          <Placeholders key={`${group.kind}/${group.placeholders[0]?.placeholder ?? ''}`} group={group} />
        ))}
      </div>
      <div className={classes.actions}>
        <Button data-autofocus leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {texts.back}
        </Button>
      </div>
    </div>
  )
}

function Placeholders({ group: { kind, title, placeholders } }: { group: PlaceholderGroup }) {
  const texts = useMessages().packs.template
  async function copy(placeholder: string): Promise<void> {
    if (await copyText(placeholder)) notifications.show({ message: texts.copied(placeholder) })
  }
  return (
    <section>
      <strong>{kind === 'row' ? texts.rowsOf(title) : texts.groups[kind]}</strong>
      <ul className={classes.placeholders}>
        {placeholders.map(({ placeholder, label }) => (
          <li key={placeholder}>
            <button
              type="button"
              className={classes.placeholder}
              title={texts.copy(placeholder)}
              onClick={() => void copy(placeholder)}
            >
              <code>{placeholder}</code>
              <span>{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
