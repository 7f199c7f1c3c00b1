import type { PointerEvent } from 'react'
import type { MapNode } from '#shared/map/model.ts'
import { useMessages } from '../../ui/language.tsx'
import { linkedMethods, targetOf } from './link-target.ts'
import classes from './map-panel.module.css'
import { MethodLibrary } from './method-library.tsx'
import { CaseDetails } from './case-details.tsx'
import {
  BranchDetails,
  DocumentDetails,
  MethodDetails,
  PlanItemDetails,
  PressureDetails,
  type DetailContext,
} from './node-details.tsx'
import type { DraggedMethod } from './use-map-drag.ts'

export interface MapPanelProps extends DetailContext {
  node: MapNode | null
  onDragStart: (event: PointerEvent, method: DraggedMethod) => void
}

/** Beside the map: what is selected and what can be done with it, and the library to link from. */
export function MapPanel({ node, onDragStart, ...context }: MapPanelProps) {
  const { maps } = useMessages()
  const target = node ? targetOf(node) : null
  const linked = target ? linkedMethods(target, context.methods, context.account, context.cases) : []
  const showsLibrary = node === null || target !== null || node.source !== null || node.kind === 'root'
  return (
    <aside className={classes.panel} aria-label={maps.panel}>
      <div className={classes.details} data-alone={!showsLibrary || undefined}>
        {node ? (
          <NodeDetails node={node} context={context} />
        ) : (
          <p className={classes.hint}>{maps.nothingSelected}</p>
        )}
      </div>
      {showsLibrary && (
        <MethodLibrary
          methods={context.methods}
          target={target}
          linked={new Set(linked)}
          readOnly={context.readOnly}
          onLink={(method) => target && context.onLink(method, target, true)}
          onDragStart={onDragStart}
        />
      )}
    </aside>
  )
}

function NodeDetails({ node, context }: { node: MapNode; context: DetailContext }) {
  const target = targetOf(node)
  if (target?.kind === 'case') return <CaseDetails node={node} target={target} context={context} />
  if (target) return <PressureDetails node={node} target={target} context={context} />
  switch (node.kind) {
    case 'method':
      return <MethodDetails node={node} context={context} />
    case 'objective':
    case 'action':
      return <PlanItemDetails node={node} context={context} />
    case 'idea':
    case 'result':
    case 'worksheet':
    case 'note':
    case 'assessment':
    case 'chapter':
      return <DocumentDetails node={node} context={context} />
    default:
      return <BranchDetails node={node} context={context} />
  }
}
