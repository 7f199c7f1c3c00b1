import { Button } from '@mantine/core'
import { IconBinaryTree } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, type ReactNode } from 'react'
import type { Account } from '#shared/domain/account.ts'
import type { MapReference } from '#shared/domain/export.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { buildAccountMap } from '#shared/map/build-account-map.ts'
import { buildCompetencyMap } from '#shared/map/build-competency-map.ts'
import { buildMethodMap } from '#shared/map/build-method-map.ts'
import { buildPlaybookMap } from '#shared/map/build-playbook-map.ts'
import { buildPressureMap } from '#shared/map/build-pressure-map.ts'
import { noMaterial, type MapMaterial } from '#shared/map/map-material.ts'
import type { MapModel } from '#shared/map/model.ts'
import { competencyMap, playbookMap, pressureMap } from '#shared/markdown/link.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages, useModel } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { MapDocument } from './map-document.tsx'
import { MapWorkbench } from './map-workbench.tsx'
import { MethodSelect } from './method-select.tsx'
import { useOpenNode } from './use-open-node.ts'
import { useTextMeasure } from './use-text-measure.ts'

/** What every map of the data needs. */
export interface DataMapProps {
  methods: MethodSummary[]
  accountName: (id: string) => string
  exportButton: ReactNode
}

interface ShownMapProps extends DataMapProps {
  map: MapModel
  account?: Account | null
  material?: MapMaterial
  method?: string | null
  linkId: string
  title: ReactNode
  hint: ReactNode
}

function ShownMap(props: ShownMapProps) {
  const { map, methods, account = null, material = noMaterial, method = null } = props
  const measure = useTextMeasure()
  const open = useOpenNode()
  if (!measure) return null
  return (
    <MapDocument
      key={map.root.id}
      map={map}
      measure={measure}
      method={method}
      linkId={props.linkId}
      title={props.title}
      hint={props.hint}
      exportButton={props.exportButton}
      accountName={props.accountName}
    >
      {(workbench) => (
        <MapWorkbench
          {...workbench}
          methods={methods}
          account={account}
          cases={material.cases}
          onOpen={open}
        />
      )}
    </MapDocument>
  )
}

/** The library under the three pressures. */
export function PressureMap({
  method,
  onShown,
  ...props
}: DataMapProps & { method: string | null; onShown: () => void }) {
  const { maps } = useMessages()
  const locale = useLocale()
  const model = useModel()
  const { methods } = props
  const isShown = useTextMeasure() !== null
  const map = useMemo(() => buildPressureMap(methods, locale, model), [methods, locale, model])
  useEffect(() => {
    if (isShown && method !== null) onShown()
  }, [isShown, method, onShown])
  return (
    <ShownMap
      {...props}
      map={map}
      method={method}
      linkId={pressureMap.id}
      title={maps.pressures}
      hint={maps.pressuresHint}
    />
  )
}

/** The model of competencies with what exercises and shows each. */
export function CompetencyMap(props: DataMapProps) {
  const { maps } = useMessages()
  const locale = useLocale()
  const model = useModel()
  const { methods } = props
  const notes = useApiQuery('notes.list', {}).data
  const worksheets = useApiQuery('worksheets.list', {}).data
  const assessments = useApiQuery('assessments.list', {}).data
  const map = useMemo(
    () =>
      notes &&
      worksheets &&
      assessments &&
      buildCompetencyMap(methods, { notes, worksheets, assessments }, locale, model),
    [methods, notes, worksheets, assessments, locale, model],
  )
  return map ? (
    <ShownMap
      {...props}
      map={map}
      linkId={competencyMap.id}
      title={maps.competencies}
      hint={maps.competenciesHint}
    />
  ) : null
}

/** The pressures that one method has answered, and what came of it. */
export function MethodMap({
  methodId,
  onMethod,
  exportButton,
  ...props
}: Omit<DataMapProps, 'exportButton'> & {
  methodId: string | null
  onMethod: (id: string) => void
  exportButton: (map: MapReference) => ReactNode
}) {
  const locale = useLocale()
  const model = useModel()
  const { methods } = props
  const accounts = useApiQuery('accounts.list', {}).data
  const material = useApiQuery('maps.material', {}).data
  const method = methods.find(({ id }) => id === methodId) ?? mostTold(methods, material ?? noMaterial)
  const map = useMemo(
    () => method && accounts && material && buildMethodMap(method, material, accounts, locale, model),
    [method, accounts, material, locale, model],
  )
  if (!method || !map || !material) return null
  return (
    <ShownMap
      {...props}
      key={method.id}
      map={map}
      material={material}
      exportButton={exportButton({ kind: 'method', id: method.id })}
      linkId={method.id}
      title={map.root.label}
      hint={<MethodSelect methods={methods} value={method.id} onChange={onMethod} />}
    />
  )
}

/** Chapters, model, methods, notes and cases in one. */
export function PlaybookMap(props: DataMapProps) {
  const { maps } = useMessages()
  const locale = useLocale()
  const model = useModel()
  const { methods } = props
  const chapters = useApiQuery('content.playbook', {}).data?.chapters
  const notes = useApiQuery('notes.list', {}).data
  const material = useApiQuery('maps.material', {}).data
  const map = useMemo(
    () =>
      chapters &&
      notes &&
      material &&
      buildPlaybookMap({ chapters, methods, notes, cases: material.cases }, locale, model),
    [chapters, methods, notes, material, locale, model],
  )
  return map && material ? (
    <ShownMap
      {...props}
      map={map}
      material={material}
      linkId={playbookMap.id}
      title={maps.wholePlaybook}
      hint={maps.wholePlaybookHint}
    />
  ) : null
}

/** One account, from what presses to what came of it. */
export function AccountMap({ accountId, ...props }: DataMapProps & { accountId: string }) {
  const account = useApiQuery('accounts.get', { id: accountId })
  const material = useApiQuery('maps.material', {}).data
  const worksheets = useApiQuery('worksheets.list', { account: accountId }).data
  const locale = useLocale()
  const model = useModel()
  const { methods } = props
  const data = account.data
  const map = useMemo(
    () =>
      data &&
      material &&
      worksheets &&
      buildAccountMap(data, methods, locale, model, { cases: material.cases, worksheets }),
    [data, material, worksheets, methods, locale, model],
  )

  if (account.error) {
    return (
      <DocumentPane>
        <ErrorNotice error={account.error} onRetry={() => void account.refetch()} />
      </DocumentPane>
    )
  }
  if (!data || !map || !material) return null
  if (data.pressures.length === 0) return <NoPressures account={data} />
  return (
    <ShownMap
      {...props}
      map={map}
      account={data}
      material={material}
      linkId={data.id}
      title={map.root.label}
      hint={<AccountHint account={data} />}
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

/** The method that there is most to tell of: cases and uses; of several the first. */
function mostTold(
  methods: readonly MethodSummary[],
  { cases, uses }: MapMaterial,
): MethodSummary | undefined {
  const told = new Map<string, number>()
  for (const id of [
    ...cases.flatMap((story) => story.methods.map((entry) => entry.method)),
    ...uses.map((use) => use.method),
  ]) {
    told.set(id, (told.get(id) ?? 0) + 1)
  }
  const count = (method: MethodSummary) => told.get(method.id) ?? 0
  const [first] = methods
  return methods.reduce((best, method) => (best && count(method) > count(best) ? method : best), first)
}
