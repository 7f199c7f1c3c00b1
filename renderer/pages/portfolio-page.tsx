import { IconBuildingStore } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import dayjs from 'dayjs'
import { useApiQuery } from '../api/hooks.ts'
import { Portfolio } from '../features/portfolio/portfolio.tsx'
import { DocumentPane } from '../ui/document-pane.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { useNow } from './use-now.ts'

/** All accounts side by side. */
export function PortfolioPage() {
  const texts = useMessages().portfolio
  const accounts = useApiQuery('accounts.portfolio', {})
  const now = useNow()
  return (
    <DocumentPane wide>
      <PageHeader title={texts.title} eyebrow={<Link to="/accounts">{texts.toList}</Link>} />
      {accounts.error && !accounts.data && (
        <ErrorNotice error={accounts.error} onRetry={() => void accounts.refetch()} />
      )}
      {accounts.data?.length === 0 && (
        <EmptyState
          icon={<IconBuildingStore size={32} stroke={1.4} />}
          title={texts.empty.title}
          text={texts.empty.text}
          action={<Link to="/accounts">{texts.empty.toAccounts}</Link>}
        />
      )}
      {accounts.data && accounts.data.length > 0 && (
        <Portfolio accounts={accounts.data} today={dayjs(now).format('YYYY-MM-DD')} now={now.toISOString()} />
      )}
    </DocumentPane>
  )
}
