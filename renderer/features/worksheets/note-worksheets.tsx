import { Button, Popover, Select } from '@mantine/core'
import { IconPlus, IconTable } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useApiQuery, useReadOnly } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './note-worksheets.module.css'
import { useCreateWorksheet } from './use-create-worksheet.ts'

interface NoteWorksheetsProps {
  note: { id: string; title: string }
  /** The accounts that the note is about; a new sheet takes over the only one. */
  accounts: readonly string[]
}

/** In the head of a note: the sheets filled in for it, and the way to one more. */
export function NoteWorksheets({ note, accounts }: NoteWorksheetsProps) {
  const messages = useMessages()
  const texts = messages.worksheets
  const locale = useLocale()
  const readOnly = useReadOnly()
  const navigate = useNavigate()
  const create = useCreateWorksheet()
  const [query, setQuery] = useState('')
  const sheets = useApiQuery('worksheets.list', { note: note.id }).data ?? []
  const known = useApiQuery('accounts.list', {}).data ?? []
  const methods = (useApiQuery('methods.list', {}).data ?? []).filter(({ hidden }) => !hidden)
  if (readOnly && sheets.length === 0) return null

  async function fillIn(id: string | null) {
    const method = methods.find((one) => one.id === id)
    if (!method) return
    setQuery('')
    const only = accounts.length === 1 ? known.find((account) => account.id === accounts[0]) : undefined
    const worksheetId = await create.run(method, only ?? null, note)
    if (worksheetId === null) return
    await navigate({
      to: '/methods/$methodId/worksheets/$worksheetId',
      params: { methodId: method.id, worksheetId },
    })
  }

  return (
    <Popover position="bottom-end" width={340} trapFocus>
      <Popover.Target>
        <Button leftSection={<IconTable size={16} aria-hidden />}>{texts.ofNote(sheets.length)}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <h2 className={classes.title}>{texts.ofNoteTitle}</h2>
        {sheets.length === 0 && <p className={classes.none}>{texts.ofNoteNone}</p>}
        <ul className={classes.sheets}>
          {sheets.map((sheet) => (
            <li key={sheet.id} className={classes.sheet}>
              <Link
                to="/methods/$methodId/worksheets/$worksheetId"
                params={{ methodId: sheet.method, worksheetId: sheet.id }}
                className={classes.link}
              >
                {sheet.title || messages.common.untitled}
              </Link>
              <span className={classes.filled}>{texts.filled(sheet.filled, sheet.total)}</span>
            </li>
          ))}
        </ul>
        {!readOnly && (
          <Select
            size="xs"
            aria-label={texts.fillForNote}
            placeholder={texts.fillForNote}
            leftSection={<IconPlus size={14} aria-hidden />}
            rightSection={<span />}
            searchable
            value={null}
            searchValue={query}
            onSearchChange={setQuery}
            onChange={(id) => void fillIn(id)}
            data={methods.map(({ id, name }) => ({ value: id, label: name[locale] }))}
            nothingFoundMessage={texts.noMethod}
            maxDropdownHeight={280}
            comboboxProps={{ withinPortal: false }}
          />
        )}
        {create.error && <ErrorNotice error={create.error} />}
      </Popover.Dropdown>
    </Popover>
  )
}
