import { useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { AccountsWorkspace } from '../features/accounts/accounts-workspace.tsx'
import { planAreaFrom } from '../features/accounts/plan-area.ts'
import { AccountCases } from '../features/cases/case-blocks.tsx'
import { ExportButton } from '../features/exports/export-button.tsx'
import { PackButton } from '../features/packs/pack-button.tsx'
import { VersionsButton } from '../features/versions/versions-button.tsx'
import { DocumentLinks } from './document-links.tsx'

/** Accounts: the list, and the plan of the one that is open. */
export function AccountsPage() {
  const { accountId, area } = useParams({ strict: false })
  const packButton = useCallback(
    (reviewId: string) => accountId && <PackButton accountId={accountId} reviewId={reviewId} size="xs" />,
    [accountId],
  )
  return (
    <AccountsWorkspace
      accountId={accountId ?? null}
      area={planAreaFrom(area)}
      cases={accountId && <AccountCases accountId={accountId} />}
      packButton={packButton}
      exportButton={
        accountId && (
          <>
            <DocumentLinks kind="account" id={accountId} />
            <VersionsButton kind="account" id={accountId} />
            <PackButton accountId={accountId} />
            <ExportButton scope={{ kind: 'account', id: accountId }} />
          </>
        )
      }
    />
  )
}
