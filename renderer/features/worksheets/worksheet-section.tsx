import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Method } from '#shared/domain/method.ts'
import type { WorksheetSummary } from '#shared/domain/worksheet.ts'
import { formatAgo } from '#shared/i18n/format.ts'
import { useApiQuery, useReadOnly } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { useCreateWorksheet } from './use-create-worksheet.ts'
import classes from './worksheet-section.module.css'

/** On a method's page: the sheets filled in so far, and the way to a new one. */
export function WorksheetSection({ method }: { method: Method }) {
  const messages = useMessages()
  const texts = messages.worksheets
  const readOnly = useReadOnly()
  const navigate = useNavigate()
  const sheets = useApiQuery('worksheets.list', { method: method.id })
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const cases = useApiQuery('cases.list', {}).data ?? []
  const [account, setAccount] = useState('')
  const create = useCreateWorksheet()
  const list = sheets.data ?? []

  async function fillIn() {
    const chosen = accounts.find(({ id }) => id === account) ?? null
    const id = await create.run(method, chosen)
    if (id === null) return
    await navigate({
      to: '/methods/$methodId/worksheets/$worksheetId',
      params: { methodId: method.id, worksheetId: id },
    })
  }

  return (
    <section className={classes.tool} aria-label={texts.tool}>
      <div className={classes.head}>
        <h2 className={classes.title}>
          {texts.tool}
          {list.length === 0 && sheets.data && <span className={classes.hint}>{texts.noSheets}</span>}
        </h2>
        {!readOnly && (
          <div className={classes.actions}>
            {accounts.length > 0 && (
              <NativeSelect
                aria-label={texts.forAccount}
                value={account}
                onChange={(event) => setAccount(event.currentTarget.value)}
                data={[
                  { value: '', label: texts.withoutAccount },
                  ...accounts.map(({ id, name }) => ({ value: id, label: name || messages.common.untitled })),
                ]}
              />
            )}
            <Button
              variant="filled"
              loading={create.isPending}
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => void fillIn()}
            >
              {texts.fillIn}
            </Button>
          </div>
        )}
      </div>
      {create.error && <ErrorNotice error={create.error} />}
      {sheets.error && <ErrorNotice error={sheets.error} onRetry={() => void sheets.refetch()} />}
      {list.length > 0 && (
        <ul className={classes.sheets}>
          {list.map((sheet) => (
            <SheetRow
              key={sheet.id}
              sheet={sheet}
              account={accounts.find(({ id }) => id === sheet.account)?.name ?? ''}
              caseTitle={cases.find(({ id }) => id === sheet.case)?.title ?? ''}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface SheetRowProps {
  sheet: WorksheetSummary
  account: string
  caseTitle: string
}

function SheetRow({ sheet, account, caseTitle }: SheetRowProps) {
  const messages = useMessages()
  const texts = messages.worksheets
  const locale = useLocale()
  const [now] = useState(() => new Date().toISOString())
  return (
    <li className={classes.sheet}>
      <Link
        to="/methods/$methodId/worksheets/$worksheetId"
        params={{ methodId: sheet.method, worksheetId: sheet.id }}
        className={classes.link}
      >
        {sheet.title || messages.common.untitled}
      </Link>
      {sheet.sample && <SampleBadge />}
      <span className={classes.facts}>
        {account && <span>{account}</span>}
        {caseTitle && <span>{texts.openCase(caseTitle)}</span>}
        <span>{texts.filled(sheet.filled, sheet.total)}</span>
        <time dateTime={sheet.updatedAt}>{formatAgo(locale, sheet.updatedAt, now)}</time>
      </span>
    </li>
  )
}
