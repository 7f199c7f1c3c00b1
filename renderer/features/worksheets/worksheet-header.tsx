import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowLeft, IconDots, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Method } from '#shared/domain/method.ts'
import { moneyUnits, type Worksheet } from '#shared/domain/worksheet.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { CopyLinkItem } from '../../ui/copy-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { WritingChoice, WritingText } from '../../ui/writing-fields.tsx'
import { NoteChoice } from './note-choice.tsx'
import { useSheet } from './worksheet-context.tsx'
import classes from './worksheet-header.module.css'

interface WorksheetHeaderProps {
  method: Method
  exportButton: ReactNode
  onTitle: (title: string) => void
  /** Sets what the sheet belongs to or counts in, with the way back. */
  onChoose: (
    label: string,
    patch: Partial<Pick<Worksheet, 'account' | 'case' | 'note' | 'moneyUnit'>>,
  ) => void
  onRemove: () => void
}

/** The head of a sheet: its title, the method it comes from and what it belongs to. */
export function WorksheetHeader({ method, exportButton, onTitle, onChoose, onRemove }: WorksheetHeaderProps) {
  const { worksheet, moneyUnit, readOnly } = useSheet()
  const messages = useMessages()
  const texts = messages.worksheets
  const locale = useLocale()
  const accounts = useApiQuery('accounts.list', {}).data
  const cases = useApiQuery('cases.list', {}).data
  const accountOptions = (accounts ?? []).map(({ id, name }) => ({
    value: id,
    label: name || messages.common.untitled,
  }))
  const caseOptions = (cases ?? []).map(({ id, title }) => ({
    value: id,
    label: title || messages.common.untitled,
  }))
  const notes = useApiQuery('notes.list', {}).data
  const openNote = notes?.find(({ id }) => id === worksheet.note)
  const openCase = cases?.find(({ id }) => id === worksheet.case)
  const hasMoney = method.structure.fields.some(
    ({ kind, columns }) => kind === 'money' || columns?.some((column) => column.kind === 'money'),
  )
  return (
    <PageHeader
      documentTitle={worksheet.title || messages.common.untitled}
      eyebrow={
        <>
          <Link to="/methods/$methodId" params={{ methodId: method.id }} className={classes.back}>
            <IconArrowLeft size={13} aria-hidden />
            {method.name[locale]}
          </Link>
          {openCase && (
            <Link to="/cases/$caseId" params={{ caseId: openCase.id }} className={classes.back}>
              <IconArrowLeft size={13} aria-hidden />
              {texts.openCase(openCase.title || messages.common.untitled)}
            </Link>
          )}
          {openNote && (
            <Link to="/playbook/notes/$noteId" params={{ noteId: openNote.id }} className={classes.back}>
              <IconArrowLeft size={13} aria-hidden />
              {texts.openNote(openNote.title || messages.common.untitled)}
            </Link>
          )}
        </>
      }
      title={
        <WritingText
          singleLine
          label={texts.title}
          value={worksheet.title}
          placeholder={messages.common.untitled}
          readOnly={readOnly}
          className={classes.title ?? ''}
          onChange={onTitle}
        />
      }
      meta={
        <div className={classes.facts}>
          <WritingChoice
            label={texts.account}
            value={worksheet.account}
            none={texts.withoutAccount}
            options={withGone(accountOptions, worksheet.account, accounts && texts.accountGone)}
            readOnly={readOnly}
            onChange={(account) => onChoose(texts.undoAccount, { account })}
          />
          {(caseOptions.length > 0 || worksheet.case !== null) && (
            <WritingChoice
              label={texts.case}
              value={worksheet.case}
              none={texts.withoutCase}
              options={withGone(caseOptions, worksheet.case, cases && texts.caseGone)}
              readOnly={readOnly}
              onChange={(caseId) => onChoose(texts.undoCase, { case: caseId })}
            />
          )}
          <NoteChoice
            note={worksheet.note}
            readOnly={readOnly}
            onChange={(note) => onChoose(texts.undoNote, { note })}
          />
          {hasMoney && (
            <label className={classes.unit}>
              {texts.moneyUnit}
              <WritingChoice
                label={texts.moneyUnit}
                value={moneyUnit}
                options={moneyUnits.map((unit) => ({ value: unit, label: texts.moneyUnits[unit] }))}
                readOnly={readOnly}
                onChange={(unit) => {
                  if (unit) onChoose(texts.undoMoneyUnit, { moneyUnit: unit })
                }}
              />
            </label>
          )}
          {worksheet.sample && <SampleBadge />}
        </div>
      }
      actions={
        <>
          {exportButton}
          <Menu>
            <Menu.Target>
              <ActionIcon aria-label={messages.common.more}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <CopyLinkItem kind="worksheet" id={worksheet.id} />
              {!readOnly && (
                <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
                  {texts.remove}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </>
      }
    />
  )
}

/** What the sheet belongs to may be in the trash; until the list is here nothing is said about it. */
function withGone(
  options: { value: string; label: string }[],
  chosen: string | null,
  gone: string | undefined,
): { value: string; label: string }[] {
  if (chosen === null || options.some(({ value }) => value === chosen)) return options
  return [...options, { value: chosen, label: gone ?? '…' }]
}
