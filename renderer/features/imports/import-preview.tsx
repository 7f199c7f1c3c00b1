import { Button, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { importFormats } from '#shared/import/import-bundle.ts'
import type { ConflictChoice, ImportCount, ImportPreview } from '#shared/import/import-views.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { TagInput } from '../../ui/tag-input.tsx'
import { ConflictChoices } from './conflict-choices.tsx'
import { DocumentRows } from './document-rows.tsx'
import { ImportError } from './import-error.tsx'
import classes from './imports.module.css'
import { IssueList } from './issue-list.tsx'
import type { Importing } from './use-import.ts'

interface ImportPreviewProps {
  importing: Importing
  preview: ImportPreview
  error: unknown
}

/** What an import would do, and the choices that are the user's. */
export function ImportPreviewView({ importing, preview, error }: ImportPreviewProps) {
  const { imports, trash } = useMessages()
  const messages = imports.preview
  const [conflicts, setConflicts] = useState<ConflictChoice>('keep-mine')
  const [each, setEach] = useState<Record<string, ConflictChoice>>({})
  const [tags, setTags] = useState<string[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  const { counts, source, documents, documentsInAll } = preview
  const sum = (state: 'new' | 'equal' | 'different') => counts.reduce((all, count) => all + count[state], 0)
  const different = sum('different')
  const written = sum('new') + writtenOfDifferent(preview, conflicts, each)
  const hasNotes = counts.some(
    ({ kind, new: fresh, different: other }) => kind === 'note' && fresh + other > 0,
  )
  return (
    <div className={classes.preview}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title} tabIndex={-1} ref={heading}>
            {messages.title}
          </h2>
          <p className={classes.hint}>
            {messages.from(source.name)} · {messages.files(source.files)}
          </p>
        </div>
        <Select
          label={messages.format}
          className={classes.format}
          allowDeselect={false}
          data={formatsOf(preview).map((format) => ({ value: format, label: imports.formats[format] }))}
          value={preview.format}
          onChange={(value) => {
            const format = importFormats.find((one) => one === value)
            if (format && format !== preview.format) void importing.readAs(format)
          }}
        />
      </div>
      {error !== null && <ImportError error={error} />}
      {documentsInAll === 0 && <EmptyState title={messages.empty} text={messages.emptyText} />}
      {documentsInAll > 0 && written === 0 && different === 0 && (
        <EmptyState title={messages.nothing} text={messages.nothingText} />
      )}
      {documentsInAll > 0 && <Counts preview={preview} kinds={trash.kinds} />}
      {different > 0 && (
        <ConflictChoices
          {...{ documents, different, conflicts, each }}
          onConflicts={setConflicts}
          onEach={setEach}
        />
      )}
      <IssueList issues={preview.issues} inAll={preview.issuesInAll} />
      {documentsInAll > 0 && (
        <details className={classes.documents} open={documentsInAll <= 12}>
          <summary>{messages.documents(documentsInAll)}</summary>
          <DocumentRows
            rows={documents.map((row) => ({ ...row, state: messages.states[row.state] }))}
            inAll={documentsInAll}
            label={messages.documents(documentsInAll)}
          />
        </details>
      )}
      {hasNotes && (
        <div className={classes.tags}>
          <p className={classes.label}>{messages.tags}</p>
          <TagInput value={tags} onChange={setTags} label={messages.tags} />
          <p className={classes.hint}>{messages.tagsHint}</p>
        </div>
      )}
      <div className={classes.actions}>
        <Button onClick={importing.startOver}>{messages.back}</Button>
        <Button
          variant="filled"
          disabled={written === 0}
          onClick={() => void importing.apply({ conflicts, each, tags })}
        >
          {messages.start(written)}
        </Button>
      </div>
    </div>
  )
}

/** The formats that it may be come first; any other can still be tried. */
function formatsOf({ formats }: ImportPreview) {
  return [...formats, ...importFormats.filter((format) => !formats.includes(format))]
}

/** How many of those that differ would be written; those that are not listed follow the choice for all. */
function writtenOfDifferent(
  { documents, counts }: ImportPreview,
  conflicts: ConflictChoice,
  each: Readonly<Record<string, ConflictChoice>>,
): number {
  const all = counts.reduce((sum, { different }) => sum + different, 0)
  const listed = documents.filter(({ state }) => state === 'different')
  const writes = (choice: ConflictChoice, canKeepBoth: boolean) =>
    choice === 'take-theirs' || (choice === 'keep-both' && canKeepBoth)
  const ofListed = listed.filter(({ kind, id, canKeepBoth }) => {
    return writes(each[`${kind}/${id}`] ?? conflicts, canKeepBoth)
  }).length
  return ofListed + (conflicts === 'keep-mine' ? 0 : all - listed.length)
}

function Counts({
  preview,
  kinds,
}: {
  preview: ImportPreview
  kinds: Readonly<Record<ImportCount['kind'], string>>
}) {
  const messages = useMessages().imports.preview
  const locale = useLocale()
  const { counts, attachments } = preview
  const cell = (value: number) => (value === 0 ? '–' : formatNumber(locale, value, 0))
  return (
    <table className={classes.counts}>
      <caption>{messages.table}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.kind}</th>
          <th scope="col">{messages.states.new}</th>
          <th scope="col">{messages.states.different}</th>
          <th scope="col">{messages.states.equal}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.kind}>
            <th scope="row">{kinds[count.kind]}</th>
            <td>{cell(count.new)}</td>
            <td data-warns={count.different > 0 || undefined}>{cell(count.different)}</td>
            <td>{cell(count.equal)}</td>
          </tr>
        ))}
        {attachments.new + attachments.here > 0 && (
          <tr>
            <th scope="row">{messages.pictures}</th>
            <td>{cell(attachments.new)}</td>
            <td>–</td>
            <td>{cell(attachments.here)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
