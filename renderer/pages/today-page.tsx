import { Button } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import dayjs from 'dayjs'
import { useApiQuery } from '../api/hooks.ts'
import { OpenCases } from '../features/cases/case-blocks.tsx'
import { QuickCapture } from '../features/note-order/quick-capture.tsx'
import { LookBackLinks } from '../features/note-order/look-back-links.tsx'
import { RecentNotes, StaleAccounts } from '../features/today/side-lists.tsx'
import { TodayList } from '../features/today/today-list.tsx'
import { DocumentPane } from '../ui/document-pane.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useLocale, useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import classes from './today-page.module.css'
import { useNow } from './use-now.ts'

export function TodayPage() {
  const messages = useMessages().today
  const locale = useLocale()
  const now = useNow()
  const day = dayjs(now).format('YYYY-MM-DD')
  const today = useApiQuery('today.get', { day })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(now)
  return (
    <DocumentPane wide>
      <div className={classes.page}>
        <PageHeader
          title={messages.title}
          meta={date}
          actions={
            today.data &&
            today.data.accounts > 0 && (
              <Button
                leftSection={<IconTable size={16} aria-hidden />}
                renderRoot={(props) => <Link to="/accounts/portfolio" {...props} />}
              >
                {messages.portfolio}
              </Button>
            )
          }
        />
        <QuickCapture />
        <LookBackLinks day={day} />
        {today.error && !today.data && (
          <ErrorNotice error={today.error} onRetry={() => void today.refetch()} />
        )}
        {today.data && (
          <div className={classes.columns}>
            <TodayList today={today.data} day={day} />
            <div>
              <OpenCases />
              <StaleAccounts today={today.data} now={now.toISOString()} />
              <RecentNotes today={today.data} now={now.toISOString()} />
            </div>
          </div>
        )}
      </div>
    </DocumentPane>
  )
}
