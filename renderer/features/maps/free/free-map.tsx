import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { MapDocument as StoredMap } from '#shared/domain/map-document.ts'
import { renameMap } from '#shared/map/edits/change-topic.ts'
import { buildFreeMap } from '#shared/map/build-free-map.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { useApiQuery, useReadOnly } from '../../../api/hooks.ts'
import { CopyLinkItem } from '../../../ui/copy-link.tsx'
import { DocumentPane } from '../../../ui/document-pane.tsx'
import { DraftState } from '../../../ui/draft-state.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { WritingText } from '../../../ui/writing-fields.tsx'
import { MapDocument } from '../map-document.tsx'
import { useTextMeasure } from '../use-text-measure.ts'
import classes from './free-map.module.css'
import { MapNotice } from './map-notice.tsx'
import { TopicWorkbench } from './topic-workbench.tsx'
import { useMapDraft } from './use-map-draft.ts'
import type { Writing } from './use-topic-editing.ts'

interface FreeMapProps {
  mapId: string
  methods: readonly MethodSummary[]
  accountName: (id: string) => string
  exportButton: ReactNode
  onRemove: (map: StoredMap) => void
}

/** A map of the user's own, from the host's answer on. */
export function FreeMap({ mapId, ...rest }: FreeMapProps) {
  const query = useApiQuery('maps.get', { id: mapId })
  if (query.data) return <OpenMap stored={query.data} {...rest} />
  return (
    <DocumentPane>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
    </DocumentPane>
  )
}

function OpenMap({
  stored,
  methods,
  accountName,
  exportButton,
  onRemove,
}: Omit<FreeMapProps, 'mapId'> & { stored: StoredMap }) {
  const draft = useMapDraft(stored)
  const { maps } = useMessages()
  const locale = useLocale()
  const measure = useTextMeasure()
  const readOnly = useReadOnly(stored.id)
  const [writing, setWriting] = useState<Writing | null>(null)
  const content = draft.draft
  const shown = useMemo(() => ({ ...content, ...writing?.added }), [content, writing])
  const map = useMemo(() => buildFreeMap(shown, locale), [shown, locale])
  if (!measure) return null
  return (
    <MapDocument
      map={map}
      measure={measure}
      title={
        <WritingText
          singleLine
          className={classes.title ?? ''}
          label={maps.mapTitle}
          value={content.title}
          placeholder={maps.untitledMap}
          readOnly={readOnly}
          onChange={(title) => draft.type((document) => ({ ...document, ...renameMap(document, title) }))}
        />
      }
      hint={
        <DraftState
          phase={draft.phase}
          savedAt={draft.savedAt}
          updatedAt={content.updatedAt}
          readOnly={readOnly}
          onRetry={() => void draft.flush()}
        />
      }
      actions={
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={maps.moreForMap}>
              <IconDots size={17} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <CopyLinkItem kind="map" id={content.id} />
            {!readOnly && <Menu.Item onClick={() => onRemove(content)}>{maps.removeMap}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      }
      exportButton={exportButton}
      accountName={accountName}
      notice={<MapNotice draft={draft} />}
    >
      {(workbench) => (
        <TopicWorkbench
          {...workbench}
          draft={draft}
          shown={shown}
          writing={writing}
          setWriting={setWriting}
          methods={methods}
          readOnly={readOnly}
        />
      )}
    </MapDocument>
  )
}
