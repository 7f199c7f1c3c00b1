import dayjs from 'dayjs'
import { useApiQuery } from '../api/hooks.ts'
import { OpenCases } from '../features/cases/case-blocks.tsx'
import { DueActions } from '../features/today/due-actions.tsx'
import { QuickCapture } from '../features/today/quick-capture.tsx'
import { RecentNotes, StaleAccounts } from '../features/today/side-lists.tsx'
import { DocumentPane } from '../ui/document-pane.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useLocale, useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import classes from './today-page.module.css'
import { useNow } from './use-now.ts'

export function TodayPage() {
  const messages = useMessages().today
  const locale = useLocale()
  const today = useApiQuery('today.get', {})
  const now = useNow()
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(now)
  return (
    <DocumentPane wide>
      <div className={classes.page}>
        <PageHeader title={messages.title} meta={date} />
        <QuickCapture />
        {today.error && !today.data && (
          <ErrorNotice error={today.error} onRetry={() => void today.refetch()} />
        )}
        {today.data && (
          <div className={classes.columns}>
            <DueActions today={today.data} day={dayjs(now).format('YYYY-MM-DD')} />
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
