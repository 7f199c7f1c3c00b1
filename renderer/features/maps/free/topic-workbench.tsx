import { useMemo } from 'react'
import type { MapContent } from '#shared/domain/map-document.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { findNode } from '#shared/map/model.ts'
import { DragGhost } from '../drag-ghost.tsx'
import classes from '../map-document.module.css'
import type { WorkbenchProps } from '../map-document.tsx'
import { MapViews } from '../map-views.tsx'
import { useMapDrag } from '../use-map-drag.ts'
import { useWorkbenchCamera } from '../use-workbench-camera.ts'
import { useClipboardField } from './clipboard-field.tsx'
import topicClasses from './free-map.module.css'
import { topicIdOf } from './topic-node.ts'
import { TopicPanel } from './topic-panel.tsx'
import type { MapDraftState } from './use-map-draft.ts'
import { useTopicEditing, type Writing } from './use-topic-editing.ts'

interface TopicWorkbenchProps extends WorkbenchProps {
  draft: MapDraftState
  shown: MapContent
  writing: Writing | null
  setWriting: (writing: Writing | null) => void
  methods: readonly MethodSummary[]
  readOnly: boolean
}

/** A free map with everything that changes it, on the picture, in the outline and in the panel alike. */
export function TopicWorkbench(props: TopicWorkbenchProps) {
  const { map, layout, view, showsPanel, draft, readOnly } = props
  const { shown, writing, setWriting } = props
  const { camera, mapCamera } = useWorkbenchCamera(layout, view, showsPanel)
  const editing = useTopicEditing({ draft, shown, writing, setWriting, readOnly, view })
  const clipboard = useClipboardField()
  const drag = useMapDrag({ accepts: editing.accepts, onDrop: editing.drop })
  const selected = useMemo(() => {
    const node = view.selection === null ? null : findNode(map, view.selection)
    return node && topicIdOf(node)
  }, [map, view.selection])
  const selectedTopics = useMemo(
    () => [...view.selected].map((id) => id.slice(id.lastIndexOf('/') + 1)),
    [view.selected],
  )
  const onOpen = (node: { reference: Parameters<typeof topicIdOf>[0]['reference'] }) => {
    const topic = topicIdOf(node)
    if (topic !== null) editing.rename(topic)
  }

  return (
    <div
      className={classes.workbench}
      onCopy={editing.onCopy}
      onCut={editing.onCut}
      onPaste={editing.onPaste}
      onKeyDown={clipboard.onKeyDown}
    >
      {clipboard.field}
      <div role="status" className={topicClasses.unseen}>
        {editing.links.linkInWords}
      </div>
      <MapViews
        {...props}
        camera={camera}
        mapCamera={mapCamera}
        drag={drag}
        editing={editing}
        onOpen={onOpen}
      />
      {showsPanel && (
        <TopicPanel
          draft={draft}
          topicId={selected}
          selectedTopics={selectedTopics}
          editing={editing}
          methods={props.methods}
          readOnly={readOnly}
          onDragStart={drag.start}
        />
      )}
      {drag.dragged && <DragGhost name={drag.dragged.name} at={drag.at} />}
    </div>
  )
}
