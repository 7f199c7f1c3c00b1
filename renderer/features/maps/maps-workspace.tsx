import { Button } from '@mantine/core'
import { IconBinaryTree } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, type ReactNode } from 'react'
import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { buildAccountMap } from '#shared/map/build-account-map.ts'
import { buildPressureMap } from '#shared/map/build-pressure-map.ts'
import type { MapNode } from '#shared/map/model.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages, useModel } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PaneLayout } from '../../ui/pane-layout.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { MapDocument } from './map-document.tsx'
import { MapList } from './map-list.tsx'
import { useTextMeasure } from './use-text-measure.ts'

export interface MapsWorkspaceProps {
  /** The account whose map is open; null for the map of the library. */
  accountId: string | null
  /** The method that the map of the library is opened for. */
  method: string | null
  /** Called once the map shows that method. */
  onShown: () => void
  /** The page brings the button, so that this feature knows no other. */
  exportButton: ReactNode
}

/** The list of maps beside the one that is open. */
export function MapsWorkspace(props: MapsWorkspaceProps) {
  const { accountId, method, onShown, exportButton } = props
  const accounts = useApiQuery('accounts.list', {})
  const methods = useApiQuery('methods.list', {})
  const error = accounts.error ?? methods.error
  return (
    <PaneLayout id="maps" list={<MapList accounts={accounts.data ?? []} current={accountId} />}>
      {error && (
        <DocumentPane>
          <ErrorNotice
            error={error}
            onRetry={() => void Promise.all([accounts.refetch(), methods.refetch()])}
          />
        </DocumentPane>
      )}
      {!error && methods.data && accountId === null && (
        <LibraryMap methods={methods.data} method={method} onShown={onShown} exportButton={exportButton} />
      )}
      {!error && methods.data && accountId !== null && (
        <AccountMap
          key={accountId}
          accountId={accountId}
          methods={methods.data}
          exportButton={exportButton}
        />
      )}
    </PaneLayout>
  )
}

interface LibraryMapProps extends Omit<MapsWorkspaceProps, 'accountId'> {
  methods: MethodSummary[]
}

function LibraryMap({ methods, method, onShown, exportButton }: LibraryMapProps) {
  const { maps } = useMessages()
  const locale = useLocale()
  const model = useModel()
  const measure = useTextMeasure()
  const open = useOpenNode()
  const map = useMemo(() => buildPressureMap(methods, locale, model), [methods, locale, model])
  const isShown = measure !== null
  useEffect(() => {
    if (isShown && method !== null) onShown()
  }, [isShown, method, onShown])
  if (!measure) return null
  return (
    <MapDocument
      map={map}
      measure={measure}
      methods={methods}
      account={null}
      method={method}
      title={maps.pressures}
      hint={maps.pressuresHint}
      exportButton={exportButton}
      onOpen={open}
    />
  )
}

interface AccountMapProps {
  accountId: string
  methods: MethodSummary[]
  exportButton: ReactNode
}

function AccountMap({ accountId, methods, exportButton }: AccountMapProps) {
  const account = useApiQuery('accounts.get', { id: accountId })
  const locale = useLocale()
  const model = useModel()
  const measure = useTextMeasure()
  const open = useOpenNode()
  const data = account.data
  const map = useMemo(
    () => data && buildAccountMap(data, methods, locale, model),
    [data, methods, locale, model],
  )

  if (account.error) {
    return (
      <DocumentPane>
        <ErrorNotice error={account.error} onRetry={() => void account.refetch()} />
      </DocumentPane>
    )
  }
  if (!data || !map || !measure) return null
  if (data.pressures.length === 0) return <NoPressures account={data} />
  return (
    <MapDocument
      map={map}
      measure={measure}
      methods={methods}
      account={data}
      title={map.root.label}
      hint={<AccountHint account={data} />}
      exportButton={exportButton}
      onOpen={open}
    />
  )
}

function AccountHint({ account }: { account: Account }) {
  const { maps } = useMessages()
  const linked = new Set(account.pressures.flatMap((item) => item.methods)).size
  return (
    <>
      {account.sample && <SampleBadge />}
      <span>{maps.pressuresOfSource(account.pressures.length)}</span>
      <span>{maps.methodsCount(linked)}</span>
    </>
  )
}

/** A map without pressures would be a bare root; says instead where they come from. */
function NoPressures({ account }: { account: Account }) {
  const { maps, common } = useMessages()
  const navigate = useNavigate()
  return (
    <DocumentPane>
      <PageHeader title={account.name || common.untitled} meta={account.sample && <SampleBadge />} />
      <EmptyState
        icon={<IconBinaryTree size={32} stroke={1.4} />}
        title={maps.emptyTitle}
        text={maps.emptyText}
        action={
          <Button
            variant="filled"
            onClick={() => void navigate({ to: '/accounts/$accountId', params: { accountId: account.id } })}
          >
            {maps.emptyAction}
          </Button>
        }
      />
    </DocumentPane>
  )
}

/** Opens what a node stands for: a method's page, or the plan that holds the rest. */
function useOpenNode(): (node: MapNode) => void {
  const navigate = useNavigate()
  return ({ reference }) => {
    switch (reference.kind) {
      case 'method':
        void navigate({ to: '/methods/$methodId', params: { methodId: reference.id } })
        return
      case 'account':
        void navigate({ to: '/accounts/$accountId', params: { accountId: reference.id } })
        return
      case 'account-pressure':
      case 'objective':
      case 'action':
        void navigate({ to: '/accounts/$accountId', params: { accountId: reference.account } })
        return
      default:
        return
    }
  }
}
