import { Link } from '@tanstack/react-router'
import { DocumentPane } from '../ui/document-pane.tsx'
import { useMessages } from '../ui/language.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const messages = useMessages().shell
  return (
    <DocumentPane>
      <PageHeader title={messages.notFoundTitle} />
      <p>{messages.notFoundText}</p>
      <Link to="/today">{messages.goToToday}</Link>
    </DocumentPane>
  )
}
