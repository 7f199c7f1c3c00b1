import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
  IconPresentation,
} from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { filterMap, noFilter, type MapFilter } from '#shared/map/filter.ts'
import { layoutMap, type MapLayout } from '#shared/map/layout.ts'
import type { MapModel } from '#shared/map/model.ts'
import type { Measure } from '#shared/map/shape.ts'
import { collapsedAt, depthOf } from '#shared/map/view.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { FilterMenu } from './filter-menu.tsx'
import { LevelMenu } from './level-menu.tsx'
import classes from './map-document.module.css'
import { MermaidSource } from './mermaid-source.tsx'
import { SaveMenu } from './save-menu.tsx'
import { useMapView, type MapViewState } from './use-map-view.ts'

/** Where there is no room to spare, the panel waits until something is selected. */
const roomForPanel = '(min-width: 1500px)'

/** What a workbench is given to show. */
export interface WorkbenchProps {
  map: MapModel
  layout: MapLayout
  view: MapViewState
  form: 'map' | 'outline'
  showsPanel: boolean
  presenting: number | null
  onPresent: (step: number | null) => void
}

export interface MapDocumentProps {
  map: MapModel
  measure: Measure
  /** The method that the map is opened for. */
  method?: string | null
  /** What a link to the map names, where its menu is to copy one. */
  linkId?: string
  title: ReactNode
  hint: ReactNode
  /** Buttons that this map alone has. */
  actions?: ReactNode
  exportButton: ReactNode
  /** Names of the accounts, for the filter. */
  accountName: (id: string) => string
  /** What stands between the head and the map, as a conflict. */
  notice?: ReactNode
  children: (workbench: WorkbenchProps) => ReactNode
}

type Form = WorkbenchProps['form'] | 'source'

/** One map with its head: looked at and changed as a picture or as an outline, or read as text. */
export function MapDocument(props: MapDocumentProps) {
  const { map: whole, measure, method = null, title, hint, exportButton, children } = props
  const { maps } = useMessages()
  const locale = useLocale()
  const view = useMapView(whole, method)
  const [form, setForm] = useState<Form>('map')
  const [filter, setFilter] = useState<MapFilter>(noFilter)
  const [panel, setPanel] = useState<'open' | 'closed' | null>(null)
  const [presenting, setPresenting] = useState<number | null>(null)
  const isWide = useMediaQuery(roomForPanel, false, { getInitialValueInEffect: false })
  const showsPanel = panel === null ? isWide || view.selection !== null : panel === 'open'
  const map = useMemo(() => filterMap(whole, filter), [whole, filter])
  const layout = useMemo(
    () => layoutMap(map, view.collapsed, measure, view.form),
    [map, view.collapsed, measure, view.form],
  )
  const panelLabel = showsPanel ? maps.hidePanel : maps.showPanel

  return (
    <div className={classes.document} lang={locale}>
      <div className={classes.head}>
        <PageHeader
          title={title}
          documentTitle={map.root.text}
          meta={hint}
          actions={
            <>
              {props.actions}
              <SegmentedControl
                aria-label={maps.title}
                value={form}
                onChange={(value) => setForm(value === 'source' || value === 'outline' ? value : 'map')}
                data={[
                  { value: 'map', label: maps.map },
                  { value: 'outline', label: maps.outline },
                  { value: 'source', label: maps.source },
                ]}
              />
              {form !== 'source' && (
                <>
                  <LevelMenu levels={depthOf(map)} onLevel={(level) => view.fold(collapsedAt(map, level))} />
                  <FilterMenu
                    map={whole}
                    filter={filter}
                    accountName={props.accountName}
                    onFilter={(next) => {
                      setFilter(next)
                      view.fold(new Set())
                    }}
                  />
                </>
              )}
              <SaveMenu map={map} layout={layout} linkId={props.linkId ?? null} />
              {exportButton}
              {form === 'map' && (
                <Tooltip label={maps.present}>
                  <ActionIcon variant="default" aria-label={maps.present} onClick={() => setPresenting(0)}>
                    <IconPresentation size={17} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              )}
              {form !== 'source' && (
                <Tooltip label={panelLabel}>
                  <ActionIcon
                    aria-label={panelLabel}
                    onClick={() => setPanel(showsPanel ? 'closed' : 'open')}
                  >
                    {showsPanel ? (
                      <IconLayoutSidebarRightCollapse size={18} aria-hidden />
                    ) : (
                      <IconLayoutSidebarRightExpand size={18} aria-hidden />
                    )}
                  </ActionIcon>
                </Tooltip>
              )}
            </>
          }
        />
      </div>
      {props.notice}
      {form === 'source' ? (
        <MermaidSource map={map} />
      ) : (
        children({ map, layout, view, form, showsPanel, presenting, onPresent: setPresenting })
      )}
    </div>
  )
}
