import { Button, Group } from '@mantine/core'
import { IconBuildingStore } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useApiMutation, useApiQuery, useReadOnly } from '../../api/hooks.ts'
import { useCommand } from '../../ui/commands.tsx'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PaneLayout } from '../../ui/pane-layout.tsx'
import { AccountDocument } from './account-document.tsx'
import { AccountList } from './account-list.tsx'
import type { PlanArea } from './plan-area.ts'
import { NewAccountDialog } from './new-account-dialog.tsx'

interface AccountsWorkspaceProps {
  /** The account that is open, or null. */
  accountId: string | null
  /** The area of its plan. */
  area: PlanArea
  /** The button that exports it; the page brings it, so that this feature knows no other. */
  exportButton: ReactNode
  /** The list of its cases; the page brings it for the same reason. */
  cases: ReactNode
  /** The button that makes a pack of one of its reviews. */
  packButton: (reviewId: string) => ReactNode
}

/** The list of accounts beside the plan of one. */
export function AccountsWorkspace({
  accountId,
  area,
  exportButton,
  cases,
  packButton,
}: AccountsWorkspaceProps) {
  const list = useApiQuery('accounts.list', {})
  const texts = useMessages().accounts
  const navigate = useNavigate()
  const readOnly = useReadOnly()
  const [creating, setCreating] = useState(false)
  const accounts = list.data ?? []
  const create = readOnly ? null : () => setCreating(true)
  useCommand('new-account', () => create?.())

  return (
    <>
      <PaneLayout id="accounts" list={<AccountList accounts={accounts} onCreate={create} />}>
        {accountId !== null ? (
          <AccountDocument
            accountId={accountId}
            area={area}
            exportButton={exportButton}
            cases={cases}
            packButton={packButton}
          />
        ) : (
          <DocumentPane>
            {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
            {list.data && accounts.length === 0 && <FirstAccount onCreate={create} />}
            {accounts.length > 0 && (
              <EmptyState
                icon={<IconBuildingStore size={32} stroke={1.4} />}
                title={texts.choose.title}
                text={texts.choose.text}
              />
            )}
          </DocumentPane>
        )}
      </PaneLayout>
      <NewAccountDialog
        opened={creating}
        onClose={() => setCreating(false)}
        onCreated={(id) => {
          setCreating(false)
          void navigate({ to: '/accounts/$accountId', params: { accountId: id } })
        }}
      />
    </>
  )
}

function FirstAccount({ onCreate }: { onCreate: (() => void) | null }) {
  const { accounts: texts, imports } = useMessages()
  const locale = useLocale()
  const addSample = useApiMutation('workspace.addSample')
  return (
    <EmptyState
      icon={<IconBuildingStore size={32} stroke={1.4} />}
      title={texts.empty.title}
      text={texts.empty.text}
      action={
        onCreate && (
          <>
            <Group gap="xs" justify="center">
              <Button variant="filled" onClick={onCreate}>
                {texts.create.button}
              </Button>
              <Button loading={addSample.isPending} onClick={() => addSample.mutate({ locale })}>
                {texts.empty.addSample}
              </Button>
              <Button renderRoot={(props) => <Link to="/import" {...props} />}>{imports.open}</Button>
            </Group>
            {addSample.error && <ErrorNotice error={addSample.error} />}
          </>
        )
      }
    />
  )
}
