import { Button } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { computeWorksheet } from '#shared/craft/worksheet-computations.ts'
import type { Method } from '#shared/domain/method.ts'
import { fieldsFilled, type Worksheet } from '#shared/domain/worksheet.ts'
import { useApiMutation, useApiQuery, useReadOnly } from '../../api/hooks.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { DraftState } from '../../ui/draft-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useRemoveWorksheet } from './use-remove-worksheet.ts'
import { useWorksheetDraft } from './use-worksheet-draft.ts'
import { WorksheetConflict } from './worksheet-conflict.tsx'
import { computedCells } from './computed-cells.ts'
import { SheetContext, type Sheet } from './worksheet-context.tsx'
import classes from './worksheet-document.module.css'
import { withLine, withValueAt } from './worksheet-edits.ts'
import { WorksheetFields } from './worksheet-fields.tsx'
import { WorksheetHeader } from './worksheet-header.tsx'
import { WorksheetResults } from './worksheet-results.tsx'

interface WorksheetDocumentProps {
  worksheetId: string
  exportButton?: ReactNode
  /** Where to go when the sheet is moved to the trash. */
  onRemoved: (method: string) => void
}

/** A method's tool to be filled in, from the host's answer on. */
export function WorksheetDocument({ worksheetId, exportButton, onRemoved }: WorksheetDocumentProps) {
  const texts = useMessages().worksheets.methodGone
  const stored = useApiQuery('worksheets.get', { id: worksheetId })
  const methodId = stored.data?.method
  const method = useApiQuery('methods.get', { id: methodId ?? '' }, { enabled: methodId !== undefined })
  if (stored.data && method.data) {
    return (
      <OpenWorksheet
        key={worksheetId}
        stored={stored.data}
        method={method.data}
        exportButton={exportButton}
        onRemoved={onRemoved}
      />
    )
  }
  return (
    <DocumentPane>
      {stored.error && <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />}
      {method.error?.code === 'not-found' && (
        <div className={classes.gone} role="alert">
          <strong>{texts.title}</strong>
          <p>{texts.text}</p>
        </div>
      )}
      {method.error && method.error.code !== 'not-found' && (
        <ErrorNotice error={method.error} onRetry={() => void method.refetch()} />
      )}
    </DocumentPane>
  )
}

interface OpenWorksheetProps {
  stored: Worksheet
  method: Method
  exportButton: ReactNode
  onRemoved: (method: string) => void
}

function OpenWorksheet({ stored, method, exportButton, onRemoved }: OpenWorksheetProps) {
  const draft = useWorksheetDraft(stored)
  const { draft: worksheet, phase, savedAt, type, commit, flush } = draft
  const readOnly = useReadOnly(worksheet.id)
  const texts = useMessages().worksheets
  const locale = useLocale()
  const remove = useRemoveWorksheet(worksheet, flush, () => onRemoved(method.id))
  const restore = useApiMutation('trash.restore')
  const results = useMemo(() => computeWorksheet(method.id, worksheet.values), [method.id, worksheet.values])
  const { filled, total } = fieldsFilled(worksheet, method.structure)
  const sheet: Sheet = {
    worksheet,
    moneyUnit: worksheet.moneyUnit ?? 'yuan',
    readOnly,
    type: (place, cell) => type((current) => withValueAt(current, place, cell)),
    typeLine: (field, index, text) => type((current) => withLine(current, field, index, text)),
    commit,
    computed: computedCells(results),
  }

  return (
    <SheetContext value={sheet}>
      <DocumentPane wide>
        <div className={classes.document} onBlur={() => void flush()}>
          <WorksheetHeader
            method={method}
            exportButton={exportButton}
            onTitle={(title) => type((current) => ({ ...current, title }))}
            onChoose={(label, patch) => {
              const { account, case: caseId, note, moneyUnit = 'yuan' } = worksheet
              commit(label, {
                apply: (current) => ({ ...current, ...patch }),
                revert: (current) => ({
                  ...current,
                  ...('account' in patch && { account }),
                  ...('case' in patch && { case: caseId }),
                  ...('note' in patch && { note }),
                  ...('moneyUnit' in patch && { moneyUnit }),
                }),
              })
            }}
            onRemove={remove}
          />
          <div className={classes.bar}>
            <span>{texts.filled(filled, total)}</span>
            <DraftState
              phase={phase}
              savedAt={savedAt}
              updatedAt={worksheet.updatedAt}
              readOnly={readOnly}
              onRetry={() => void flush()}
            />
          </div>
          {phase.name === 'conflict' && (
            <WorksheetConflict
              mine={worksheet}
              theirs={phase.theirs}
              method={method}
              onResolve={draft.resolve}
            />
          )}
          {phase.name === 'gone' && (
            <div className={classes.gone} role="alert">
              <strong>{texts.gone.title}</strong>
              <p>{texts.gone.text}</p>
              {restore.error && <ErrorNotice error={restore.error} />}
              <Button
                size="xs"
                onClick={() =>
                  restore.mutate(
                    { kind: 'worksheet', id: worksheet.id },
                    { onSuccess: () => void draft.refresh() },
                  )
                }
              >
                {texts.gone.restore}
              </Button>
            </div>
          )}
          <div className={classes.body}>
            <div className={classes.main}>
              <details className={classes.steps}>
                <summary>{texts.howTo}</summary>
                <ol>
                  {method.text[locale].steps.map((step, index) => (
                    <li key={index}>{step}</li>
                  ))}
                </ol>
              </details>
              <WorksheetFields method={method} />
            </div>
            <WorksheetResults method={method} results={results} />
          </div>
        </div>
      </DocumentPane>
    </SheetContext>
  )
}
