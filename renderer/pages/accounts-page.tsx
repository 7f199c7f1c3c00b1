import { useParams } from '@tanstack/react-router'
import { AccountsWorkspace } from '../features/accounts/accounts-workspace.tsx'
import { ExportButton } from '../features/exports/export-button.tsx'

/** Accounts: the list, and the plan of the one that is open. */
export function AccountsPage() {
  const { accountId } = useParams({ strict: false })
  return (
    <AccountsWorkspace
      accountId={accountId ?? null}
      exportButton={accountId && <ExportButton scope={{ kind: 'account', id: accountId }} />}
    />
  )
}
