import { ActionIcon, SegmentedControl, Tooltip, useComputedColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
  IconPhotoDown,
  IconPresentation,
} from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { layoutMap } from '#shared/map/layout.ts'
import type { MapModel, MapNode } from '#shared/map/model.ts'
import type { Measure } from '#shared/map/shape.ts'
import { collapsedAt, depthOf } from '#shared/map/view.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { saveSvg } from './hand-out.ts'
import { LevelMenu } from './level-menu.tsx'
import classes from './map-document.module.css'
import { MapWorkbench } from './map-workbench.tsx'
import { MermaidSource } from './mermaid-source.tsx'
import { useMapView } from './use-map-view.ts'

/** Where there is no room to spare, the panel waits until something is selected. */
const roomForPanel = '(min-width: 1500px)'

export interface MapDocumentProps {
  map: MapModel
  measure: Measure
  methods: readonly MethodSummary[]
  /** The account that the map shows; null for the library's. */
  account: Account | null
  /** The method that the map is opened for. */
  method?: string | null
  title: ReactNode
  hint: ReactNode
  exportButton: ReactNode
  onOpen: (node: MapNode) => void
}

/** One map with its head: looked at and changed as a picture, or read as text. */
export function MapDocument(props: MapDocumentProps) {
  const { map, measure, methods, account, method = null, title, hint, exportButton, onOpen } = props
  const { maps } = useMessages()
  const locale = useLocale()
  const scheme = useComputedColorScheme('light')
  const view = useMapView(map, method)
  const [form, setForm] = useState<'map' | 'source'>('map')
  const [panel, setPanel] = useState<'open' | 'closed' | null>(null)
  const isWide = useMediaQuery(roomForPanel, false, { getInitialValueInEffect: false })
  const showsPanel = panel === null ? isWide || view.selection !== null : panel === 'open'
  const [presenting, setPresenting] = useState<number | null>(null)
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
              <SegmentedControl
                aria-label={maps.title}
                value={form}
                onChange={(value) => setForm(value === 'source' ? 'source' : 'map')}
                data={[
                  { value: 'map', label: maps.map },
                  { value: 'source', label: maps.source },
                ]}
              />
              {form === 'map' && (
                <LevelMenu levels={depthOf(map)} onLevel={(level) => view.fold(collapsedAt(map, level))} />
              )}
              <Tooltip label={maps.saveSvg}>
                <ActionIcon
                  variant="default"
                  aria-label={maps.saveSvg}
                  onClick={() => saveSvg(layout, scheme, map.root.text)}
                >
                  <IconPhotoDown size={17} aria-hidden />
                </ActionIcon>
              </Tooltip>
              {exportButton}
              {form === 'map' && (
                <Tooltip label={maps.present}>
                  <ActionIcon variant="default" aria-label={maps.present} onClick={() => setPresenting(0)}>
                    <IconPresentation size={17} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              )}
              {form === 'map' && (
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
      {form === 'source' ? (
        <MermaidSource map={map} />
      ) : (
        <MapWorkbench
          map={map}
          layout={layout}
          view={view}
          methods={methods}
          account={account}
          showsPanel={showsPanel}
          presenting={presenting}
          onPresent={setPresenting}
          onOpen={onOpen}
        />
      )}
    </div>
  )
}
